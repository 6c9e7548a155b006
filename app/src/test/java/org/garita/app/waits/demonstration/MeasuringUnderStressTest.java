package org.garita.app.waits.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.garita.app.scenario.OperatorReadings;
import org.garita.app.scenario.OperatorView;
import org.garita.app.scenario.PortFiles;
import org.garita.app.scenario.SensorFiles;
import org.garita.measurement.nowcast.PortNowcast;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Port;
import org.garita.simulation.sense.Observed;
import org.garita.simulation.sense.Sensing;
import org.garita.simulation.sense.SensorPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulated crossing, measured for a day while something is wrong with it or with its sensors. */
class MeasuringUnderStressTest {
    private static final long MINUTE = 60_000;
    private static final int DAY = 1440;
    /** Measuring begins at noon of the first day and ends at one o'clock of the second. */
    private static final int BEGIN = 12 * 60;

    private static final int END = DAY + 13 * 60;
    private static final int CLASSES = 3;

    /** What is known at each minute of the second day must be as good as this, in minutes of mean error. */
    private static final double ERROR = 4.5;

    private static Scores undisturbed;

    /**
     * One thing that goes wrong.
     *
     * @param name of it
     * @param fromHour hour of the second day from which its effect is judged
     * @param untilHour and until when
     * @param wider whether intervals must become wider than without it
     */
    record Stress(
            String name,
            int fromHour,
            int untilHour,
            boolean wider,
            UnaryOperator<String> port,
            UnaryOperator<String> sensors) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Stress> stresses() {
        UnaryOperator<String> same = UnaryOperator.identity();
        return Stream.of(
                new Stress(
                        "readers silent for half an hour",
                        8,
                        10,
                        true,
                        same,
                        text -> text.replaceAll(
                                "(kind: (?:bluetooth|tag))\n",
                                "$1\n    outages: {down: [{from_h: 32, hours: 0.5}]}\n")),
                new Stress(
                        "clocks along the road five minutes ahead",
                        7,
                        10,
                        false,
                        same,
                        text -> text.replace(
                                "offset_s: -1.5", "jumps: [{at_h: 31, by_s: 300, hours: 3}], offset_s: -1.5")),
                new Stress("no lane change announced", 0, 13, true, same, text -> text.replace(
                                "unannounced: 0.2", "unannounced: 1")
                        .replace("late_minutes: 10", "late_minutes: 30")),
                new Stress("half as many again for two hours", 9, 13, false, MeasuringUnderStressTest::surge, same),
                new Stress(
                        "devices in one vehicle of fifty",
                        0,
                        13,
                        true,
                        same,
                        text -> text.replaceAll(
                                "penetration: 0\\.\\d+(, penetration_of: \\{[^}]*\\})?", "penetration: 0.02")));
    }

    private static String surge(String port) {
        return port.replaceAll("times: [0-9.]+", "times: 0.95")
                .replace(
                        "      by_day:",
                        "      surges: [{chance_per_day: 1, from_hour: 9, hours: 2, factor: 1.5}]\n      by_day:");
    }

    @BeforeAll
    static void withoutStress() throws IOException {
        undisturbed = measure(UnaryOperator.identity(), UnaryOperator.identity());
    }

    @ParameterizedTest
    @MethodSource("stresses")
    void what_is_said_stays_near_the_truth_and_claims_no_more_than_is_known(Stress stress) throws IOException {
        Scores scores = measure(stress.port(), stress.sensors());

        Tally tally = scores.over(stress.fromHour(), stress.untilHour());
        Tally before = undisturbed.over(stress.fromHour(), stress.untilHour());
        assertThat(tally.minutes).as("minutes with a number").isGreaterThan(before.minutes / 2);
        assertThat(tally.error()).as("mean absolute error, min").isLessThan(ERROR);
        assertThat(tally.share(tally.inside)).as("share inside the interval").isGreaterThan(0.65);
        assertThat(tally.share(tally.farOutside))
                .as("share more than twice the interval away")
                .isLessThan(0.08);
        if (stress.wider()) {
            assertThat(tally.share(tally.width)).as("width, min").isGreaterThan(before.share(before.width));
        }
    }

    private static Scores measure(UnaryOperator<String> portEdit, UnaryOperator<String> sensorEdit) throws IOException {
        Port port = PortFiles.read("crossing.yaml", portEdit.apply(text("crossing.yaml")))
                .port();
        String edited = sensorEdit.apply(text("sensors.yaml"));
        SensorPlan plan = SensorFiles.read("sensors.yaml", edited, port).plan();
        CompiledPort compiled = CompiledPort.of(port);
        Observed observed = Sensing.run(compiled, plan, 5, 2, 2);
        PortNowcast nowcast = new PortNowcast(OperatorView.layout(compiled, plan), true, BEGIN * MINUTE);
        OperatorReadings readings = new OperatorReadings(compiled, plan, observed, 0, BEGIN * MINUTE);
        TrueWaits truth = TrueWaits.of(observed, CLASSES, 0);
        Scores scores = new Scores();
        for (int minute = BEGIN + 1; minute < END; minute++) {
            long now = minute * MINUTE;
            readings.until(now, nowcast);
            List<WaitValue> said = nowcast.minute(now);
            if (minute >= DAY) {
                scores.add((minute - DAY) / 60, said, truth, now);
            }
        }
        return scores;
    }

    private static String text(String file) throws IOException {
        try (InputStream in =
                DemonstrationPort.class.getClassLoader().getResourceAsStream("reference/demonstration/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Tallies by hour of the day. */
    private static final class Scores {
        private final List<Tally> hours = Stream.generate(Tally::new).limit(24).toList();

        void add(int hour, List<WaitValue> said, TrueWaits truth, long now) {
            for (WaitValue value : said) {
                OptionalDouble real = truth.next(value.vehicleClass(), now);
                WaitValue.Minutes minutes = value.minutes();
                if (value.quantity() == Quantity.EXPECTED && minutes != null && real.isPresent()) {
                    hours.get(hour).add(real.getAsDouble(), minutes);
                }
            }
        }

        Tally over(int from, int until) {
            Tally sum = new Tally();
            hours.subList(from, until).forEach(sum::add);
            return sum;
        }
    }

    /** Sums over minutes and classes. */
    private static final class Tally {
        private int minutes;
        private double off;
        private double inside;
        private double farOutside;
        private double width;

        void add(double real, WaitValue.Minutes said) {
            double across = said.high() - said.low();
            minutes++;
            off += Math.abs(said.middle() - real);
            inside += real >= said.low() && real <= said.high() ? 1 : 0;
            farOutside += real < said.low() - across || real > said.high() + across ? 1 : 0;
            width += across;
        }

        void add(Tally other) {
            minutes += other.minutes;
            off += other.off;
            inside += other.inside;
            farOutside += other.farOutside;
            width += other.width;
        }

        double error() {
            return off / minutes;
        }

        double share(double sum) {
            return sum / minutes;
        }
    }
}
