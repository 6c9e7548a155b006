package org.garita.app.feed.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.crossing.Facilities;
import org.garita.app.feed.compat.CbpRow;
import org.garita.app.feed.compat.CbpRows;
import org.garita.app.feed.compat.CbpRss;
import org.garita.app.feed.compat.CbpSection;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.Waits;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The present board as CBP's RSS, by the ids of its directory or by the number of a port. */
@RestController
@RequestMapping("/compat/cbp/api/bwtRss")
@CrossOrigin(
        exposedHeaders = {
            "ETag",
            CompatHeaders.SOURCE,
            CompatHeaders.FRESHNESS,
            CompatHeaders.AS_OF,
            CompatHeaders.REPORTS,
            CompatHeaders.QUANTITY,
            CompatHeaders.UNKNOWN_IDS
        },
        methods = {RequestMethod.GET, RequestMethod.HEAD})
@Tag(
        name = "CBP-compatible",
        description = "The same reports in the exact form of CBP's feed, for clients made for it.")
class CompatRssApi {
    private static final MediaType RSS = new MediaType("application", "rss+xml", StandardCharsets.UTF_8);
    private static final Pattern IDS = Pattern.compile("-1|\\d{1,6}(,\\d{1,6}){0,99}");
    private static final String NONE = "-1";

    private final Waits waits;
    private final CompatPlaces places;
    private final CompatWords words;
    private final OpenAnswer answer;
    private final CbpRows rows;

    CompatRssApi(
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

    @GetMapping("/{form:HTML|CSV}/{commercial}/{passenger}/{pedestrian}")
    @Operation(
            summary = "Chosen crossings as RSS",
            description =
                    "Each place takes ids of the directory, parted by commas, or -1 for none: trucks, cars, walkers. Ids that no crossing has are passed over and named in the header Garita-Unknown-Ids; when none is known the answer is 404.")
    ResponseEntity<byte[]> chosen(
            @Parameter(description = "HTML: lines parted by <br/>; CSV: one line per group, parted by tabs")
                    @PathVariable
                    CbpRss.Form form,
            @PathVariable String commercial,
            @PathVariable String passenger,
            @PathVariable String pedestrian,
            WebRequest request,
            HttpServletRequest servlet) {
        Map<CbpSection, Set<String>> ids = new EnumMap<>(CbpSection.class);
        ids.put(CbpSection.COMMERCIAL, ids("commercial", commercial));
        ids.put(CbpSection.PASSENGER, ids("passenger", passenger));
        ids.put(CbpSection.PEDESTRIAN, ids("pedestrian", pedestrian));
        WaitBoard board = waits.board();
        List<CbpRow> present = rows.of(board, words.remark(board));
        Map<CbpRow, Set<CbpSection>> asked = asked(present, ids);
        Set<String> unknown = unknown(present, ids);
        if (asked.isEmpty() && !unknown.isEmpty()) {
            throw new BadQuestion(
                    HttpStatus.NOT_FOUND,
                    "ids",
                    String.join(",", unknown),
                    "no crossing has any of these ids. The ids are listed in /compat/cbp/api/bwtmodern/crossingslist.");
        }
        HttpHeaders headers = CompatHeaders.of(board);
        if (!unknown.isEmpty()) {
            headers.set(CompatHeaders.UNKNOWN_IDS, String.join(",", unknown));
        }
        return channel(form, board, present, asked, headers, request, servlet);
    }

    @GetMapping("/rssbyportnum/HTML/{mode:ALL|POV|COV|PED}/{port}")
    @Operation(summary = "One crossing as RSS")
    ResponseEntity<byte[]> byPort(
            @PathVariable String mode, @PathVariable String port, WebRequest request, HttpServletRequest servlet) {
        Crossing crossing = places.byNumber(port);
        Set<CbpSection> sections = CbpSection.find(mode)
                .map(section -> (Set<CbpSection>) EnumSet.of(section))
                .orElseGet(() -> EnumSet.allOf(CbpSection.class));
        WaitBoard board = waits.board();
        List<CbpRow> present = rows.of(board, words.remark(board));
        Map<CbpRow, Set<CbpSection>> asked = present.stream()
                .filter(row -> row.crossing().equals(crossing.id()))
                .collect(Collectors.toMap(row -> row, row -> sections));
        return channel(CbpRss.Form.HTML, board, present, asked, CompatHeaders.of(board), request, servlet);
    }

    private ResponseEntity<byte[]> channel(
            CbpRss.Form form,
            WaitBoard board,
            List<CbpRow> present,
            Map<CbpRow, Set<CbpSection>> asked,
            HttpHeaders headers,
            WebRequest request,
            HttpServletRequest servlet) {
        String home =
                ServletUriComponentsBuilder.fromContextPath(servlet).build().toUriString();
        String channel = new CbpRss(form, home, board.asOf()).of(words.channel(), present, asked);
        return CompatHeaders.with(headers, answer.of(channel, RSS, request));
    }

    private static Set<String> ids(String place, String words) {
        if (!IDS.matcher(words).matches()) {
            throw new BadQuestion(
                    HttpStatus.BAD_REQUEST,
                    place,
                    words,
                    "%s must be ids such as 44,43, at most a hundred, or -1 for none.".formatted(place));
        }
        return words.equals(NONE) ? Set.of() : new TreeSet<>(Arrays.asList(words.split(",", -1)));
    }

    private static Map<CbpRow, Set<CbpSection>> asked(List<CbpRow> present, Map<CbpSection, Set<String>> ids) {
        Map<CbpRow, Set<CbpSection>> asked = new HashMap<>();
        ids.forEach((section, wanted) -> present.stream()
                .filter(row -> wanted.contains(row.rssId()))
                .forEach(row -> asked.computeIfAbsent(row, each -> EnumSet.noneOf(CbpSection.class))
                        .add(section)));
        return asked;
    }

    private static Set<String> unknown(List<CbpRow> present, Map<CbpSection, Set<String>> ids) {
        Set<String> unknown = new TreeSet<>();
        ids.values().forEach(unknown::addAll);
        present.forEach(row -> unknown.remove(row.rssId()));
        return unknown;
    }
}
