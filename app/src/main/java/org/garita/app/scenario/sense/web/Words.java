package org.garita.app.scenario.sense.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.garita.app.platform.RoomWords;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Road;
import org.garita.simulation.port.Stage;
import org.garita.simulation.sense.Place;
import org.garita.simulation.sense.Sensor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Messages and numbers of virtual sensors in one language. */
final class Words extends RoomWords {
    // message keys: scenario.sense.kind.* scenario.sense.moment.* scenario.study.country.*
    private Words(MessageSource messages, Language language) {
        super(messages, language, 1);
    }

    /** Makes words in either language. */
    @Component
    static class In {
        private final MessageSource messages;

        In(MessageSource messages) {
            this.messages = messages;
        }

        Words language(Language language) {
            return new Words(messages, language);
        }
    }

    /** A share in per cent, with one decimal. */
    String percent(double part, double whole) {
        return exact(100 * part / whole, 1);
    }

    /** Whole minutes; less than half a minute is one all the same. */
    String minutes(long micros) {
        return number(Math.max(1, Math.rint(micros / 60e6)), 0);
    }

    /** A day with its name. */
    String day(LocalDate day) {
        Locale locale = language().locale();
        return say(
                "scenario.sense.day",
                day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(day));
    }

    /** What sort of sensor it is. */
    String kind(Sensor sensor) {
        Enum<?> kind = sensor instanceof Sensor.Reader reader
                ? reader.technology()
                : sensor instanceof Sensor.Counter counter ? counter.kind() : Sort.CAMERA;
        return say("scenario.sense.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** The kinds that a technology or a counter does not name. */
    private enum Sort {
        CAMERA
    }

    String country(Sensor sensor) {
        return say("scenario.study.country." + sensor.post().country().slug());
    }

    /** Where it stands, or along which road it looks. */
    String place(Sensor sensor, Port port) {
        if (sensor.post().place() instanceof Place.AtStage at) {
            Optional<Text> stage = port.stages().stream()
                    .filter(one -> one.id().equals(at.stage()))
                    .map(Stage::name)
                    .findFirst();
            return say(
                    "scenario.sense.moment." + at.moment().name().toLowerCase(Locale.ROOT),
                    stage.orElse(Text.same(at.stage())));
        }
        Place.OnRoad beside = (Place.OnRoad) sensor.post().place();
        Text road = port.roads().stream()
                .filter(one -> one.id().equals(beside.road()))
                .map(Road::name)
                .findFirst()
                .orElse(Text.same(beside.road()));
        return sensor instanceof Sensor.Camera camera
                ? say("scenario.sense.place.along", road, metres(camera.reachMetres()))
                : say("scenario.sense.place.beside", road, metres(beside.atMetres()));
    }

    private String metres(double metres) {
        return number(metres, 0);
    }
}
