package org.garita.app.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garita.app.crossing.BorderMap;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.MapSheet;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.place.MapProjection.Point;
import org.garita.kernel.text.Language;

/** Puts what is reported into the symbols of the map. */
// message keys: crossing.mark.* crossing.map.sheet.*
final class MapViewMaker {
    /** A circle around a symbol. */
    private static final String RING = "M0-8.3a8.3 8.3 0 1 0 .01 0Z";

    private final BorderMap map;
    private final PageWords words;
    private final WaitWords waits;
    private final Map<CrossingId, Crossing> crossings;
    private final Map<CrossingId, ReportedWait> reported;
    private final ExpectedNow expected;

    MapViewMaker(
            BorderMap map,
            PageWords words,
            WaitWords waits,
            Map<CrossingId, Crossing> crossings,
            Map<CrossingId, ReportedWait> reported,
            ExpectedNow expected) {
        this.map = map;
        this.words = words;
        this.waits = waits;
        this.crossings = crossings;
        this.reported = reported;
        this.expected = expected;
    }

    MapView make() {
        BorderMap.Sheets sheets = map.in(words.language());
        return new MapView(
                sheet(sheets.wide(), ""),
                sheet(sheets.narrow(), ""),
                sheets.insets().stream()
                        .map(inset -> sheet(inset, map.letter(inset)))
                        .toList(),
                legend());
    }

    private List<MapView.Legend> legend() {
        return Stream.concat(marks(), rings()).toList();
    }

    /** Rings are explained only where there are any. */
    private Stream<MapView.Legend> rings() {
        return Stream.of("measured", "simulated").flatMap(ring -> {
            long count = crossings.keySet().stream()
                    .filter(crossing -> expected.kind(crossing).equals(ring))
                    .count();
            return count == 0
                    ? Stream.empty()
                    : Stream.of(new MapView.Legend(
                            "ring-" + ring,
                            RING,
                            words.say("crossing.mark.ring." + ring),
                            words.say("crossing.map.count", count)));
        });
    }

    private Stream<MapView.Legend> marks() {
        return Stream.of(WaitMark.values())
                .map(mark -> new MapView.Legend(
                        mark.slug(),
                        mark.path(),
                        words.say("crossing.mark." + mark.slug()),
                        words.say(
                                "crossing.map.count",
                                reported.values().stream()
                                        .filter(wait -> wait.mark() == mark)
                                        .count())));
    }

    private MapView.Sheet sheet(MapSheet sheet, String letter) {
        return new MapView.Sheet(
                sheet.key(),
                words.say("crossing.map.sheet." + sheet.key()),
                letter,
                sheet.width(),
                sheet.height(),
                sheet.land().stream()
                        .map(land -> new MapView.Shape(land.country().slug(), land.path()))
                        .toList(),
                sheet.line(),
                sheet.names().stream()
                        .map(name -> new MapView.Name(
                                name.words(),
                                name.isCountry() ? "country" : "state",
                                number(name.at().x()),
                                number(name.at().y())))
                        .toList(),
                sheet.leaders().stream()
                        .map(leader -> leader(leader.from(), leader.to()))
                        .toList(),
                sheet.symbols().stream().map(this::symbol).toList(),
                sheet.labels().stream()
                        .map(label -> new MapView.Label(
                                label.words(),
                                number(label.at().x()),
                                number(label.at().y()),
                                label.textAnchor()))
                        .toList(),
                sheet.references().stream()
                        .map(reference -> new MapView.Reference(
                                "#map-" + reference.sheet(),
                                reference.letter(),
                                words.say("crossing.map.sheet." + reference.sheet()),
                                translate(reference.place())))
                        .toList());
    }

    private static MapView.Leader leader(Point from, Point to) {
        return new MapView.Leader(number(from.x()), number(from.y()), number(to.x()), number(to.y()));
    }

    private MapView.Symbol symbol(MapSheet.Symbol symbol) {
        ReportedWait wait =
                reported.getOrDefault(symbol.crossing(), new ReportedWait(WaitMark.NO_REPORT, Optional.empty()));
        return new MapView.Symbol(
                link(words.language(), symbol.crossing()),
                title(symbol.crossing(), wait),
                wait.mark().slug(),
                wait.mark().path(),
                expected.kind(symbol.crossing()),
                translate(symbol.place()));
    }

    private String title(CrossingId id, ReportedWait wait) {
        Crossing crossing = crossings.get(id);
        if (crossing == null) {
            return id.value();
        }
        String name = crossing.label().in(words.language());
        return Stream.concat(Stream.of(reportedTitle(name, wait, crossing)), expectedLines(crossing))
                .collect(Collectors.joining("; "));
    }

    private Stream<String> expectedLines(Crossing crossing) {
        return expected.lines(crossing.id(), words, words.measured(crossing.us().zone())).stream();
    }

    private String reportedTitle(String name, ReportedWait wait, Crossing crossing) {
        return wait.lead()
                .filter(lead -> wait.sortMinutes() >= 0)
                .map(lead -> words.say(
                        waits.reportedOrTypical("crossing.map.title.wait", "crossing.map.title.typical"),
                        name,
                        waits.lane(lead.lane()),
                        waits.shortly(lead),
                        waits.age(lead, crossing)))
                .orElseGet(() -> words.say(
                        "crossing.map.title.other",
                        name,
                        words.say("crossing.mark." + wait.mark().slug())));
    }

    static String link(Language language, CrossingId id) {
        return "/%s/crossings/%s".formatted(language.code(), id);
    }

    private static String translate(Point point) {
        return "translate(%s %s)".formatted(number(point.x()), number(point.y()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
