package org.garita.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.garita.app.scenario.change.ServiceFactor;
import org.garita.app.scenario.run.Budget;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;
import org.garita.planning.closure.ClosedCrossing;
import org.garita.planning.closure.Option;
import org.garita.planning.closure.Resumption;
import org.garita.planning.closure.ResumptionStudy;
import org.garita.planning.closure.Scenario;
import org.garita.planning.delaycost.DelayCosts;
import org.garita.simulation.Engine;
import org.garita.simulation.Setup;
import org.garita.simulation.Simulation;
import org.garita.simulation.port.Flow;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Stability;
import org.garita.simulation.port.StageKind;
import org.garita.simulation.result.LineFigures;
import org.garita.simulation.result.Outcome;
import org.garita.simulation.result.WaitFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/guide/validation.md says in bold is what the program computes, in both languages. */
class ValidationPageTest {
    private static final Path GUIDE = Path.of("../docs/guide");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Setup STANDING =
            new Setup(Budget.STANDING.days(), Budget.STANDING.replications(), Budget.STANDING.seed(), 2, Engine.AUTO);

    @Test
    void the_third_SENTRI_lane_of_2005_is_told_as_computed() throws IOException {
        String yaml = Files.readString(GUIDE.resolve("ports/sentri-2005.yaml"));
        List<String> peaks = new ArrayList<>();
        for (int lanes = 2; lanes <= 4; lanes++) {
            Port port = PortFiles.read("sentri-2005.yaml", yaml.replace("lanes: 1-2", "lanes: 1-" + lanes))
                    .port();
            peaks.add(number(peakMinutes(Simulation.run(port, STANDING).line("primary", "sentri")), 1));
        }

        assertThat(bold("2005")).isEqualTo(peaks);
        assertThat(Double.parseDouble(peaks.get(0))).as("fitted").isBetween(58.0, 62.0);
        assertThat(Double.parseDouble(peaks.get(1))).as("reported: 10").isLessThan(10);
    }

    private static double peakMinutes(LineFigures line) {
        return line.waitsByHour().stream()
                .flatMap(Optional::stream)
                .mapToDouble(waits -> waits.meanSeconds().value() / 60)
                .max()
                .orElseThrow();
    }

    @Test
    void twelve_places_before_secondary_are_told_as_computed() throws IOException {
        String yaml = Files.readString(Path.of("../bench/ports/benchmark-coupled.yaml"));
        double twelve = primarySeconds(yaml);
        double thousand = primarySeconds(yaml.replace("spaces: 12", "spaces: 1000"));

        assertThat(bold("spaces"))
                .containsExactly(number(thousand, 0), number(twelve, 0), number(twelve / thousand, 1));
        assertThat(twelve / thousand).isBetween(4.0, 6.0);
    }

    private static double primarySeconds(String yaml) {
        Outcome outcome = Simulation.run(
                PortFiles.read("benchmark-coupled.yaml", yaml).port(), new Setup(20, 1, 1, 1, Engine.AUTO));
        double seconds = 0;
        double vehicles = 0;
        for (LineFigures line : outcome.lines()) {
            WaitFigures waits = line.waits().orElseThrow();
            if (line.stage().equals("primary")) {
                seconds += waits.vehicles() * waits.meanSeconds().value();
                vehicles += waits.vehicles();
            }
        }
        return seconds / vehicles;
    }

    @Test
    void five_gates_bind_fifteen_booths_as_told() throws IOException {
        Port port = PortFiles.read(GUIDE.resolve("ports/exit-gates.yaml")).port();
        Outcome outcome = Simulation.run(port, new Setup(2, 1, 1, 1, Engine.AUTO));
        int binding = (int) outcome.bindingByHour().stream()
                .filter(Optional.of("gates")::equals)
                .count();
        double held = outcome.stages().get(0).all().blockedBoothHours().value()
                / outcome.stages().get(0).all().openBoothHours();

        assertThat(bold("gates")).containsExactly(number(binding, 0), number(100 * held, 0));
        assertThat(binding).isEqualTo(24);
    }

    @Test
    void a_closed_day_is_told_as_computed() {
        Resumption cell = ResumptionStudy.run(
                        ClosedCrossing.simple(250, 7, 350),
                        List.of(new Option("none", Text.same("none"), List.of())),
                        List.of(new Scenario("day", Text.same("day"), 0, 24, 0, 1)),
                        DelayCosts.shipped(),
                        new ResumptionStudy.Settings(7, 12, 2),
                        (done, of) -> true)
                .get(0);
        Resumption.OfTraffic<?> fluid = cell.fluid().of("trucks");

        assertThat(bold("closed"))
                .containsExactly(
                        number((Double) fluid.mostInLine(), 0),
                        number((Double) fluid.hoursToClear().orElseThrow(), 0),
                        number(
                                cell.simulated()
                                        .orElseThrow()
                                        .of("trucks")
                                        .mostInLine()
                                        .value(),
                                0),
                        number(
                                cell.simulated()
                                        .orElseThrow()
                                        .hoursToClear()
                                        .orElseThrow()
                                        .value(),
                                0));
    }

    @Test
    void the_misfit_of_the_worked_ports_is_told_as_computed() throws IOException {
        ReportedWeek week = ReportedWeek.read();
        List<String> english = new ArrayList<>();
        List<String> spanish = new ArrayList<>();
        for (String name : WorkedPorts.names()) {
            PortDocument document = WorkedPorts.find(name).orElseThrow();
            Outcome outcome = Simulation.run(document.port(), STANDING);
            for (Flow flow : document.port().flows()) {
                line(document.port(), outcome, flow)
                        .flatMap(found -> week.misfit(name, flow.kind(), found))
                        .ifPresent(misfit -> {
                            english.add(row(document.port(), flow, misfit, Language.EN));
                            spanish.add(row(document.port(), flow, misfit, Language.ES));
                            told(document, flow, misfit.apart());
                        });
            }
            crossing(name, document, outcome);
        }

        assertThat(table("validation.md")).containsExactlyElementsOf(english);
        assertThat(table("validation.es.md")).containsExactlyElementsOf(spanish);
    }

    private static Optional<LineFigures> line(Port port, Outcome outcome, Flow flow) {
        return flow.direction() == Direction.NORTHBOUND
                ? primary(port, flow).map(stage -> outcome.line(stage, flow.id()))
                : Optional.empty();
    }

    private static Optional<String> primary(Port port, Flow flow) {
        return flow.path().stream()
                .map(Flow.Step::stage)
                .filter(stage -> port.stages().get(port.stageIndex(stage)).kind() == StageKind.PRIMARY)
                .findFirst();
    }

    private static String row(Port port, Flow flow, ReportedWeek.Misfit misfit, Language language) {
        return "| %s | %s | %.0f | **%.0f** | **%.0f** | %02d:00 |"
                .formatted(
                        port.name().in(language),
                        flow.name().in(language),
                        misfit.reported(),
                        misfit.modelled(),
                        misfit.apart(),
                        misfit.worstHour());
    }

    /** Where a fit is noted, the note tells what it leaves. */
    private static void told(PortDocument document, Flow flow, double apart) {
        int stage = document.port().stageIndex(primary(document.port(), flow).orElseThrow());
        document.notes().behind("stages[%d].services.%s".formatted(stage, flow.id())).stream()
                .map(note -> note.text().en())
                .filter(words -> words.startsWith("What the fit leaves"))
                .forEach(words -> assertThat(words).contains(" %.0f ".formatted(apart)));
    }

    /** Pharr is fitted to the time that all trucks take. */
    private static void crossing(String name, PortDocument document, Outcome outcome) {
        if (name.equals("pharr")) {
            double minutes = 0;
            double trucks = 0;
            for (String flow : List.of("trucks-fast", "trucks-general")) {
                double finished = outcome.flow(flow).finished().value();
                minutes += finished
                        * outcome.flow(flow).secondsInSystem().orElseThrow().value()
                        / 60;
                trucks += finished;
            }
            String told = "trucks take %.0f minutes".formatted(minutes / trucks);
            assertThat(document.notes().byPath().values()).anySatisfy(notes -> assertThat(notes)
                    .anySatisfy(note -> assertThat(note.text().en()).contains(told)));
        }
    }

    /** A tenth more or fewer seconds would leave more, or leave the port behind for ever. */
    @ParameterizedTest
    @CsvSource({
        "san-ysidro, primary-cars, cars-sentri",
        "laredo-world-trade, primary-trucks, trucks-general",
    })
    void no_tenth_more_or_fewer_seconds_fits_better(String name, String stage, String flow) throws IOException {
        ReportedWeek week = ReportedWeek.read();
        Port port = WorkedPorts.find(name).orElseThrow().port();
        double fitted = apart(week, port, stage, flow);
        for (double factor : new double[] {.9, 1.1}) {
            Port changed = new ServiceFactor(stage, flow, factor).on(port);
            assertThat(apart(week, changed, stage, flow)).as("x %s", factor).isGreaterThan(fitted);
        }
    }

    private static double apart(ReportedWeek week, Port port, String stage, String flow) {
        if (!Stability.unstable(port).isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        LineFigures line =
                Simulation.run(port, new Setup(7, 2, 2010, 2, Engine.AUTO)).line(stage, flow);
        return week.misfit(port.id(), port.flows().get(port.flowIndex(flow)).kind(), line)
                .orElseThrow()
                .apart();
    }

    private static String number(double value, int places) {
        return String.format(Locale.ROOT, "%,." + places + "f", value);
    }

    /** What stands in bold in the part of the page with an anchor, the same in both languages. */
    private static List<String> bold(String anchor) {
        List<String> english = bold("validation.md", anchor);
        assertThat(bold("validation.es.md", anchor)).isEqualTo(english);
        return english;
    }

    private static List<String> bold(String page, String anchor) {
        return BOLD.matcher(part(page, anchor))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static List<String> table(String page) {
        return part(page, "misfit")
                .lines()
                .filter(line -> line.startsWith("| ") && line.contains("**"))
                .toList();
    }

    private static String part(String page, String anchor) {
        try {
            return Arrays.stream(Files.readString(GUIDE.resolve(page)).split("\n## ", -1))
                    .filter(part -> part.contains("<!-- " + anchor + " -->"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
