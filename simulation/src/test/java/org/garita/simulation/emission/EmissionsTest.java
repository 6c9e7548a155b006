package org.garita.simulation.emission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.text.Text;
import org.garita.simulation.Engine;
import org.garita.simulation.Setup;
import org.garita.simulation.Simulation;
import org.garita.simulation.Sketch;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.emission.RateTable.Rates;
import org.garita.simulation.port.Demand;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Service;
import org.garita.simulation.result.Ledger;
import org.garita.simulation.result.Outcome;
import org.junit.jupiter.api.Test;

class EmissionsTest {
    private static final Offset<Double> CLOSE = within(1e-5);
    private static final Rates CAR_FUEL = new Rates(new Rate(.6, 1, 1.5), new Rate(1, 2, 3));
    private static final Rates TRUCK_FUEL = new Rates(new Rate(2, 2.5, 3), new Rate(4, 6, 9));
    private static final RateTable TABLE = new RateTable(Map.of(
            Mode.PASSENGER_VEHICLE, Map.of(Substance.FUEL, CAR_FUEL, Substance.NOX, CAR_FUEL),
            Mode.COMMERCIAL, Map.of(Substance.FUEL, TRUCK_FUEL)));

    private static EngineTime replication(Map<Mode, EngineTime.Hours> classes) {
        return new EngineTime(2, classes);
    }

    /** Minutes of two days in the hour from 8, idle and crawl. */
    private static EngineTime.Hours atEight(double idle, double crawl) {
        return new EngineTime.Hours(only(8, idle), only(8, crawl));
    }

    private static List<Long> only(int hour, double minutes) {
        List<Long> millis = new ArrayList<>(Collections.nCopies(24, 0L));
        millis.set(hour, Math.round(minutes * 60_000));
        return millis;
    }

    private static Emissions.Amount fuel(Emissions.Figures figures) {
        return figures.of(Substance.FUEL).orElseThrow().day();
    }

    @Test
    void minutes_times_rates_give_amounts_a_day_at_each_end_of_the_rate() {
        Emissions emissions =
                Emissions.of(List.of(replication(Map.of(Mode.PASSENGER_VEHICLE, atEight(2400, 600)))), TABLE);

        // 1,200 idle and 300 crawl minutes a day are 20 h and 5 h
        Emissions.Figures cars = emissions.of(Mode.PASSENGER_VEHICLE).orElseThrow();
        assertThat(cars.idleMinutes().value()).isCloseTo(1200, CLOSE);
        assertThat(cars.crawlMinutes().value()).isCloseTo(300, CLOSE);
        assertThat(fuel(cars).central().value()).isCloseTo(20 * 1 + 5 * 2, CLOSE);
        assertThat(fuel(cars).low()).isCloseTo(20 * .6 + 5 * 1, CLOSE);
        assertThat(fuel(cars).high()).isCloseTo(20 * 1.5 + 5 * 3, CLOSE);
        assertThat(fuel(cars).central().plusMinus()).isEmpty();
        List<Emissions.Amount> byHour = cars.of(Substance.FUEL).orElseThrow().byHour();
        assertThat(byHour.get(8)).isEqualTo(fuel(cars));
        assertThat(byHour.get(9).central().value()).isZero();
        assertThat(fuel(emissions.all())).isEqualTo(fuel(cars));
    }

    @Test
    void an_interval_is_over_replications_at_the_central_rate_and_does_not_hold_the_range_of_the_rate() {
        Emissions emissions = Emissions.of(
                List.of(
                        replication(Map.of(Mode.PASSENGER_VEHICLE, atEight(2400, 600))),
                        replication(Map.of(Mode.PASSENGER_VEHICLE, atEight(2880, 600)))),
                TABLE);

        // 30 and 34 litres: the mean 32, standard error 2, Student's t with one degree of freedom 12.7062
        Emissions.Amount fuel = fuel(emissions.all());
        assertThat(fuel.central().value()).isCloseTo(32, CLOSE);
        assertThat(fuel.central().plusMinus().orElseThrow()).isCloseTo(12.7062 * 2, CLOSE);
        assertThat(fuel.low()).isCloseTo((17 + 19.4) / 2, CLOSE);
    }

    @Test
    void classes_that_are_long_together_widen_the_interval_of_their_sum() {
        EngineTime calm =
                replication(Map.of(Mode.PASSENGER_VEHICLE, atEight(1200, 0), Mode.COMMERCIAL, atEight(1200, 0)));
        EngineTime busy =
                replication(Map.of(Mode.PASSENGER_VEHICLE, atEight(2400, 0), Mode.COMMERCIAL, atEight(2400, 0)));
        Emissions emissions = Emissions.of(List.of(calm, busy), TABLE);

        double cars = fuel(emissions.of(Mode.PASSENGER_VEHICLE).orElseThrow())
                .central()
                .plusMinus()
                .orElseThrow();
        double trucks = fuel(emissions.of(Mode.COMMERCIAL).orElseThrow())
                .central()
                .plusMinus()
                .orElseThrow();
        assertThat(fuel(emissions.all()).central().plusMinus().orElseThrow()).isCloseTo(cars + trucks, CLOSE);
    }

    @Test
    void a_rate_that_is_missing_leaves_its_class_and_the_sum_unknown_and_not_zero() {
        Emissions emissions = Emissions.of(
                List.of(replication(Map.of(
                        Mode.PASSENGER_VEHICLE, atEight(60, 0),
                        Mode.COMMERCIAL, atEight(60, 0),
                        Mode.RAIL, atEight(60, 0)))),
                TABLE);

        assertThat(emissions.classes().keySet()).containsExactly(Mode.PASSENGER_VEHICLE, Mode.COMMERCIAL, Mode.RAIL);
        assertThat(emissions.of(Mode.COMMERCIAL).orElseThrow().of(Substance.FUEL))
                .isPresent();
        assertThat(emissions.of(Mode.COMMERCIAL).orElseThrow().of(Substance.NOX))
                .isEmpty();
        assertThat(emissions.of(Mode.RAIL).orElseThrow().of(Substance.FUEL)).isEmpty();
        assertThat(emissions.all().of(Substance.FUEL)).isEmpty();
        assertThat(emissions.all().idleMinutes().value()).isCloseTo(90, CLOSE);
    }

    @Test
    void a_difference_pairs_replications() {
        List<EngineTime> first = List.of(
                replication(Map.of(Mode.PASSENGER_VEHICLE, atEight(1200, 0))),
                replication(Map.of(Mode.PASSENGER_VEHICLE, atEight(4800, 0))));
        List<EngineTime> second = List.of(
                replication(Map.of(Mode.PASSENGER_VEHICLE, atEight(1080, 0))),
                replication(Map.of(Mode.PASSENGER_VEHICLE, atEight(4680, 0))));

        // each replication saves one hour a day, however long its lines were
        Emissions.Amount saved = fuel(Emissions.difference(first, second, TABLE).all());
        assertThat(saved.central().value()).isCloseTo(-1, CLOSE);
        assertThat(saved.central().plusMinus().orElseThrow()).isCloseTo(0, CLOSE);
        assertThat(saved.low()).isCloseTo(-.6, CLOSE);
        assertThat(saved.high()).isCloseTo(-1.5, CLOSE);
        assertThatThrownBy(() -> Emissions.difference(first, List.of(second.get(0)), TABLE))
                .hasMessageContaining("2 and 1 replications");
    }

    @Test
    void a_rate_that_does_not_rise_is_refused() {
        assertThatThrownBy(() -> new Rate(2, 1, 3)).hasMessageContaining("2.0, 1.0, 3.0");
        assertThatThrownBy(() -> new Rate(-1, 1, 3)).hasMessageContaining("-1.0");
    }

    /** Little's law once more: what waits in line stands or crawls, minute for minute. People on foot do not. */
    @Test
    void the_time_of_a_run_is_that_of_its_lines_without_people_on_foot() {
        Port port = Sketch.port(
                List.of(Sketch.stage("gate", 1, Service.exponential(60), "car", "foot")),
                List.of(flow("car", Mode.PASSENGER_VEHICLE, 30), flow("foot", Mode.PEDESTRIAN, 20)));
        List<EngineTime> replications = new ArrayList<>();
        CompiledPort compiled = CompiledPort.of(port);
        Outcome outcome = Simulation.run(compiled, new Setup(3, 2, 1, 1, Engine.AUTO), new Simulation.Watcher() {
            @Override
            public boolean goOn(int done, int of) {
                return true;
            }

            @Override
            public void replication(int number, Ledger ledger) {
                replications.add(EngineTime.of(compiled, ledger));
            }
        });

        Emissions emissions = Emissions.of(replications, TABLE);
        assertThat(emissions.classes().keySet()).containsExactly(Mode.PASSENGER_VEHICLE);
        assertThat(emissions.all().idleMinutes().value())
                .isPositive()
                .isCloseTo(
                        outcome.line("gate", "car").queues().idleMinutesPerDay().value(), within(1e-3));
        assertThat(emissions.all().crawlMinutes().plusMinus().orElseThrow())
                .isCloseTo(
                        outcome.line("gate", "car")
                                .queues()
                                .crawlMinutesPerDay()
                                .plusMinus()
                                .orElseThrow(),
                        within(1e-3));
    }

    private static Flow flow(String id, Mode mode, double perHour) {
        return new Flow(
                id,
                Text.same(id),
                new LaneKind(mode, LaneClass.GENERAL),
                Direction.NORTHBOUND,
                Demand.perHour(perHour),
                List.of(Flow.Step.all("gate")),
                Optional.empty(),
                0,
                Optional.empty(),
                7.5);
    }
}
