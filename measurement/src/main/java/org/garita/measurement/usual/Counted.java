package org.garita.measurement.usual;

import java.time.LocalDate;
import java.util.Arrays;
import org.garita.measurement.history.ReportSeries;

/** The reports that count, each with its kind of day and its weight. Read in inner loops: arrays behind plain methods. */
final class Counted {
    private final LocalReports reports;
    private final double[] weights;
    private final DayKind[] kinds;
    private final MinuteMass mass;

    Counted(ReportSeries series, LocalReports reports, DayKinds calendar) {
        this.reports = reports;
        this.weights = new Reporting(reports).weights();
        this.mass = new MinuteMass(series);
        this.kinds = new DayKind[reports.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = isFirstOfDay(i) ? calendar.of(LocalDate.ofEpochDay(reports.day(i))) : kinds[i - 1];
        }
    }

    LocalReports reports() {
        return reports;
    }

    double weight(int i) {
        return weights[i];
    }

    DayKind kind(int i) {
        return kinds[i];
    }

    Sample sample() {
        return new Sample(mass);
    }

    boolean isFirstOfDay(int i) {
        return i == 0 || reports.day(i) != reports.day(i - 1);
    }

    /** How many reports are of a kind of day. */
    int reportsOf(DayKind kind) {
        return (int) Arrays.stream(kinds).filter(one -> one == kind).count();
    }
}
