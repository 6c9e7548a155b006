package org.garita.app.feed.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.garita.app.waits.Quality;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** What could not be used, as a table. */
@RestController
@CrossOrigin(
        exposedHeaders = "ETag",
        methods = {RequestMethod.GET, RequestMethod.HEAD})
@Tag(name = "Quality", description = "Rows that could not be used, with reason and value.")
class QualityApi {
    /** Most rows of one answer. */
    static final int MOST_ROWS = 100_000;

    private final Quality quality;
    private final OpenAnswer answer;

    QualityApi(Quality quality, OpenAnswer answer) {
        this.quality = quality;
        this.answer = answer;
    }

    @GetMapping(value = "/api/v1/quality/rejections.csv", produces = "text/csv")
    @Operation(summary = "Rejected rows with reason, place and shortened value, last seen first; at most 100,000")
    ResponseEntity<byte[]> rejections(WebRequest request) {
        CsvText csv = new CsvText(List.of("source", "place", "reason", "shown", "first_seen", "last_seen", "times"));
        quality.rejections(0, MOST_ROWS)
                .forEach(row -> csv.row(
                        row.source(),
                        row.rejection().position(),
                        Wait.lower(row.rejection().reason()),
                        row.rejection().shown(),
                        row.firstSeen(),
                        row.lastSeen(),
                        row.times()));
        return answer.of(csv, OpenAnswer.CSV, request);
    }
}
