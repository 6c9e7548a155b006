package org.garita.app.feed.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.feed.PublishedWaits;
import org.garita.kernel.place.CrossingId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Measured waits of now: every class of every crossing with sensors, both directions. */
@RestController
@RequestMapping("/api/v1")
@CrossOrigin(
        exposedHeaders = "ETag",
        methods = {RequestMethod.GET, RequestMethod.HEAD})
@Tag(name = "Measured waits", description = "Waits as sensors measure them, apart from what is reported.")
class MeasuredApi {
    private static final List<String> COLUMNS = List.of(
            "crossing",
            "class",
            "name_en",
            "name_es",
            "lane",
            "direction",
            "quantity",
            "definition",
            "minutes",
            "low",
            "high",
            "at_least",
            "sample",
            "age_s",
            "quality",
            "method",
            "method_version",
            "from",
            "until",
            "issued",
            "simulated",
            "measured_by",
            "waiting",
            "lanes_open");

    private final Crossings crossings;
    private final OpenAnswer answer;

    MeasuredApi(Crossings crossings, OpenAnswer answer) {
        this.crossings = crossings;
        this.answer = answer;
    }

    /** A list under its edition. */
    record MeasuredList(@JsonUnwrapped Edition edition, List<MeasuredClass> measured) {}

    @GetMapping(value = "/measured.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Measured waits of now: one entry per crossing and vehicle class, both directions",
            description =
                    "quantities holds expected (who joins the line now will wait), actual_by_primary (who reached primary inspection in the interval had waited), actual_by_join (who joined in the interval waited), crossing_time and agency_time, as far as each is known. minutes is null where quality is insufficient, closed or silent; it is never 0 for unknown. low to high holds the truth in four of five cases. at_least: minutes is a lower bound. simulated: the sensors are virtual, and the number is about no real line. The list is empty where nothing is measured.")
    ResponseEntity<byte[]> json(WebRequest request) {
        return answer.ofBoards(
                "measured.json",
                MediaType.APPLICATION_JSON,
                request,
                boards -> new MeasuredList(Edition.of(boards), classes(boards)));
    }

    @GetMapping(value = "/measured.csv", produces = "text/csv")
    @Operation(summary = "Measured waits of now as a table: one line per crossing, vehicle class and quantity")
    ResponseEntity<byte[]> csv(WebRequest request) {
        return answer.ofBoards("measured.csv", OpenAnswer.CSV, request, this::table);
    }

    /** West to east; what stands at no crossing of the border last. */
    private List<MeasuredClass> classes(PublishedWaits boards) {
        Stream<CrossingId> border = crossings.all().stream().map(Crossing::id);
        Stream<CrossingId> madeUp = boards.measured().crossings().keySet().stream()
                .filter(crossing -> crossings.find(crossing).isEmpty())
                .sorted();
        return Stream.concat(border, madeUp)
                .flatMap(crossing -> MeasuredClass.at(crossing, boards.measured()).stream())
                .toList();
    }

    private CsvText table(PublishedWaits boards) {
        CsvText csv = new CsvText(COLUMNS);
        for (MeasuredClass of : classes(boards)) {
            of.quantities()
                    .forEach((name, value) -> csv.row(
                            of.crossing(),
                            of.id(),
                            of.nameEn(),
                            of.nameEs(),
                            of.lane(),
                            of.direction(),
                            name,
                            value.definition(),
                            value.minutes(),
                            value.low(),
                            value.high(),
                            value.atLeast(),
                            value.sample(),
                            value.ageSeconds(),
                            value.quality(),
                            value.method(),
                            value.methodVersion(),
                            value.from(),
                            value.until(),
                            value.issued(),
                            value.simulated(),
                            value.measuredBy(),
                            of.waiting(),
                            of.lanesOpen()));
        }
        return csv;
    }
}
