package org.garita.app.waits.emission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.garita.app.WholeApplication;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.waits.MeasuredBoard;
import org.garita.app.waits.MeasuredWaits;
import org.garita.app.waits.SaidWait;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.wait.Quantity;
import org.garita.simulation.emission.Substance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** From boards through the store to the page and the files; each test has a day of its own. */
@WholeApplication
class EmissionsPageTest {
    @Autowired
    private MockMvc browser;

    @Autowired
    private QueueStore store;

    @Autowired
    private SensorRegister sensors;

    @Autowired
    private MeasuredEmissions emissions;

    private MockHttpServletResponse answer(String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse();
    }

    private String body(String address) throws Exception {
        return answer(address).getContentAsString(StandardCharsets.UTF_8);
    }

    private static QueueSlice slice(String begun, int known, int unknown, long seconds) {
        return new QueueSlice(
                Lines.PHARR,
                Lines.CARS,
                Instant.parse(begun),
                Mode.PASSENGER_VEHICLE,
                Direction.NORTHBOUND,
                known,
                unknown,
                0,
                seconds,
                0,
                0,
                seconds / 2,
                seconds * 2,
                true);
    }

    @Test
    void a_day_shows_amounts_ranges_coverage_and_that_it_is_simulated() throws Exception {
        QueueSlice slice = slice("2026-01-10T12:00:00Z", 15, 0, 36_000);
        store.add(List.of(slice));
        store.add(List.of(slice));
        assertThat(body("/en/emissions?day=2026-01-10"))
                .contains("Pharr", "the sensors of this crossing are virtual")
                .contains("9.46", "rates: 6.06 to 15", "line: 4.73 to 19", "1 % (15 of 1,440 minutes)");
        assertThat(body("/es/emissions?day=2026-01-10"))
                .contains("Simulado", "Autos, carriles generales", "tasas: 6.06 a 15");
        assertThat(body("/api/v1/emissions.csv?day=2026-01-10"))
                .contains(
                        "pharr,2026-01-10,cars-general,passenger_vehicle,northbound,true,1440,15,0,0,10.0000,5.0000,20.0000,fuel_litres,true,9.4600,6.0600,14.7600,4.7300,18.9200,");
        assertThat(body("/api/v1/emissions.json?day=2026-01-10")).contains("\"co2_kilograms\":{");
    }

    @Test
    void minutes_without_a_number_are_unknown_and_never_0() throws Exception {
        store.add(List.of(slice("2026-01-12T12:00:00Z", 0, 15, 0)));
        DayEmissions day = emissions.on(LocalDate.of(2026, 1, 12)).get(0);
        assertThat(day.classes().get(0).amounts()).isEmpty();
        assertThat(day.all(Substance.CO2)).isEmpty();
        assertThat(body("/en/emissions?day=2026-01-12")).contains(">unknown<", "0 % (0 of 1,440 minutes)");
        assertThat(body("/api/v1/emissions.csv?day=2026-01-12")).contains(",0,15,0,,,,fuel_litres,true,,,,,,");
    }

    @Test
    void a_day_begins_by_the_clock_of_the_crossing_and_a_day_without_anything_says_so() throws Exception {
        store.add(List.of(slice("2026-01-15T05:45:00Z", 15, 0, 900)));
        assertThat(emissions.on(LocalDate.of(2026, 1, 14))).hasSize(1);
        assertThat(body("/en/emissions?day=2026-01-15")).contains("Nothing is stored for this day");
        assertThat(answer("/en/emissions?day=yesterday").getStatus()).isEqualTo(400);
    }

    @Test
    void what_is_counted_is_stored_once_also_when_the_program_ends_and_starts_again() {
        Board board = new Board();
        Instant noon = Instant.parse("2026-01-20T18:00:00Z");
        QueueCounting counting = new QueueCounting(board, sensors, store);
        counting.count(Lines.board(noon, Lines.waiting(OptionalDouble.of(10))));
        counting.destroy();
        QueueCounting again = new QueueCounting(board, sensors, store);
        again.count(Lines.board(noon, Lines.waiting(OptionalDouble.of(10))));
        again.count(Lines.board(noon.plusSeconds(15 * 60), Lines.waiting(OptionalDouble.of(20))));
        again.destroy();
        assertThat(store.of(Lines.PHARR, noon, noon.plusSeconds(3_600)))
                .extracting(QueueSlice::vehicleSeconds)
                .containsExactly(600L, 1_200L);
    }

    private static final class Board implements MeasuredWaits {
        @Override
        public MeasuredBoard measured() {
            return MeasuredBoard.empty(Instant.EPOCH);
        }

        @Override
        public long version() {
            return 0;
        }

        @Override
        public List<SaidWait> history(
                CrossingId crossing, String vehicleClass, Quantity quantity, Instant from, Instant until) {
            return List.of();
        }
    }
}
