package org.garita.app.scenario.sense.web;

import org.garita.app.scenario.picture.Palette;
import org.garita.app.scenario.picture.SensorStrip;
import org.garita.app.scenario.sense.run.SenseFigures.BySensor;
import org.garita.simulation.port.Port;
import org.garita.simulation.sense.Sensor;
import org.garita.simulation.sense.SensorScore;

/** What one sensor of a port told, in words. */
final class SensorWords {
    private static final int READERS = 1;
    private static final int COUNTERS = 5;
    private static final int CAMERAS = 2;

    private final Port port;
    private final Words words;

    SensorWords(Port port, Words words) {
        this.port = port;
        this.words = words;
    }

    SensePage.Row row(Sensor sensor, BySensor told, int day) {
        SensorStrip strip = SensorStrip.of(told.quarters(), told.score().silences(), day);
        return new SensePage.Row(
                told.id(),
                words.in(sensor.post().name()),
                words.kind(sensor),
                words.country(sensor),
                words.place(sensor, port),
                words.number(told.rows(), 0),
                matched(sensor, told),
                words.number(told.late(), 0),
                silent(told.score()),
                css(sensor),
                strip,
                stripSays(sensor, strip));
    }

    private static String css(Sensor sensor) {
        return Palette.css(
                sensor instanceof Sensor.Reader ? READERS : sensor instanceof Sensor.Counter ? COUNTERS : CAMERAS);
    }

    private String matched(Sensor sensor, BySensor told) {
        SensorScore score = told.score();
        if (sensor instanceof Sensor.Camera) {
            return words.say("scenario.sense.looks", told.atLimit(), told.rows());
        }
        if (score.passed() == 0) {
            return words.say("scenario.sense.nobody");
        }
        if (sensor instanceof Sensor.Counter) {
            return score.within() == 0
                    ? words.say("scenario.sense.never-counted", score.passed())
                    : words.say(
                            "scenario.sense.counted",
                            score.told(),
                            score.within(),
                            words.percent(score.told(), score.within()));
        }
        return score.within() == 0
                ? words.say("scenario.sense.none-carries", score.passed())
                : words.say(
                        "scenario.sense.read",
                        score.told(),
                        score.passed(),
                        words.percent(score.told(), score.passed()),
                        words.percent(score.told(), score.within()));
    }

    private String silent(SensorScore score) {
        int times = score.silences().size();
        return times == 0
                ? words.say("scenario.sense.no-outage")
                : words.counted("scenario.sense.outages", times, words.minutes(score.silentMicros()));
    }

    private String stripSays(Sensor sensor, SensorStrip strip) {
        if (strip.most() == 0) {
            return words.say("scenario.sense.strip.none");
        }
        return words.say(
                sensor instanceof Sensor.Reader
                        ? "scenario.sense.strip.readings"
                        : sensor instanceof Sensor.Counter
                                ? "scenario.sense.strip.vehicles"
                                : "scenario.sense.strip.metres",
                strip.most());
    }
}
