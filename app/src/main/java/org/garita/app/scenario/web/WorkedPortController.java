package org.garita.app.scenario.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.garita.app.identity.Offices;
import org.garita.app.scenario.Background;
import org.garita.app.scenario.PortDocument;
import org.garita.app.scenario.WorkedPorts;
import org.garita.app.scenario.run.Budget;
import org.garita.app.scenario.run.Result;
import org.garita.app.scenario.run.Scenario;
import org.garita.app.scenario.run.Scenarios;
import org.garita.app.scenario.run.StandingRuns;
import org.garita.kernel.text.Language;
import org.garita.simulation.port.Port;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Public pages and files of the worked ports. */
@Controller
@RequestMapping("/{language:en|es}/ports")
class WorkedPortController {
    private final StandingRuns runs;
    private final Scenarios scenarios;
    private final Offices offices;
    private final Words.In words;

    WorkedPortController(StandingRuns runs, Scenarios scenarios, Offices offices, Words.In words) {
        this.runs = runs;
        this.scenarios = scenarios;
        this.offices = offices;
        this.words = words;
    }

    @GetMapping
    String all(Locale locale, Model model) {
        Words in = words.language(Language.of(locale));
        model.addAttribute(
                "page",
                new PortsPage(
                        in.code(),
                        WorkedPorts.names().stream()
                                .map(name -> entry(name, in))
                                .toList()));
        return "scenario/ports";
    }

    private PortsPage.Entry entry(String name, Words in) {
        Port port = find(name).port();
        double perDay = port.flows().stream()
                .mapToDouble(flow -> perDay(flow.demand().perHour().overWeek(port.slotsPerWeek()), port.slotMinutes()))
                .sum();
        return new PortsPage.Entry(
                in.in(port.name()),
                "/" + in.code() + "/ports/" + name,
                in.say(
                        "scenario.ports.what",
                        port.stages().size(),
                        in.number(
                                port.stages().stream()
                                        .mapToInt(stage -> stage.lanes().size())
                                        .sum(),
                                0),
                        in.number(roughly(perDay), 0)),
                runs.result(name)
                        .flatMap(result -> longest(port, result, in))
                        .orElse(in.say("scenario.ports.computing")));
    }

    /** Three digits: the demand is an average, and most of it an estimate. */
    private static double roughly(double perDay) {
        double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, perDay))) - 2));
        return Math.round(perDay / step) * step;
    }

    private static double perDay(double[] perHour, int slotMinutes) {
        double week = 0;
        for (double rate : perHour) {
            week += rate * slotMinutes / 60;
        }
        return week / 7;
    }

    /** The longest mean wait of any flow at any stage. */
    private static Optional<String> longest(Port port, Result result, Words in) {
        return result.outcome().lines().stream()
                .filter(line -> line.waits().isPresent())
                .max(Comparator.comparing(
                        line -> line.waits().orElseThrow().meanSeconds().value()))
                .map(line -> in.say(
                        "scenario.ports.longest",
                        in.meanMinutes(line.waits().orElseThrow().meanSeconds()),
                        port.flows().get(port.flowIndex(line.flow())).name(),
                        port.stages().get(port.stageIndex(line.stage())).name()));
    }

    @GetMapping("/{port}")
    String port(@PathVariable String port, Locale locale, Model model) {
        Words in = words.language(Language.of(locale));
        PortDocument document = find(port);
        Optional<Result> result = runs.result(port);
        model.addAttribute(
                "page",
                new PortPage(
                        in.code(),
                        port,
                        in.in(document.port().name()),
                        "/" + in.code() + "/ports/" + port,
                        runs.progress(port).map(progress -> progress(progress, in)),
                        result.map(done -> ResultViews.of(in, document.port(), Budget.STANDING, done)),
                        ParameterViews.of(in, document),
                        scenarios.published(port).stream()
                                .map(one -> published(one, in))
                                .toList()));
        return "scenario/port";
    }

    static PortPage.Progress progress(Background.Standing progress, Words in) {
        String said = progress.ahead() > 0
                ? in.counted("scenario.progress.ahead", progress.ahead())
                : in.say("scenario.progress", progress.done(), progress.of());
        return new PortPage.Progress(said, progress.done(), progress.of());
    }

    private PortPage.Published published(Scenario scenario, Words in) {
        return new PortPage.Published(
                scenario.name(),
                "/" + in.code() + "/scenarios/" + scenario.id(),
                in.date(scenario.published().orElseThrow()),
                offices.find(scenario.office())
                        .map(office -> in.in(office.name()))
                        .orElse(scenario.office().value()));
    }

    @GetMapping(value = "/{port}/status.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> status(@PathVariable String port, Locale locale) {
        find(port);
        Words in = words.language(Language.of(locale));
        boolean done = runs.result(port).isPresent();
        return Map.of(
                "done",
                done,
                "words",
                runs.progress(port)
                        .map(progress -> progress(progress, in).words())
                        .orElse(""));
    }

    @GetMapping("/{port}/port.yaml")
    ResponseEntity<byte[]> yaml(@PathVariable String port) {
        find(port);
        return ResultFiles.answer(WorkedPorts.yaml(port), ResultFiles.YAML, port + ".yaml");
    }

    @GetMapping("/{port}/results.csv")
    ResponseEntity<byte[]> csv(@PathVariable String port) {
        return ResultFiles.answer(ResultFiles.csv(result(port)), ResultFiles.CSV, "garita-" + port + ".csv");
    }

    @GetMapping("/{port}/emissions.csv")
    ResponseEntity<byte[]> emissions(@PathVariable String port) {
        return ResultFiles.answer(EmissionCsv.of(result(port)), ResultFiles.CSV, "garita-" + port + "-emissions.csv");
    }

    @GetMapping("/{port}/results.json")
    ResponseEntity<byte[]> json(@PathVariable String port) {
        return ResultFiles.answer(
                ResultFiles.json(find(port).port(), Budget.STANDING, result(port)),
                MediaType.APPLICATION_JSON,
                "garita-" + port + ".json");
    }

    @GetMapping("/{port}/day.json")
    ResponseEntity<byte[]> day(@PathVariable String port, Locale locale) {
        return ResultFiles.answer(
                ResultFiles.day(find(port).port(), result(port), Language.of(locale)),
                MediaType.APPLICATION_JSON,
                "garita-" + port + "-day.json");
    }

    private Result result(String port) {
        find(port);
        return runs.result(port)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "the run of '%s' is not done yet".formatted(port)));
    }

    private PortDocument find(String port) {
        return runs.port(port)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "no worked port '%s'; there are %s".formatted(port, List.copyOf(WorkedPorts.names()))));
    }
}
