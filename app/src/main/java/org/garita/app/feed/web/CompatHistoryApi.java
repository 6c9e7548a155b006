package org.garita.app.feed.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.crossing.Facilities;
import org.garita.app.feed.compat.CbpAverages;
import org.garita.app.feed.compat.CbpGraph;
import org.garita.app.feed.compat.CbpRow;
import org.garita.app.feed.compat.CbpRows;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.Waits;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Stored reports at CBP's addresses: one day hour by hour, and means by month, weekday and hour. */
@RestController
@RequestMapping("/compat/cbp/api")
@CrossOrigin(
        exposedHeaders = {"ETag", CompatHeaders.SOURCE, CompatHeaders.QUANTITY},
        methods = {RequestMethod.GET, RequestMethod.HEAD})
@Tag(
        name = "CBP-compatible",
        description = "The same reports in the exact form of CBP's feed, for clients made for it.")
class CompatHistoryApi {
    private static final int ALL_DAYS = 7;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;

    private final Waits waits;
    private final Facilities facilities;
    private final CompatPlaces places;
    private final OpenAnswer answer;
    private final Clock clock;
    private final CbpRows rows;

    CompatHistoryApi(
            Waits waits,
            Crossings crossings,
            Facilities facilities,
            CompatPlaces places,
            OpenAnswer answer,
            Clock clock) {
        this.waits = waits;
        this.facilities = facilities;
        this.places = places;
        this.answer = answer;
        this.clock = clock;
        this.rows = new CbpRows(crossings, facilities);
    }

    @GetMapping("/bwtwaittimegraph/{bwtId}/{date}")
    @Operation(
            summary = "One day hour by hour",
            description =
                    "Beside each hour mean, least and most of the same weekday in the 13 weeks before. An hour without a report is an empty text; a lane that the crossing does not have is 0 throughout, as CBP writes it.")
    ResponseEntity<byte[]> graph(
            @Parameter(description = "Id of eight characters, for example 09250401") @PathVariable String bwtId,
            @Parameter(description = "Day on the clock of the crossing, for example 2026-06-10") @PathVariable
                    String date,
            WebRequest request) {
        Crossing crossing = places.byBwtId(bwtId);
        LocalDate day = day(date);
        return stored(answer.ofBoard(
                waits.board(),
                "compat-graph-" + crossing.id().value() + "-" + day,
                CompatApi.JSON,
                request,
                board -> CbpGraph.of(row(crossing), waits, crossing, facilities.at(crossing.id()), day)));
    }

    @GetMapping("/historicalwaittimes/{bwtId}/{mode:POV|COV|PED}/GEN/{month}/{day}")
    @Operation(
            summary = "Means by weekday and hour of one month",
            description =
                    "The last month of that name that is over. JSON, or XML when the header Accept asks for it. Every lane is told whatever the mode; an hour without a report is null.")
    ResponseEntity<byte[]> averages(
            @PathVariable String bwtId,
            @PathVariable String mode,
            @Parameter(description = "1 to 12") @PathVariable String month,
            @Parameter(description = "0 Monday to 6 Sunday, 7 all") @PathVariable String day,
            @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept,
            WebRequest request) {
        Crossing crossing = places.byBwtId(bwtId);
        int weekday = number("day", day, 0, ALL_DAYS);
        YearMonth over = lastOver(number("month", month, 1, 12), crossing);
        boolean xml = wantsXml(accept);
        return stored(answer.ofBoard(
                waits.board(),
                "compat-averages-%s-%s-%d-%s".formatted(crossing.id().value(), over, weekday, xml ? "xml" : "json"),
                xml ? CompatApi.XML : CompatApi.JSON,
                request,
                board -> {
                    CbpAverages averages = averages(crossing, over, weekday);
                    return xml ? averages.xml() : averages.json();
                }));
    }

    private CbpAverages averages(Crossing crossing, YearMonth month, int weekday) {
        return CbpAverages.of(
                row(crossing),
                waits,
                crossing,
                facilities.at(crossing.id()),
                month,
                weekday == ALL_DAYS ? Optional.empty() : Optional.of(DayOfWeek.of(weekday + 1)));
    }

    private CbpRow row(Crossing crossing) {
        return rows.of(WaitBoard.empty(clock.instant()), Optional.empty()).stream()
                .filter(row -> row.crossing().equals(crossing.id()))
                .findFirst()
                .orElseThrow(() -> new BadQuestion(
                        HttpStatus.NOT_FOUND, "bwtId", crossing.id().value(), "this crossing is not in CBP's feed."));
    }

    private static ResponseEntity<byte[]> stored(ResponseEntity<byte[]> told) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(CompatHeaders.SOURCE, "history");
        headers.set(CompatHeaders.QUANTITY, "reported");
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return CompatHeaders.with(headers, told);
    }

    private static boolean wantsXml(String accept) {
        int xml = accept.indexOf("xml");
        int json = accept.indexOf("json");
        return xml >= 0 && (json < 0 || xml < json) && !accept.contains("html");
    }

    private static LocalDate day(String words) {
        try {
            LocalDate day = LocalDate.parse(words);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            // told below, as a year that no report is of
        }
        throw new BadQuestion(
                HttpStatus.BAD_REQUEST, "date", words, "date must be a day such as 2026-06-10, of 1990 to 2199.");
    }

    private static int number(String place, String words, int least, int most) {
        int number = words.matches("\\d{1,2}") ? Integer.parseInt(words) : -1;
        if (number < least || number > most) {
            throw new BadQuestion(
                    HttpStatus.BAD_REQUEST, place, words, "%s must be %d to %d.".formatted(place, least, most));
        }
        return number;
    }

    /** The last month of this number that is over on the clock of the crossing. */
    private YearMonth lastOver(int month, Crossing crossing) {
        YearMonth present = YearMonth.now(clock.withZone(crossing.us().zone()));
        YearMonth thisYear = present.withMonth(month);
        return thisYear.isBefore(present) ? thisYear : thisYear.minusYears(1);
    }
}
