package org.garita.app.feed.compat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.garita.app.feed.compat.CbpRow.Group;
import org.garita.app.feed.compat.CbpRow.LaneWords;

/**
 * Rows as {@code bwtRss} has them. A lane with a number reads "0 min delay", never "no delay"; lines of the HTML form are
 * parted by {@code <br/>} to the byte, since clients split there. The zone word of {@code pubDate} is the true one, where
 * CBP writes EST in August.
 */
public final class CbpRss {
    private static final DateTimeFormatter PUBLISHED = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss z", Locale.US)
            .withZone(ZoneId.of("America/New_York"));

    private final Form form;
    private final String home;
    private final String published;

    /** How a description is written. */
    public enum Form {
        /** Lines parted by {@code <br/>}, groups under headings. */
        HTML,
        /** One line per group, its parts set apart by tabs; after a client's reading, no recording of it is known. */
        CSV
    }

    /**
     * A channel.
     *
     * @param form how descriptions are written
     * @param home address of this site, without a slash at the end
     * @param asOf the instant the board speaks of
     */
    public CbpRss(Form form, String home, Instant asOf) {
        this.form = form;
        this.home = MarkupText.escaped(home);
        this.published = PUBLISHED.format(asOf);
    }

    /**
     * The channel with the groups asked for.
     *
     * @param words what the channel says of itself
     * @param rows rows in the order of the feed
     * @param asked the groups to be told of each crossing; rows without any are left out
     */
    public String of(String words, List<CbpRow> rows, Map<CbpRow, Set<CbpSection>> asked) {
        return "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>Border Wait Times</title>"
                + "<link>" + home + "</link><description>" + MarkupText.escaped(words) + "</description>"
                + "<pubDate>" + published + "</pubDate>"
                + rows.stream()
                        .filter(row -> !asked.getOrDefault(row, Set.of()).isEmpty())
                        .map(row -> item(row, asked.getOrDefault(row, Set.of())))
                        .collect(Collectors.joining())
                + "</channel></rss>";
    }

    private String item(CbpRow row, Set<CbpSection> asked) {
        List<Group> groups = row.groups().stream()
                .filter(group -> asked.contains(group.section()))
                .toList();
        String page = home + "/en/crossings/" + row.crossing().value();
        return "<item><title>" + MarkupText.escaped(row.title()) + "</title>"
                + "<description>" + (form == Form.HTML ? html(row, groups) : lines(row, groups)) + "</description>"
                + "<link>" + page + "</link><pubDate>" + published + "</pubDate><guid>" + page + "</guid></item>";
    }

    private static String html(CbpRow row, List<Group> groups) {
        StringBuilder text = new StringBuilder(
                "Hours: " + MarkupText.escaped(row.hours()) + " <br/> Date: " + CbpLabel.date(row.clock()) + " <br/>");
        for (Group group : groups) {
            text.append(" <h4><b> ").append(group.section().heading()).append(" </b></h4>  Maximum Lanes: ");
            text.append(group.maximum()).append(" <br/>");
            group.lanes().forEach(lane -> text.append(words(lane)).append("  <br/>"));
        }
        if (!row.notice().isEmpty()) {
            text.append("<b>Border Notice: </b>").append(MarkupText.escaped(row.notice()));
        }
        return text.toString();
    }

    private static String lines(CbpRow row, List<Group> groups) {
        String date = CbpLabel.date(row.clock());
        String told = groups.stream()
                .map(group -> String.join(
                        "\t",
                        MarkupText.escaped(row.hours()),
                        date,
                        group.section().heading(),
                        "Maximum Lanes: " + group.maximum(),
                        group.lanes().stream().map(CbpRss::words).collect(Collectors.joining("\t"))))
                .collect(Collectors.joining("\n"));
        return row.notice().isEmpty() ? told : told + "\nBorder Notice: " + MarkupText.escaped(row.notice());
    }

    private static String words(LaneWords lane) {
        String open = lane.open().isEmpty() ? "" : " " + lane.open() + " lane(s) open";
        String said = lane.delay().isEmpty() ? lane.status() : lane.delay() + " min delay" + open;
        return lane.lane().label() + " Lanes: " + lane.updateTime() + " " + said;
    }
}
