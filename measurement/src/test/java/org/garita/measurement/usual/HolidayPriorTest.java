package org.garita.measurement.usual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.garita.measurement.usual.HolidayDay.Place;
import org.junit.jupiter.api.Test;

class HolidayPriorTest {
    private static final LocalDate DAY = LocalDate.of(2025, 5, 20);

    private static List<HolidayDay> day(int number, Place place, double... ratios) {
        List<HolidayDay> lanes = new ArrayList<>();
        for (int lane = 0; lane < ratios.length; lane++) {
            lanes.add(new HolidayDay(
                    "cars", "port-" + lane, "general", DAY.plusDays(number), "may", place, 20 * ratios[lane] - 1, 19));
        }
        return lanes;
    }

    @Test
    void a_factor_is_drawn_towards_one_by_what_ordinary_days_do() {
        List<HolidayDay> sample = new ArrayList<>();
        sample.addAll(day(0, Place.ORDINARY, 1.2, 1.2, 1.2));
        sample.addAll(day(1, Place.ORDINARY, 1 / 1.2, 1 / 1.2, 1 / 1.2));
        sample.addAll(day(2, Place.AFTER, 1.5, 1.6, 1.5));
        HolidayFactor found = HolidayPrior.of(sample).get(0);

        double chance = Math.pow(Math.log(1.2), 2);
        double all = Math.pow(Math.log(1.5), 2);
        double believed = (all - chance) / all;
        assertThat(found.raw()).isCloseTo(1.5, within(1e-9));
        assertThat(Math.log(found.factor().middle())).isCloseTo(believed * Math.log(1.5), within(1e-9));
        double left = believed * chance;
        double reach = 1.2815515655446004 * Math.sqrt(left + .25);
        assertThat(Math.log(found.factor().high() / found.factor().middle())).isCloseTo(reach, within(1e-9));
        assertThat(List.of(found.days(), found.ports(), found.lanes())).containsExactly(1, 3, 3);
    }

    @Test
    void days_that_do_no_more_than_ordinary_ones_have_the_factor_one() {
        List<HolidayDay> sample = new ArrayList<>();
        sample.addAll(day(0, Place.ORDINARY, 1.4));
        sample.addAll(day(1, Place.DAY, 1.3));
        assertThat(HolidayPrior.of(sample).get(0).factor().middle()).isEqualTo(1);
    }
}
