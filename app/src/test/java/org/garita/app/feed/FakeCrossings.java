package org.garita.app.feed;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossing.Side;
import org.garita.app.crossing.Crossings;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;

/** The 44 crossings of the feed: lasting name, clock, current number, former numbers. */
public final class FakeCrossings implements Crossings {
    private static final String TABLE = """
            del-rio America/Chicago 230201
            eagle-pass-1 America/Chicago 230301
            eagle-pass-2 America/Chicago 230302
            laredo-bridge-1 America/Chicago 230401
            laredo-bridge-2 America/Chicago 230402
            laredo-colombia America/Chicago 230403
            laredo-world-trade America/Chicago 230404
            hidalgo America/Chicago 230501
            pharr America/Chicago 230502
            anzalduas America/Chicago 230503
            rio-grande-city America/Chicago 230701
            progreso America/Chicago 230901
            donna America/Chicago 230902
            roma America/Chicago 231001 231002
            bridge-of-the-americas America/Denver 240201 240207 240215
            paso-del-norte America/Denver 240202 202401
            ysleta-zaragoza America/Denver 240203 240104
            stanton America/Denver 240204
            presidio America/Chicago 240301
            tornillo America/Denver 240401
            columbus America/Denver 240601
            santa-teresa America/Denver 240801
            andrade America/Los_Angeles 250201
            calexico-east America/Los_Angeles 250301
            calexico-west America/Los_Angeles 250302
            san-ysidro America/Los_Angeles 250401
            pedwest America/Los_Angeles 250407
            cross-border-xpress America/Los_Angeles 250409
            tecate America/Los_Angeles 250501
            otay-mesa America/Los_Angeles 250601 250608 250609
            otay-mesa-commercial America/Los_Angeles 250602
            douglas America/Phoenix 260101
            lukeville America/Phoenix 260201
            naco America/Phoenix 260301 260305
            nogales-deconcini America/Phoenix 260401
            nogales-mariposa America/Phoenix 260402
            nogales-morley America/Phoenix 260403
            san-luis-1 America/Phoenix 260801
            san-luis-2 America/Phoenix 260802
            brownsville-bm America/Chicago 535501 230106
            brownsville-veterans America/Chicago 535502
            los-indios America/Chicago 535503
            brownsville-gateway America/Chicago 535504 230103
            fort-hancock America/Denver l24501 240403
            """;

    private final List<Crossing> all =
            TABLE.lines().map(FakeCrossings::crossing).toList();

    private static Crossing crossing(String line) {
        List<String> words = Arrays.asList(line.split(" ", -1));
        Side side = new Side(
                Optional.of(words.get(0)), List.of(), Optional.empty(), Optional.empty(), ZoneId.of(words.get(1)));
        return new Crossing(
                new CrossingId(words.get(0)),
                Text.same(words.get(0)),
                side,
                side,
                Optional.empty(),
                Optional.empty(),
                Set.of(Mode.PASSENGER_VEHICLE),
                words.subList(2, words.size()),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public List<Crossing> all() {
        return all;
    }

    @Override
    public Optional<Crossing> find(CrossingId id) {
        return all.stream().filter(crossing -> crossing.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Crossing> findByPortNumber(String portNumber) {
        return all.stream()
                .filter(crossing -> crossing.portNumbers().contains(portNumber))
                .findFirst();
    }
}
