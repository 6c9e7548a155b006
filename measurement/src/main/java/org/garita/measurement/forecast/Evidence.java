package org.garita.measurement.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.garita.measurement.anomaly.Anomalies;
import org.garita.measurement.climate.Kernel;
import org.garita.measurement.climate.KernelClimatology;
import org.garita.measurement.history.History;
import org.garita.measurement.history.ReportSeries;

/** What reports tell before anything is fitted: of each series what is usual, how far reports were from it, and who its siblings are. */
final class Evidence {
    /** Smooth in hour and weekday, of the last weeks: what anomalies are told against. */
    static final Kernel MIDDLE = new Kernel(1.2, .45, .15, 28);
    /** Of the last days. */
    static final Kernel RECENT = new Kernel(1.2, .6, .3, 8);
    /** Sharp, of all months. */
    static final Kernel SHARP = new Kernel(.6, .35, .08, 60);

    private final List<KernelClimatology> middle = new ArrayList<>();
    private final List<KernelClimatology> recent = new ArrayList<>();
    private final List<KernelClimatology> sharp = new ArrayList<>();
    private final List<Anomalies> anomalies;
    private final List<List<Anomalies>> siblings = new ArrayList<>();

    Evidence(History history, Side side) {
        List<ReportSeries> series = history.series();
        for (ReportSeries own : series) {
            middle.add(new KernelClimatology(own, MIDDLE));
            recent.add(new KernelClimatology(own, RECENT));
            sharp.add(new KernelClimatology(own, SHARP));
        }
        Anomalies[] worked = new Anomalies[series.size()];
        side.each(worked.length, i -> worked[i] = new Anomalies(middle.get(i)));
        this.anomalies = List.of(worked);
        Map<String, List<Anomalies>> byCrossing = new TreeMap<>();
        for (Anomalies own : anomalies) {
            byCrossing
                    .computeIfAbsent(own.series().key().crossing(), crossing -> new ArrayList<>())
                    .add(own);
        }
        for (Anomalies own : anomalies) {
            List<Anomalies> others =
                    new ArrayList<>(byCrossing.getOrDefault(own.series().key().crossing(), List.of()));
            others.remove(own);
            siblings.add(List.copyOf(others));
        }
    }

    int size() {
        return anomalies.size();
    }

    ReportSeries series(int s) {
        return anomalies.get(s).series();
    }

    KernelClimatology middle(int s) {
        return middle.get(s);
    }

    KernelClimatology recent(int s) {
        return recent.get(s);
    }

    KernelClimatology sharp(int s) {
        return sharp.get(s);
    }

    List<Anomalies> anomalies() {
        return anomalies;
    }

    Anomalies anomalies(int s) {
        return anomalies.get(s);
    }

    List<Anomalies> siblings(int s) {
        return siblings.get(s);
    }
}
