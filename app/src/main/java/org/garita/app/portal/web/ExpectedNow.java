package org.garita.app.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.garita.app.waits.ClassMeasure;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.MeasuredBoard;
import org.garita.app.waits.words.MeasuredWords;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;

/**
 * Expected waits that are numbers and of now, northbound, for pages about many crossings. They stand beside what is reported
 * and say when their sensors are virtual.
 */
record ExpectedNow(MeasuredBoard board, Instant now) {
    /** A number of one class. */
    private record Numbered(CrossingMeasure at, ClassMeasure of, WaitValue value) {}

    private List<Numbered> numbered(CrossingId crossing) {
        List<Numbered> all = new ArrayList<>();
        Optional<CrossingMeasure> measure = board.crossing(crossing).filter(this::isOfNow);
        measure.ifPresent(at -> MeasuredMaker.sorted(at.classes()).stream()
                .filter(of -> of.direction() == Direction.NORTHBOUND)
                .forEach(of -> of.value(Quantity.EXPECTED)
                        .filter(value -> value.quality().hasNumber())
                        .ifPresent(value -> all.add(new Numbered(at, of, value)))));
        return all;
    }

    private boolean isOfNow(CrossingMeasure measure) {
        return Duration.between(measure.issued(), now).compareTo(MeasuredMaker.TOO_OLD) <= 0;
    }

    /** Whether any number is known at a crossing, and how its sensors are: {@code measured}, {@code simulated}, or empty. */
    String kind(CrossingId crossing) {
        return numbered(crossing).stream()
                .findFirst()
                .map(each -> each.at().simulated() ? "simulated" : "measured")
                .orElse("");
    }

    /** The expected waits of one kind of lane, in a few words; empty when none is a number. */
    String words(CrossingId crossing, LaneKind lane, PageWords words, MeasuredWords said) {
        List<String> each = new ArrayList<>();
        boolean simulated = false;
        for (Numbered number : numbered(crossing)) {
            if (number.of().lane().equals(lane)) {
                each.add(said.shortly(number.value()));
                simulated = number.at().simulated();
            }
        }
        return each.isEmpty()
                ? ""
                : words.say(
                        simulated ? "crossing.cell.expected.simulated" : "crossing.cell.expected",
                        String.join(" · ", each));
    }

    /** Each class with a number, in a sentence. */
    List<String> lines(CrossingId crossing, PageWords words, MeasuredWords said) {
        return numbered(crossing).stream()
                .map(number -> words.say(
                        number.at().simulated() ? "crossing.list.expected.simulated" : "crossing.list.expected",
                        said.in(number.of().name()),
                        said.shortly(number.value())))
                .toList();
    }

    /** Minutes to sort by: those of a good number of real sensors; nothing where what is reported has to do. */
    OptionalInt goodMinutes(CrossingId crossing, LaneKind lane) {
        return numbered(crossing).stream()
                .filter(each -> each.of().lane().equals(lane) && !each.at().simulated())
                .filter(each -> each.value().quality() == Quality.GOOD)
                .flatMap(each -> Optional.ofNullable(each.value().minutes()).stream())
                .mapToInt(minutes -> (int) Math.round(minutes.middle()))
                .max();
    }
}
