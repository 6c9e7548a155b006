package org.garita.app.waits;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.garita.app.sensing.MeasuredHere;
import org.garita.app.waits.words.MeasuredWords;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Language;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells operators how far the numbers of each class can be trusted, now and in the last 24 hours. */
// message keys: waits.said.way.*
@Component
class MeasuredQuality implements MeasuredHere {
    private static final Duration DAY = Duration.ofHours(24);

    private final MeasuredWaits measured;
    private final MessageSource messages;

    MeasuredQuality(MeasuredWaits measured, MessageSource messages) {
        this.measured = measured;
        this.messages = messages;
    }

    @Override
    public List<Line> lines(CrossingId crossing, Language language, boolean withDay) {
        MeasuredWords words = new MeasuredWords(messages, language, ZoneOffset.UTC);
        return measured.measured().crossing(crossing).stream()
                .flatMap(measure -> measure.classes().stream()
                        .map(of -> new Line(
                                words.in(of.name()),
                                words.say("waits.said.way." + MeasuredWords.slug(of.direction())),
                                said(of.value(Quantity.EXPECTED), words),
                                said(of.value(Quantity.ACTUAL_BY_PRIMARY), words),
                                withDay ? day(measure, of, words) : "")))
                .toList();
    }

    private static String said(Optional<WaitValue> value, MeasuredWords words) {
        return value.map(WaitValue::quality).map(words::quality).orElseGet(() -> words.say("waits.said.nothing-yet"));
    }

    private String day(CrossingMeasure measure, ClassMeasure of, MeasuredWords words) {
        Instant until = measure.issued();
        Map<Quality, Long> counts = new EnumMap<>(Quality.class);
        for (SaidWait said :
                measured.history(measure.crossing(), of.id(), Quantity.EXPECTED, until.minus(DAY), until)) {
            counts.merge(said.value().quality(), 1L, Long::sum);
        }
        return counts.isEmpty()
                ? words.say("waits.said.nothing-yet")
                : counts.entrySet().stream()
                        .map(entry -> words.say("waits.said.times", words.quality(entry.getKey()), entry.getValue()))
                        .collect(Collectors.joining("; "));
    }
}
