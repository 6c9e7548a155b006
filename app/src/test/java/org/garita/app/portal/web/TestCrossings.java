package org.garita.app.portal.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.garita.app.crossing.Corridor;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Facility;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.place.Position;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Crossings and words made for tests of pages. */
final class TestCrossings {
    private TestCrossings() {}

    /** A gate for cars and people on foot; Pacific time west of 110 W, central time east of it. */
    static Crossing gate(String id, double longitude, String... portNumbers) {
        boolean west = longitude < -110;
        return new Crossing(
                new CrossingId(id),
                Text.same(id),
                side(west ? "America/Los_Angeles" : "America/Chicago"),
                side(west ? "America/Tijuana" : "America/Mexico_City"),
                Optional.of(new Position(west ? 32.0 : 28.3, longitude)),
                Optional.of("txdot"),
                Set.of(Mode.PASSENGER_VEHICLE, Mode.PEDESTRIAN),
                List.of(portNumbers),
                Optional.empty(),
                Optional.empty());
    }

    private static Crossing.Side side(String zone) {
        return new Crossing.Side(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), ZoneId.of(zone));
    }

    static Corridor corridor(String id, Crossing... crossings) {
        return new Corridor(
                new CorridorId(id),
                Text.same(id),
                List.of(crossings).stream().map(Crossing::id).toList());
    }

    static Facility facility(Crossing crossing, Facility.HoursPeriod... hours) {
        return new Facility(
                crossing.id(),
                new Facility.Numbers(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(hours),
                List.of(),
                List.of(),
                List.of(),
                OptionalInt.empty(),
                Optional.empty());
    }

    /** The words that ship. */
    static PageWords words(Language language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "i18n/platform/messages", "i18n/crossing/messages", "i18n/waits/messages", "i18n/portal/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        return new PageWords(messages, language);
    }
}
