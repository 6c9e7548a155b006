package org.garita.app.feed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.garita.app.feed.RawRow.RawLane;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.jspecify.annotations.Nullable;

/**
 * Rows of {@code bwtRss}: each port is an item whose description is a piece of HTML, one line per lane, the lines parted
 * by {@code <br/>}. Ports have a title and no number. A lane of zero reads "0 min delay" there, not "no delay".
 */
final class RssRows {
    private static final Pattern LINE_BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE = Pattern.compile("\n");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern LANE =
            Pattern.compile("(General|Ready|Sentri|Fast) Lanes:(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED =
            Pattern.compile("(At .+?)\\s+(\\d+) min delay(?:\\s+(\\d+) lane\\(s\\) open)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDED =
            Pattern.compile("(At .+?)\\s+no delay(?:\\s+(\\d+) lane\\(s\\) open)?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Mode> SECTIONS = Map.of(
            "passenger vehicles", Mode.PASSENGER_VEHICLE,
            "commercial vehicles", Mode.COMMERCIAL,
            "pedestrian", Mode.PEDESTRIAN);

    private RssRows() {}

    /**
     * A channel.
     *
     * @param published its {@code pubDate}
     * @param rows its items
     */
    record Channel(String published, List<RawRow> rows) {
        Channel {
            rows = List.copyOf(rows);
        }
    }

    static Channel read(byte[] bytes) throws XMLStreamException {
        XMLStreamReader xml = XmlRows.open(bytes);
        List<RawRow> rows = new ArrayList<>();
        String published = "";
        String title = "";
        String description = "";
        boolean inItem = false;
        while (xml.hasNext()) {
            int event = XmlRows.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "item" -> inItem = true;
                    case "title" -> title = html(xml, "title");
                    case "description" -> description = html(xml, "description");
                    case "pubDate" -> published = published.isEmpty() ? html(xml, "pubDate") : published;
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && inItem && "item".equals(xml.getLocalName())) {
                rows.add(row(title.strip(), description, rows.size() + 1));
                inItem = false;
            }
        }
        return new Channel(published, rows);
    }

    /** What stands between the tags of an element, child elements written as tags again. */
    private static String html(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        while (xml.hasNext()) {
            int event = XmlRows.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                text.append('<').append(xml.getLocalName()).append('>');
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth == 0 && xml.getLocalName().equals(end)) {
                    return text.toString();
                }
                depth--;
                text.append("</").append(xml.getLocalName()).append('>');
            }
        }
        return text.toString();
    }

    private static RawRow row(String title, String description, int index) {
        Lines lines = new Lines();
        for (String line : LINE_BREAK.split(description, -1)) {
            lines.take(TAG.matcher(line).replaceAll("\n"));
        }
        return new RawRow(
                "row " + index,
                "",
                title,
                "",
                lines.hours,
                lines.date,
                "",
                "",
                lines.notice,
                lines.maximum,
                lines.lanes);
    }

    /** The lines of one description, taken one after the other; a section holds until the next. */
    private static final class Lines {
        private final Map<Mode, String> maximum = new EnumMap<>(Mode.class);
        private final List<RawLane> lanes = new ArrayList<>();
        private Optional<Mode> section = Optional.empty();
        private String hours = "";
        private String date = "";
        private String notice = "";
        private boolean inNotice;

        private void take(String block) {
            for (String piece : LINE.split(block, -1)) {
                String line = piece.strip();
                if (!line.isEmpty()) {
                    line(line);
                }
            }
        }

        private void line(String line) {
            Optional<Mode> begins = Optional.ofNullable(SECTIONS.get(line.toLowerCase(Locale.ROOT)));
            Matcher lane = LANE.matcher(line);
            if (begins.isPresent()) {
                section = begins;
            } else if (line.startsWith("Border Notice:")) {
                inNotice = true;
                notice = after(line, "Border Notice:");
            } else if (inNotice) {
                notice = (notice + " " + line).strip();
            } else if (line.startsWith("Hours:")) {
                hours = after(line, "Hours:");
            } else if (line.startsWith("Date:")) {
                date = after(line, "Date:");
            } else if (line.startsWith("Maximum Lanes:")) {
                section.ifPresent(mode -> maximum.put(mode, after(line, "Maximum Lanes:")));
            } else if (lane.matches()) {
                kind(lane.group(1))
                        .ifPresent(kind -> lanes.add(lane(kind, lane.group(2).strip())));
            }
        }

        private Optional<LaneKind> kind(String word) {
            LaneClass laneClass = LaneClass.valueOf(word.toUpperCase(Locale.ROOT));
            return section.flatMap(mode -> LaneKind.REPORTED.stream()
                    .filter(kind -> kind.mode() == mode && kind.laneClass() == laneClass)
                    .findFirst());
        }

        private static String after(String line, String word) {
            return line.substring(word.length()).strip();
        }
    }

    private static RawLane lane(LaneKind kind, String words) {
        Matcher numbered = NUMBERED.matcher(words);
        if (numbered.matches()) {
            String minutes = numbered.group(2);
            String status = minutes.length() == 1 ? "no delay" : "delay";
            return new RawLane(kind, numbered.group(1), status, minutes, open(numbered.group(3)));
        }
        Matcher worded = WORDED.matcher(words);
        return worded.matches()
                ? new RawLane(kind, worded.group(1), "no delay", "", open(worded.group(2)))
                : new RawLane(kind, "", words, "", "");
    }

    private static String open(@Nullable String lanes) {
        return lanes == null ? "" : lanes;
    }
}
