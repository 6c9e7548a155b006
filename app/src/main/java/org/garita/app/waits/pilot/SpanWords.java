package org.garita.app.waits.pilot;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.garita.app.accord.Hash;
import org.garita.app.crossing.Crossings;
import org.garita.app.waits.ClassMeasure;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.MeasuredWaits;
import org.garita.app.waits.SaidWait;
import org.garita.app.waits.store.PilotStore;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.text.Text;
import org.garita.measurement.baseline.Baseline.MeasuredClass;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.springframework.stereotype.Component;

/** Gathers the words on which a baseline rests: those of the minute cycle and of imports that are complete. */
@Component
class SpanWords {
    /** The hour of a vehicle is that in which it reached primary inspection: the convention of the FHWA. */
    static final Quantity QUANTITY = Quantity.ACTUAL_BY_PRIMARY;

    private static final String LIVE = "live";

    private final MeasuredWaits waits;
    private final PilotStore store;
    private final Crossings crossings;

    SpanWords(MeasuredWaits waits, PilotStore store, Crossings crossings) {
        this.waits = waits;
        this.store = store;
        this.crossings = crossings;
    }

    /** What a class is called, and what it is. */
    private record Known(Text name, LaneKind lane, Direction direction) {}

    /**
     * Words of a span.
     *
     * @param classes by id
     * @param names what people call each class
     * @param sources from which at least one word is
     * @param digest of all words
     */
    record Gathered(List<MeasuredClass> classes, Map<String, Text> names, List<String> sources, Hash digest) {}

    Gathered of(BaselineSpan span) {
        Set<String> complete = new TreeSet<>(Set.of(LIVE));
        Map<String, Known> known = known(span, complete);
        List<MeasuredClass> classes = new ArrayList<>();
        Map<String, Text> names = new TreeMap<>();
        Set<String> sources = new TreeSet<>();
        StringBuilder all = new StringBuilder();
        known.forEach((id, one) -> {
            List<SaidWait> said = said(span, id)
                    .filter(word -> complete.contains(word.source()))
                    .toList();
            said.forEach(word -> sources.add(word.source()));
            said.stream().map(word -> line(id, word)).sorted().forEach(all::append);
            classes.add(new MeasuredClass(
                    id,
                    one.lane(),
                    one.direction(),
                    said.stream().map(SaidWait::value).toList()));
            names.put(id, one.name());
        });
        return new Gathered(classes, names, List.copyOf(sources), Hash.of(all.toString()));
    }

    private Map<String, Known> known(BaselineSpan span, Set<String> complete) {
        Map<String, Known> known = new TreeMap<>();
        waits
                .measured()
                .crossing(span.crossing())
                .filter(measure -> measure.simulated() == span.simulated())
                .map(CrossingMeasure::classes)
                .stream()
                .flatMap(List::stream)
                .forEach(one -> known.put(one.id(), known(one)));
        for (ImportedReads reads : store.reads(span.crossing(), span.simulated())) {
            complete.add(reads.id());
            reads.layout()
                    .classes()
                    .forEach(one -> known.put(one.id(), new Known(one.name(), one.kind(), one.direction())));
        }
        return known;
    }

    private static Known known(ClassMeasure one) {
        return new Known(one.name(), one.lane(), one.direction());
    }

    private Stream<SaidWait> said(BaselineSpan span, String vehicleClass) {
        ZoneId zone = crossings.crossing(span.crossing()).us().zone();
        return waits.history(span.crossing(), vehicleClass, QUANTITY, span.begins(zone), span.ends(zone)).stream()
                .filter(word -> word.simulated() == span.simulated());
    }

    private static String line(String vehicleClass, SaidWait word) {
        WaitValue value = word.value();
        WaitValue.Minutes minutes = value.minutes();
        return String.format(
                Locale.ROOT,
                "%s,%d,%d,%d,%s,%s,%b,%d,%s\n",
                vehicleClass,
                value.from(),
                value.until(),
                value.issued(),
                word.source(),
                minutes == null ? "" : Double.toString(minutes.middle()),
                value.atLeast(),
                value.sample(),
                value.quality());
    }
}
