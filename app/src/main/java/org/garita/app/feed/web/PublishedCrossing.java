package org.garita.app.feed.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.garita.app.crossing.Crossing;
import org.garita.app.feed.PublishedWaits;
import org.garita.app.waits.WaitBoard.CrossingBoard;
import org.garita.app.waits.WaitBoard.PortStatus;
import org.jspecify.annotations.Nullable;

/** One crossing with its current reported and measured waits, as the open data publishes it; null is unknown. */
record PublishedCrossing(
        String id,
        @JsonProperty("label_en") String labelEn,
        @JsonProperty("label_es") String labelEs,
        @JsonProperty("name_us") @Nullable String nameUs,
        @JsonProperty("name_mx") @Nullable String nameMx,
        @JsonProperty("port_number") @Nullable String portNumber,
        @JsonProperty("port_numbers") List<String> portNumbers,
        @JsonProperty("place_us") @Nullable String placeUs,
        @JsonProperty("state_us") @Nullable String stateUs,
        @JsonProperty("place_mx") @Nullable String placeMx,
        @JsonProperty("state_mx") @Nullable String stateMx,
        @JsonProperty("zone_us") String zoneUs,
        @JsonProperty("zone_mx") String zoneMx,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<String> modes,
        @Nullable String corridor,
        @JsonProperty("port_status") String portStatus,
        @Nullable String notice,
        List<Wait> waits,
        List<MeasuredClass> measured) {

    static PublishedCrossing of(Crossing crossing, PublishedWaits boards) {
        Optional<CrossingBoard> reported = boards.reported().crossing(crossing.id());
        return new PublishedCrossing(
                crossing.id().value(),
                crossing.label().en(),
                crossing.label().es(),
                crossing.us().name().orElse(null),
                crossing.mx().name().orElse(null),
                crossing.portNumbers().stream().findFirst().orElse(null),
                crossing.portNumbers(),
                crossing.us().place().orElse(null),
                crossing.us().state().orElse(null),
                crossing.mx().place().orElse(null),
                crossing.mx().state().orElse(null),
                crossing.us().zone().getId(),
                crossing.mx().zone().getId(),
                crossing.position().map(position -> position.latitude()).orElse(null),
                crossing.position().map(position -> position.longitude()).orElse(null),
                crossing.modes().stream().sorted().map(Wait::lower).toList(),
                crossing.corridor().map(Object::toString).orElse(null),
                Wait.lower(reported.map(CrossingBoard::port).orElse(PortStatus.UNKNOWN)),
                reported.flatMap(CrossingBoard::notice).orElse(null),
                Wait.of(crossing.id(), boards),
                MeasuredClass.at(crossing.id(), boards.measured()));
    }
}
