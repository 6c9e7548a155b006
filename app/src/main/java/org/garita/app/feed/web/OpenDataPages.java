package org.garita.app.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.garita.app.feed.web.OpenDataPage.DataFile;
import org.garita.app.feed.web.OpenDataPage.DataSet;
import org.garita.app.feed.web.OpenDataPage.Field;
import org.garita.app.platform.Addresses;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.Waits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page that says what can be had, in which form, under which terms, and what every field means. */
// message keys: waits.source.*, waits.freshness.*, waits.alive.*
// message keys: feed.set.*, feed.set_words.*, feed.field.*, feed.type.*
@Controller
class OpenDataPages {
    private static final Map<String, String> FORMATS =
            Map.of("geojson", "GeoJSON", "json", "JSON", "csv", "CSV", "ics", "iCalendar");

    /** A stream does not end, so it is shown as a command and not linked: who follows links would follow it for ever. */
    private static final String EVENTS_EXAMPLE = "#examples";

    /** Formats that the end of an address does not tell. */
    private static final Map<String, String> ODD_FORMATS = Map.of(
            "/api/v1/openapi.json",
            "OpenAPI",
            EVENTS_EXAMPLE,
            "SSE",
            "/compat/cbp/api/bwtpublicmod",
            "JSON",
            "/compat/cbp/xml/bwt.xml",
            "XML",
            "/compat/cbp/api/bwtRss/HTML/-1/55/55,106",
            "RSS");

    private final Waits waits;

    OpenDataPages(Waits waits) {
        this.waits = waits;
    }

    /** The published fields, in the order of the dictionary, each with its type. */
    private enum Published {
        ID("text"),
        LABEL_EN("text"),
        LABEL_ES("text"),
        NAME_US("text"),
        NAME_MX("text"),
        PORT_NUMBER("text"),
        PLACE_US("text"),
        STATE_US("text"),
        PLACE_MX("text"),
        STATE_MX("text"),
        ZONE_US("text"),
        ZONE_MX("text"),
        LATITUDE("decimal"),
        LONGITUDE("decimal"),
        MODES("list"),
        CORRIDOR("text"),
        PORT_STATUS("word"),
        NOTICE("text"),
        CROSSING("text"),
        LANE("word"),
        STATUS("word"),
        DELAY_MINUTES("whole"),
        REASON("word"),
        LANES_OPEN("whole"),
        OBSERVED_AT("time"),
        AGE_MINUTES("whole"),
        SOURCE("word"),
        CORRECTIONS("list"),
        RAW("text"),
        METHOD_VERSION("whole"),
        QUANTITIES("object"),
        MEASURED("list"),
        CLASS("text"),
        DIRECTION("word"),
        WAITING("decimal"),
        QUANTITY("word"),
        DEFINITION("word"),
        MINUTES("decimal"),
        LOW("decimal"),
        HIGH("decimal"),
        AT_LEAST("truth"),
        SAMPLE("whole"),
        AGE_S("whole"),
        QUALITY("word"),
        METHOD("word"),
        FROM("time"),
        UNTIL("time"),
        ISSUED("time"),
        SIMULATED("truth"),
        MEASURED_BY("word"),
        PUBLISHED_AT("time"),
        AS_OF("time"),
        RECORDED_AT("time"),
        MEASURED_AT("time"),
        FRESHNESS("word");

        private final String type;

        Published(String type) {
            this.type = type;
        }

        private Field field() {
            String name = name().toLowerCase(Locale.ROOT);
            return new Field(name, "feed.type." + type, "feed.field." + name);
        }
    }

    @GetMapping("/{lang:en|es}/open-data")
    String page(@PathVariable String lang, HttpServletRequest request, Model model) {
        WaitBoard board = waits.board();
        Shown shown = new Shown(Addresses.language("/" + lang).orElseThrow());
        model.addAttribute(
                "page",
                new OpenDataPage(
                        lang,
                        ServletUriComponentsBuilder.fromContextPath(request)
                                .build()
                                .toUriString(),
                        "waits.source." + Wait.lower(board.source()),
                        Wait.aliveKey(board),
                        shown.time(board.asOf()),
                        sets(lang),
                        Arrays.stream(Published.values()).map(Published::field).toList()));
        return "feed/open-data";
    }

    private static List<DataSet> sets(String lang) {
        return List.of(
                set("crossings", "/api/v1/crossings.geojson", "/api/v1/crossings.json", "/api/v1/crossings.csv"),
                set("waits", "/api/v1/waits.json", "/api/v1/waits.csv"),
                set("measured", "/api/v1/measured.json", "/api/v1/measured.csv"),
                set(
                        "history",
                        "/api/v1/crossings/ysleta-zaragoza/history.json",
                        "/api/v1/crossings/ysleta-zaragoza/history.csv"),
                set(
                        "forecast",
                        "/api/v1/crossings/ysleta-zaragoza/forecast.json",
                        "/api/v1/crossings/ysleta-zaragoza/forecast.csv"),
                set("skill", "/api/v1/forecast-skill.json", "/api/v1/forecast-skill.csv"),
                set("plans", "/api/v1/plans/2010/actions.json", "/api/v1/plans/2010/actions.csv"),
                set("calendar", "/" + lang + "/plans/2010/calendar.ics"),
                set("rejections", "/api/v1/quality/rejections.csv"),
                set("events", EVENTS_EXAMPLE),
                set(
                        "compatible",
                        "/compat/cbp/api/bwtpublicmod",
                        "/compat/cbp/xml/bwt.xml",
                        "/compat/cbp/api/bwtRss/HTML/-1/55/55,106"),
                set("description", "/api/v1/openapi.json"));
    }

    private static DataSet set(String name, String... addresses) {
        return new DataSet(
                "feed.set." + name,
                "feed.set_words." + name,
                Arrays.stream(addresses)
                        .map(address -> new DataFile(format(address), address))
                        .toList());
    }

    private static String format(String address) {
        String end = address.substring(address.lastIndexOf('.') + 1);
        return ODD_FORMATS.getOrDefault(address, FORMATS.getOrDefault(end, end));
    }
}
