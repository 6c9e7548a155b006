package org.garita.app.sensing.web;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.sensing.MeasuredHere;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.sensing.Vendor;
import org.garita.app.sensing.health.SensorHealth;
import org.garita.app.sensing.health.SensorState;
import org.garita.app.sensing.web.SensorPage.CrossingView;
import org.garita.app.sensing.web.SensorPage.RejectedView;
import org.garita.app.sensing.web.SensorPage.SensorView;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.sensor.SensorKind;
import org.garita.kernel.sensor.SensorPlace;
import org.garita.kernel.sensor.SensorSite;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the page of sensors. */
// message keys: sensing.kind.*, sensing.country.*, sensing.moment.*
@Component
class SensorPages {
    private static final double MILLIS = 1_000;

    private final SensorRegister register;
    private final SensorHealth health;
    private final MeasuredHere measured;
    private final Crossings crossings;
    private final MessageSource messages;
    private final Clock clock;

    SensorPages(
            SensorRegister register,
            SensorHealth health,
            MeasuredHere measured,
            Crossings crossings,
            MessageSource messages,
            Clock clock) {
        this.register = register;
        this.health = health;
        this.measured = measured;
        this.crossings = crossings;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param withDay whether to count what was said of each class in the last 24 hours, for those who run sensors
     */
    SensorPage page(Language language, boolean withDay) {
        SensingWords words = new SensingWords(messages, language);
        return new SensorPage(
                words.code(),
                words.time(clock.instant()),
                register.crossings().stream()
                        .map(sensed -> crossing(sensed, words, withDay))
                        .toList());
    }

    SensingWords words(Language language) {
        return new SensingWords(messages, language);
    }

    private CrossingView crossing(SensedCrossing sensed, SensingWords words, boolean withDay) {
        List<SensorState> states = health.sensors(sensed);
        long heard = states.stream().filter(state -> !state.silent()).count();
        return new CrossingView(
                sensed.crossing().value(),
                words.in(crossings
                        .find(sensed.crossing())
                        .map(Crossing::label)
                        .orElse(sensed.layout().name())),
                sensed.simulated(),
                words.in(sensed.note()),
                words.say("sensing.heard", heard, states.size()),
                measured.lines(sensed.crossing(), words.language(), withDay),
                states.stream().map(state -> sensor(sensed, state, words)).toList(),
                health.rejected(sensed.crossing()).stream()
                        .map(rejected -> new RejectedView(
                                vendor(rejected.vendor(), words),
                                words.in(rejected.reason().what()),
                                words.in(rejected.reason().cause()),
                                words.number((double) rejected.rows(), 0)))
                        .toList());
    }

    private SensorView sensor(SensedCrossing sensed, SensorState state, SensingWords words) {
        SensorSite site = state.sensor();
        boolean ever = state.lastHeard().isPresent();
        return new SensorView(
                words.in(site.name()),
                "sensing.kind." + SensingWords.lower(site.kind()),
                "sensing.country." + site.country().slug(),
                place(sensed.layout(), site, words),
                vendor(state.vendor(), words),
                state.lastHeard().map(words::time).orElse(null),
                state.silent(),
                rows(ever, state.rowsToday(), words),
                rows(ever, state.rowsYesterday(), words),
                offset(state.offsetMillis(), words));
    }

    /** A day without readings is silence, not a count of nothing; before the first reading nobody knows. */
    private static String rows(boolean ever, long rows, SensingWords words) {
        if (!ever) {
            return words.say("sensing.unknown");
        }
        return rows == 0 ? words.say("sensing.silent") : words.number((double) rows, 0);
    }

    private String vendor(String id, SensingWords words) {
        return register.vendor(id).map(Vendor::name).map(words::in).orElse(id);
    }

    private static String offset(OptionalLong millis, SensingWords words) {
        return millis.isEmpty()
                ? words.say("sensing.unknown")
                : words.say("sensing.offset", words.number(millis.getAsLong() / MILLIS, 1));
    }

    private static String place(Layout layout, SensorSite site, SensingWords words) {
        if (site.place() instanceof SensorPlace.OnRoad beside) {
            boolean camera = site.kind() == SensorKind.CAMERA;
            return words.say(
                    camera ? "sensing.sees" : "sensing.on-road",
                    name(layout.roads(), Layout.Road::id, Layout.Road::name, beside.road()),
                    words.number(camera ? site.reachMetres() : beside.atMetres(), 0));
        }
        SensorPlace.AtStage at = (SensorPlace.AtStage) site.place();
        return words.say(
                "sensing.moment." + SensingWords.lower(at.moment()),
                name(layout.stages(), Layout.Stage::id, Layout.Stage::name, at.stage()));
    }

    private static <T> Text name(List<T> all, Function<T, String> id, Function<T, Text> name, String wanted) {
        return all.stream().collect(Collectors.toMap(id, name)).getOrDefault(wanted, Text.same(wanted));
    }
}
