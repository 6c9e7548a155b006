package org.garita.app.feed.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.crossing.Facilities;
import org.garita.app.feed.compat.CbpJson;
import org.garita.app.feed.compat.CbpRow;
import org.garita.app.feed.compat.CbpRows;
import org.garita.app.feed.compat.CbpXml;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.Waits;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The present board at CBP's addresses, in CBP's JSON and XML. */
@RestController
@RequestMapping("/compat/cbp")
@CrossOrigin(
        exposedHeaders = {
            "ETag",
            CompatHeaders.SOURCE,
            CompatHeaders.FRESHNESS,
            CompatHeaders.AS_OF,
            CompatHeaders.REPORTS,
            CompatHeaders.QUANTITY
        },
        methods = {RequestMethod.GET, RequestMethod.HEAD})
@Tag(
        name = "CBP-compatible",
        description = "The same reports in the exact form of CBP's feed, for clients made for it.")
class CompatApi {
    static final MediaType JSON = new MediaType("application", "json", StandardCharsets.UTF_8);
    static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);

    private final Waits waits;
    private final CompatPlaces places;
    private final CompatWords words;
    private final OpenAnswer answer;
    private final CbpRows rows;

    CompatApi(
            Waits waits,
            Crossings crossings,
            Facilities facilities,
            CompatPlaces places,
            CompatWords words,
            OpenAnswer answer) {
        this.waits = waits;
        this.places = places;
        this.words = words;
        this.answer = answer;
        this.rows = new CbpRows(crossings, facilities);
    }

    @GetMapping({"/api/bwtnew", "/api/bwtpublicmod", "/api/waittimes"})
    @Operation(
            summary = "Every crossing as CBP's array",
            description =
                    "Every value is a text. A lane without a number has an empty delay_minutes and the status N/A, Lanes Closed or Update Pending.")
    ResponseEntity<byte[]> all(WebRequest request) {
        return ofRows("compat-json", JSON, request, (present, board) -> CbpJson.rows(present));
    }

    @GetMapping("/api/bwtpublicmod/{port}")
    @Operation(summary = "One crossing as CBP's single object")
    ResponseEntity<byte[]> one(
            @Parameter(description = "Number of CBP's feed, for example 250401 or l24501; former numbers are known")
                    @PathVariable
                    String port,
            WebRequest request) {
        Crossing crossing = places.byNumber(port);
        return ofRows(
                "compat-json-" + crossing.id().value(),
                JSON,
                request,
                (present, board) -> CbpJson.row(row(present, crossing)));
    }

    @GetMapping("/api/bwtmodern/crossingslist")
    @Operation(summary = "CBP's directory: ids of eight characters, names, most lanes, RSS ids")
    ResponseEntity<byte[]> directory(WebRequest request) {
        return ofRows("compat-directory", JSON, request, (present, board) -> CbpJson.directory(present));
    }

    @GetMapping("/xml/bwt.xml")
    @Operation(summary = "Every crossing as CBP's XML")
    ResponseEntity<byte[]> xml(WebRequest request) {
        return ofRows("compat-xml", XML, request, (present, board) -> CbpXml.of(present, board.asOf()));
    }

    private static CbpRow row(List<CbpRow> present, Crossing crossing) {
        return present.stream()
                .filter(row -> row.crossing().equals(crossing.id()))
                .findFirst()
                .orElseThrow();
    }

    private ResponseEntity<byte[]> ofRows(
            String name, MediaType type, WebRequest request, BiFunction<List<CbpRow>, WaitBoard, Object> content) {
        WaitBoard board = waits.board();
        return CompatHeaders.with(
                CompatHeaders.of(board),
                answer.ofBoard(
                        board, name, type, request, each -> content.apply(rows.of(each, words.remark(each)), each)));
    }
}
