package org.garita.app.waits.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.garita.app.sensing.MeasuringNodes;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.waits.ClassMeasure;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.MeasuredBoard;
import org.garita.kernel.place.CrossingId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Measures of crossings that two nodes share: what this node says of those that it measures, and what the other node said of
 * those that it measures.
 */
@Component
public class MeasuresAcross {
    /** A word of the other node that is older says nothing any more about a wait. */
    static final Duration STALE = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(MeasuresAcross.class);

    private final MeasuringNodes nodes;
    private final SensorRegister register;
    private final Clock clock;
    private final Map<CrossingId, CrossingMeasure> said = new ConcurrentHashMap<>();
    private final Map<CrossingId, CrossingMeasure> heard = new ConcurrentHashMap<>();
    private final Map<String, Long> refused = new TreeMap<>();
    private volatile BiConsumer<SensedCrossing, CrossingMeasure> listener = (sensed, measure) -> {};

    /** Measures by the documents in force. */
    public MeasuresAcross(MeasuringNodes nodes, SensorRegister register, Clock clock) {
        this.nodes = nodes;
        this.register = register;
        this.clock = clock;
    }

    /** Who is told when a word of the other node has come. */
    public void onArrival(BiConsumer<SensedCrossing, CrossingMeasure> told) {
        listener = told;
    }

    /**
     * A board as this node may show it. Of a crossing that the other node measures it has what that node said last, or, when
     * that is too old or nothing came, no number; what this node measures for both bears its country's name, and is what the
     * other node gets.
     */
    public MeasuredBoard with(MeasuredBoard own) {
        Map<CrossingId, CrossingMeasure> all = new HashMap<>(own.crossings());
        for (SensedCrossing sensed : register.crossings()) {
            CrossingId crossing = sensed.crossing();
            if (nodes.elsewhere(crossing)) {
                all.put(crossing, elsewhere(sensed, own.minute()));
            } else if (nodes.together(crossing)) {
                all.computeIfPresent(crossing, (id, measure) -> signed(measure));
            }
        }
        return new MeasuredBoard(own.minute(), all);
    }

    private CrossingMeasure signed(CrossingMeasure measure) {
        CrossingMeasure named = new CrossingMeasure(
                measure.crossing(), measure.issued(), measure.simulated(), nodes.own(), measure.classes());
        said.put(measure.crossing(), named);
        return named;
    }

    private CrossingMeasure elsewhere(SensedCrossing sensed, Instant minute) {
        CrossingMeasure last = heard.get(sensed.crossing());
        if (last == null || !last.measuredBy().equals(nodes.of(sensed.crossing()))) {
            return new CrossingMeasure(
                    sensed.crossing(), minute, sensed.simulated(), nodes.of(sensed.crossing()), List.of());
        }
        boolean stale = last.issued().plus(STALE).isBefore(clock.instant());
        return stale ? silent(last) : last;
    }

    private static CrossingMeasure silent(CrossingMeasure last) {
        return new CrossingMeasure(
                last.crossing(),
                last.issued(),
                last.simulated(),
                last.measuredBy(),
                last.classes().stream()
                        .map(each -> new ClassMeasure(
                                each.id(),
                                each.name(),
                                each.lane(),
                                each.direction(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                List.of()))
                        .toList());
    }

    /** What this node said last of a crossing that it measures for both. */
    Optional<CrossingMeasure> said(CrossingId crossing) {
        return Optional.ofNullable(said.get(crossing)).filter(measure -> nodes.together(crossing));
    }

    /** What the other node said last of a crossing. */
    public Optional<CrossingMeasure> heard(CrossingId crossing) {
        return Optional.ofNullable(heard.get(crossing));
    }

    /** Takes up a word whose signature holds. */
    void hear(MeasureWord word, Duration ahead) {
        Optional<SensedCrossing> sensed = register.find(word.crossing());
        CrossingMeasure last = heard.get(word.crossing());
        if (sensed.isEmpty()) {
            refuse(word, "there are no sensors of it here");
        } else if (!nodes.elsewhere(word.crossing())
                || !nodes.of(word.crossing()).equals(Optional.of(word.from()))) {
            refuse(word, "the node of %s does not measure it".formatted(word.from()));
        } else if (!sensed.get().mark().equals(word.layout())) {
            refuse(word, "its layout is another one there");
        } else if (word.issued().isAfter(clock.instant().plus(ahead))) {
            refuse(word, "it comes from the future");
        } else if (last != null && word.issued().isBefore(last.issued())) {
            refuse(word, "it is older than what is shown");
        } else if (last == null || word.issued().isAfter(last.issued())) {
            take(word, sensed.get());
        }
    }

    private void take(MeasureWord word, SensedCrossing sensed) {
        CrossingMeasure measure;
        try {
            measure = word.measure(sensed.layout());
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            refuse(word, String.valueOf(unreadable.getMessage()));
            return;
        }
        heard.put(word.crossing(), measure);
        listener.accept(sensed, measure);
    }

    private void refuse(MeasureWord word, String why) {
        String reason = word.crossing() + ": " + why;
        synchronized (refused) {
            if (refused.merge(reason, 1L, Long::sum) > 1) {
                return;
            }
        }
        LOG.warn("A measure of the other node is not shown. {} (said {})", reason, word.issued());
    }

    /** Words of the other node that were not shown since the start, by crossing and reason in English. */
    public Map<String, Long> refused() {
        synchronized (refused) {
            return Map.copyOf(refused);
        }
    }
}
