package org.garita.app.waits.pilot;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.garita.app.accord.Hash;
import org.garita.app.crossing.Crossings;
import org.garita.app.identity.OfficeId;
import org.garita.app.waits.store.PilotStore;
import org.garita.measurement.baseline.Baseline;
import org.garita.measurement.baseline.Baselines;
import org.garita.measurement.baseline.Slot;
import org.springframework.stereotype.Component;

/** Computes baselines, keeps them and locks them. */
@Component
public class BaselineRoom {
    private final SpanWords words;
    private final Crossings crossings;
    private final PilotStore store;
    private final PilotVersion version;
    private final Clock clock;

    BaselineRoom(SpanWords words, Crossings crossings, PilotStore store, PilotVersion version, Clock clock) {
        this.words = words;
        this.crossings = crossings;
        this.store = store;
        this.version = version;
        this.clock = clock;
    }

    /**
     * The baseline of a span: the same words, span and seed give the same text.
     *
     * @throws IllegalArgumentException when there is no such crossing, or nothing was said in the span
     */
    public String compute(BaselineSpan span) {
        ZoneId zone = crossings.crossing(span.crossing()).us().zone();
        SpanWords.Gathered gathered = words.of(span);
        if (gathered.sources().isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing %s was said of waits at %s from %s to the day before %s. Maybe the readings are not imported yet, or as the other of simulated and measured."
                            .formatted(
                                    span.simulated() ? "simulated" : "measured",
                                    span.crossing(),
                                    span.from(),
                                    span.until()));
        }
        Baseline figures = new Baselines(
                        zone,
                        SpanWords.QUANTITY,
                        span.begins(zone).toEpochMilli(),
                        span.ends(zone).toEpochMilli(),
                        span.seed())
                .of(gathered.classes(), Slot.byWeekdayAndHour());
        return BaselineText.of(new CrossingBaseline(
                span.crossing(), span.simulated(), gathered.sources(), gathered.digest(), gathered.names(), figures));
    }

    /** Computes a baseline and keeps it. */
    public KeptBaseline make(BaselineSpan span, OfficeId office) {
        String text = compute(span);
        KeptBaseline made = new KeptBaseline(
                Hash.of(text), span.crossing(), span.simulated(), text, office, clock.instant(), Optional.empty());
        store.add(made);
        version.changed();
        return store.baseline(made.hash()).orElseThrow();
    }

    /**
     * Locks a baseline: from then on it is what the office puts before both countries.
     *
     * @throws IllegalArgumentException when its text was altered after it was computed
     */
    public void lock(KeptBaseline baseline, OfficeId office) {
        if (!baseline.intact()) {
            throw new IllegalArgumentException(
                    "the text of baseline %s was altered after it was computed".formatted(baseline.hash()));
        }
        store.lock(baseline.hash(), office, clock.instant());
        version.changed();
    }

    /** The baseline with this digest. */
    public Optional<KeptBaseline> find(Hash hash) {
        return store.baseline(hash);
    }

    /** The baseline with this digest, as somebody wrote it. */
    public Optional<KeptBaseline> find(String hex) {
        return hex.matches("[0-9a-f]{64}") ? find(new Hash(hex)) : Optional.empty();
    }

    /** Baselines of a pilot, the newest first. */
    public List<KeptBaseline> of(Pilot pilot, boolean simulated) {
        return store.baselines(pilot.crossing(), simulated);
    }

    /** Imported readings of a pilot, in order of what they recorded. */
    public List<ImportedReads> reads(Pilot pilot, boolean simulated) {
        return store.reads(pilot.crossing(), simulated);
    }
}
