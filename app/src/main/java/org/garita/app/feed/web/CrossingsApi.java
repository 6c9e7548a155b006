package org.garita.app.feed.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.feed.PublishedWaits;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** All crossings with their current reported waits. */
@RestController
@CrossOrigin(
        exposedHeaders = "ETag",
        methods = {RequestMethod.GET, RequestMethod.HEAD})
@Tag(
        name = "Crossings",
        description = "Land crossings of the United States and Mexico with their reported and measured waits.")
class CrossingsApi {
    private static final List<String> COLUMNS = List.of(
            "id",
            "label_en",
            "label_es",
            "name_us",
            "name_mx",
            "port_number",
            "place_us",
            "state_us",
            "place_mx",
            "state_mx",
            "zone_us",
            "zone_mx",
            "latitude",
            "longitude",
            "modes",
            "corridor",
            "port_status");

    private final Crossings crossings;
    private final OpenAnswer answer;

    CrossingsApi(Crossings crossings, OpenAnswer answer) {
        this.crossings = crossings;
        this.answer = answer;
    }

    /** A list under its edition. */
    record CrossingList(@JsonUnwrapped Edition edition, List<PublishedCrossing> crossings) {}

    @GetMapping(value = "/api/v1/crossings.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "All crossings with their current reported and measured waits",
            description =
                    "Ids last; port_number is the number of CBP's feed. A wait without a number has delay_minutes null and a reason: closed, update_pending, not_applicable or unreadable. An empty list of waits means that the source says nothing about the crossing. measured holds what sensors measure, one entry per vehicle class and direction; empty where no sensors are registered.")
    ResponseEntity<byte[]> json(WebRequest request) {
        return answer.ofBoards("crossings.json", MediaType.APPLICATION_JSON, request, this::list);
    }

    @GetMapping(value = "/api/v1/crossings.geojson", produces = "application/geo+json")
    @Operation(
            summary = "All crossings as GeoJSON points (RFC 7946) with their current reported and measured waits",
            description = "A crossing whose position no source gives has geometry null.")
    ResponseEntity<byte[]> geoJson(WebRequest request) {
        return answer.ofBoards("crossings.geojson", OpenAnswer.GEOJSON, request, this::collection);
    }

    @GetMapping(value = "/api/v1/crossings.csv", produces = "text/csv")
    @Operation(summary = "All crossings as a table, without waits (those are in waits.csv)")
    ResponseEntity<byte[]> csv(WebRequest request) {
        return answer.ofBoards("crossings.csv", OpenAnswer.CSV, request, this::table);
    }

    private CrossingList list(PublishedWaits boards) {
        return new CrossingList(Edition.of(boards), published(boards));
    }

    private List<PublishedCrossing> published(PublishedWaits boards) {
        return crossings.all().stream()
                .map(crossing -> PublishedCrossing.of(crossing, boards))
                .toList();
    }

    private Map<String, Object> collection(PublishedWaits boards) {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("edition", Edition.of(boards));
        collection.put(
                "features",
                crossings.all().stream()
                        .map(crossing -> feature(crossing, boards))
                        .toList());
        return collection;
    }

    private static Map<String, Object> feature(Crossing crossing, PublishedWaits boards) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", crossing.id().value());
        feature.put(
                "geometry",
                crossing.position()
                        .map(point ->
                                Map.of("type", "Point", "coordinates", List.of(point.longitude(), point.latitude())))
                        .orElse(null));
        feature.put("properties", PublishedCrossing.of(crossing, boards));
        return feature;
    }

    private CsvText table(PublishedWaits boards) {
        CsvText csv = new CsvText(COLUMNS);
        published(boards)
                .forEach(crossing -> csv.row(
                        crossing.id(),
                        crossing.labelEn(),
                        crossing.labelEs(),
                        crossing.nameUs(),
                        crossing.nameMx(),
                        crossing.portNumber(),
                        crossing.placeUs(),
                        crossing.stateUs(),
                        crossing.placeMx(),
                        crossing.stateMx(),
                        crossing.zoneUs(),
                        crossing.zoneMx(),
                        crossing.latitude(),
                        crossing.longitude(),
                        String.join(" ", crossing.modes()),
                        crossing.corridor(),
                        crossing.portStatus()));
        return csv;
    }
}
