package org.garita.app.crossing.reference;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.garita.app.crossing.Corridor;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Facility;
import org.garita.app.crossing.HoursText;
import org.garita.app.crossing.Source;
import org.garita.app.crossing.reference.ReferenceFile.CrossingRow;
import org.garita.app.crossing.reference.ReferenceFile.LaneRow;
import org.garita.app.crossing.reference.ReferenceFile.Row;
import org.garita.app.crossing.reference.ReferenceFile.SideRow;
import org.garita.app.crossing.reference.ReferenceFile.Words;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.place.Position;
import org.garita.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/** Turns rows of the reference file into crossings; a row that cannot be true stops the start and names its line. */
final class ReferenceReader {
    private final String file;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<CorridorId, Text> corridorNames = new LinkedHashMap<>();
    private final Map<CrossingId, Crossing> crossings = new LinkedHashMap<>();
    private final Map<CrossingId, Facility> facilities = new HashMap<>();
    private final Map<String, CrossingId> byPortNumber = new HashMap<>();

    private ReferenceReader(String file) {
        this.file = file;
    }

    /**
     * Reads a reference file.
     *
     * @param file name shown in errors
     * @throws IllegalStateException naming file, line and what is wrong
     */
    static ReferenceCrossings read(String file, InputStream in) throws IOException {
        ReferenceFile rows = ReferenceFile.read(file, in);
        ReferenceReader reader = new ReferenceReader(file);
        rows.sources().forEach((id, words) -> reader.sources.put(id, new Source(id, reader.text(words))));
        rows.corridors()
                .forEach(row -> reader.atLine(
                        row.line(),
                        () -> reader.corridorNames.put(
                                new CorridorId(given("id", row.value().id())),
                                text(row.value().en(), row.value().es()))));
        rows.crossings().forEach(row -> reader.atLine(row.line(), () -> reader.add(row)));
        return new ReferenceCrossings(
                reader.crossings, reader.facilities, reader.byPortNumber, reader.corridors(), reader.sources);
    }

    private void atLine(int line, Runnable step) {
        try {
            step.run();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw ReferenceFile.wrong(file, line, String.valueOf(e.getMessage()));
        }
    }

    private void add(Row<CrossingRow> numbered) {
        CrossingRow row = numbered.value();
        CrossingId id = new CrossingId(given("id", row.id()));
        Crossing crossing = crossing(id, row);
        if (crossings.put(id, crossing) != null) {
            throw new IllegalArgumentException("crossing '%s' is there twice".formatted(id));
        }
        facilities.put(id, facility(id, row));
        for (String number : crossing.portNumbers()) {
            CrossingId other = byPortNumber.put(number, id);
            if (other != null) {
                throw new IllegalArgumentException(
                        "port number %s belongs to both %s and %s".formatted(number, other, id));
            }
        }
    }

    private Crossing crossing(CrossingId id, CrossingRow row) {
        Optional<CorridorId> corridor = Optional.ofNullable(row.corridor()).map(CorridorId::new);
        corridor.filter(known -> !corridorNames.containsKey(known)).ifPresent(unknown -> {
            throw new IllegalArgumentException("corridor '%s' is not in the list of corridors".formatted(unknown));
        });
        Set<Mode> modes = EnumSet.noneOf(Mode.class);
        modes.addAll(given("modes", row.modes()));
        return new Crossing(
                id,
                text(given("label", row.label())),
                side(given("us", row.us())),
                side(given("mx", row.mx())),
                Optional.ofNullable(row.position())
                        .map(p -> new Position(given("latitude", p.latitude()), given("longitude", p.longitude()))),
                Optional.ofNullable(row.position()).map(p -> source(p.source()).id()),
                modes,
                row.numbers() == null ? List.of() : listed(row.numbers().cbp()),
                corridor,
                Optional.ofNullable(row.note()).map(this::text));
    }

    private static Crossing.Side side(SideRow row) {
        return new Crossing.Side(
                Optional.ofNullable(row.name()),
                listed(row.aliases()),
                Optional.ofNullable(row.place()),
                Optional.ofNullable(row.state()),
                ZoneId.of(given("zone", row.zone())));
    }

    private Facility facility(CrossingId id, CrossingRow row) {
        return new Facility(
                id,
                numbers(row),
                listed(row.hours()).stream()
                        .map(h -> new Facility.HoursPeriod(
                                given("since", h.since()),
                                HoursText.of(given("text", h.text())),
                                listed(h.sources()).stream().map(this::source).toList()))
                        .toList(),
                listed(row.lanes()).stream().map(this::laneCount).toList(),
                Optional.ofNullable(row.sensors()).stream()
                        .map(s -> new Facility.Sensors(
                                given("since", s.since()),
                                given("type", s.type()),
                                given("mode", s.mode()),
                                given("from", s.from()),
                                given("to", s.to()),
                                source(s.source())))
                        .toList(),
                listed(row.owners()).stream()
                        .map(o -> new Facility.Owner(
                                Country.of(given("side", o.side())), text(o.en(), o.es()), source(o.source())))
                        .toList(),
                row.openedYear() == null ? OptionalInt.empty() : OptionalInt.of(row.openedYear()),
                Optional.ofNullable(row.firstCounted()));
    }

    private static Facility.Numbers numbers(CrossingRow row) {
        var numbers = Optional.ofNullable(row.numbers());
        return new Facility.Numbers(
                numbers.map(ReferenceFile.NumbersRow::feedName),
                numbers.map(ReferenceFile.NumbersRow::bwt),
                numbers.map(ReferenceFile.NumbersRow::rss),
                numbers.map(ReferenceFile.NumbersRow::bts));
    }

    private Facility.LaneCount laneCount(LaneRow row) {
        Source source = source(row.source());
        if (row.lane() != null && row.openP99() != null) {
            LaneKind kind = LaneKind.find(row.lane())
                    .orElseThrow(() -> new IllegalArgumentException("lane '%s' is not reported".formatted(row.lane())));
            return new Facility.LaneCount(
                    given("since", row.since()),
                    kind.mode(),
                    Optional.of(kind),
                    Facility.Figure.OPEN_99TH_PERCENTILE,
                    row.openP99(),
                    source);
        }
        return new Facility.LaneCount(
                given("since", row.since()),
                given("mode", row.mode()),
                Optional.empty(),
                Facility.Figure.PUBLISHED_MAXIMUM,
                given("maximum", row.maximum()),
                source);
    }

    private Source source(@Nullable String id) {
        Source source = sources.get(given("source", id));
        if (source == null) {
            throw new IllegalArgumentException("source '%s' is not in the list of sources".formatted(id));
        }
        return source;
    }

    private List<Corridor> corridors() {
        List<Corridor> corridors = new ArrayList<>();
        corridorNames.forEach((id, name) -> corridors.add(new Corridor(
                id,
                name,
                crossings.values().stream()
                        .filter(crossing -> crossing.corridor().equals(Optional.of(id)))
                        .map(Crossing::id)
                        .toList())));
        return corridors;
    }

    private Text text(Words words) {
        return text(words.en(), words.es());
    }

    private static Text text(@Nullable String en, @Nullable String es) {
        return new Text(given("en", en), given("es", es));
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("'%s' is missing".formatted(field));
        }
        return value;
    }
}
