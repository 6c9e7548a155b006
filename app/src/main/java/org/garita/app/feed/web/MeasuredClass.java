package org.garita.app.feed.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.garita.app.waits.ClassMeasure;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.MeasuredBoard;
import org.garita.kernel.place.CrossingId;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of one vehicle class at a crossing, either direction, as the open data publishes it; null is unknown.
 *
 * @param id id of the class among those of the crossing
 * @param lane kind of lane that it uses; several classes may use one kind
 * @param direction northbound or southbound
 * @param waiting vehicles or people in line
 * @param lanesOpen lanes open by the lane plan
 */
record MeasuredClass(
        String crossing,
        @JsonProperty("class") String id,
        @JsonProperty("name_en") String nameEn,
        @JsonProperty("name_es") String nameEs,
        String lane,
        String direction,
        @Nullable Double waiting,
        @JsonProperty("lanes_open") @Nullable Double lanesOpen,
        Map<String, MeasuredQuantity> quantities) {

    private static MeasuredClass of(ClassMeasure of, CrossingMeasure measure) {
        return new MeasuredClass(
                measure.crossing().value(),
                of.id(),
                of.name().en(),
                of.name().es(),
                of.lane().code(),
                Wait.lower(of.direction()),
                boxed(of.waiting()),
                boxed(of.lanesOpen()),
                MeasuredQuantity.all(of, measure));
    }

    /** Every class of a crossing, in the order of its layout; none where no sensors are registered. */
    static List<MeasuredClass> at(CrossingId crossing, MeasuredBoard board) {
        return board.crossing(crossing).stream()
                .flatMap(measure -> measure.classes().stream().map(each -> of(each, measure)))
                .toList();
    }

    private static @Nullable Double boxed(OptionalDouble number) {
        return number.isPresent() ? Math.round(number.getAsDouble() * 10) / 10.0 : null;
    }
}
