package org.garita.measurement.forecast;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.garita.measurement.anomaly.Anomalies;

/** How far from usual a lane class was along the whole border in the three hours before an origin: means of newest anomalies. */
final class BorderMood {
    private static final long SECONDS = 3 * 3600L;

    private final List<Anomalies> all;
    private final Map<Long, Map<String, Sum>> byOrigin = new ConcurrentHashMap<>();

    private record Sum(double z, int n) {
        Sum plus(Sum other) {
            return new Sum(z + other.z, n + other.n);
        }
    }

    BorderMood(List<Anomalies> all) {
        this.all = all;
    }

    /** The mean without a series itself; NaN when no other one has reported. */
    double without(Anomalies own, long origin) {
        Sum sum = byOrigin.computeIfAbsent(origin, this::sums)
                .getOrDefault(own.series().key().lane(), new Sum(0, 0));
        Sum self = newest(own, origin);
        int n = sum.n() - self.n();
        return n == 0 ? Double.NaN : (sum.z() - self.z()) / n;
    }

    private Map<String, Sum> sums(long origin) {
        Map<String, Sum> sums = new java.util.HashMap<>();
        for (Anomalies one : all) {
            sums.merge(one.series().key().lane(), newest(one, origin), Sum::plus);
        }
        return Map.copyOf(sums);
    }

    private static Sum newest(Anomalies one, long origin) {
        int i = one.series().newest(origin);
        boolean fresh = i >= 0 && origin - one.series().label(i) <= SECONDS && one.has(i);
        return fresh ? new Sum(one.z(i), 1) : new Sum(0, 0);
    }
}
