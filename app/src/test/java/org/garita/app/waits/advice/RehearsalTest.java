package org.garita.app.waits.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.garita.app.scenario.SensorFiles;
import org.garita.app.scenario.WorkedPorts;
import org.garita.planning.advice.Advice;
import org.garita.simulation.port.Port;
import org.garita.simulation.sense.SensorPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** A day at Ysleta-Zaragoza, on which nothing was tuned, with half as many general cars again from 6:00 to 10:00. */
class RehearsalTest {
    private static final long SEED = 32;
    private static final Map<String, Double> TARGETS =
            Map.of("cars-sentri", 15.0, "cars-ready", 30.0, "cars-general", 30.0);

    private static Rehearsal.Result day;

    @BeforeAll
    static void rehearse() throws IOException {
        String name = "ysleta-zaragoza";
        Port worked = WorkedPorts.find(name).orElseThrow().port();
        Port real = new Surge("cars-general", 1.5, 6, 4).on(worked);
        day = new Rehearsal(worked, sensors(name, worked), Rehearsal.Setting.usual("primary-cars", TARGETS, 300))
                .day(real, SEED);
    }

    private static SensorPlan sensors(String name, Port port) throws IOException {
        String file = "reference/sensors/" + name + ".yaml";
        try (InputStream in = new ClassPathResource(file).getInputStream()) {
            return SensorFiles.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), port)
                    .plan();
        }
    }

    @Test
    void on_a_surge_advice_cuts_hours_over_target_by_at_least_three_tenths_at_equal_officer_hours() {
        assertThat(day.before()).isGreaterThan(20);
        assertThat(day.after()).isLessThan(0.7 * day.before());
        assertThat(day.officerHoursAfter()).isEqualTo(day.officerHoursBefore());
    }

    @Test
    void lanes_do_not_flap() {
        assertThat(day.taken()).isNotEmpty().hasSizeLessThan(10);
        for (int at = 1; at < day.taken().size(); at++) {
            assertThat(day.taken().get(at).minute() - day.taken().get(at - 1).minute())
                    .isGreaterThanOrEqualTo(Dwell.PAUSE_MINUTES);
        }
    }

    @Test
    void each_advice_is_expected_to_save_more_than_it_costs_others() {
        for (Rehearsal.Taken taken : day.taken()) {
            Advice advice = taken.advice();
            assertThat(advice.after().orElseThrow().hoursOver())
                    .isLessThan(advice.before().hoursOver());
            assertThat(advice.changes()).noneMatch(change -> change.opens());
        }
    }
}
