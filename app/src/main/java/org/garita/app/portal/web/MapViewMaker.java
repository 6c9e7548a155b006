package org.garita.app.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private final BorderMap map;
    private final PageWords words;
    private final WaitWords waits;
    private final Map<CrossingId, Crossing> crossings;
    private final Map<CrossingId, ReportedWait> reported;

    MapViewMaker(
            BorderMap map,
            PageWords words,
            WaitWords waits,
            Map<CrossingId, Crossing> crossings,
            Map<CrossingId, ReportedWait> reported) {
        this.map = map;
        this.words = words;
        this.waits = waits;
        this.crossings = crossings;
        this.reported = reported;
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
        return Stream.of(WaitMark.values())
                .map(mark -> new MapView.Legend(
                        mark.slug(),
                        mark.path(),
                        words.say("crossing.mark." + mark.slug()),
                        words.say(
                                "crossing.map.count",
                                reported.values().stream()
                                        .filter(wait -> wait.mark() == mark)
                                        .count())))
                .toList();
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
                translate(symbol.place()));
    }

    private String title(CrossingId id, ReportedWait wait) {
        Crossing crossing = crossings.get(id);
        if (crossing == null) {
            return id.value();
        }
        String name = crossing.label().in(words.language());
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
