package org.garita.measurement.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.garita.kernel.sensor.CountGrain;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.sensor.Layout.Road;
import org.garita.kernel.sensor.Layout.Stage;
import org.garita.kernel.sensor.Layout.Stretch;
import org.garita.kernel.sensor.Layout.VehicleClass;
import org.garita.kernel.sensor.SensorKind;
import org.garita.kernel.sensor.SensorPlace;
import org.garita.kernel.sensor.SensorSite;

/**
 * What of a layout serves to measure one vehicle class.
 *
 * @param index position of the class in the layout
 * @param primary position of the stage whose lanes end the wait
 * @param fromFirst whether sensors stand before the first stage of the class, so that its wait is measured from the end of
 *     the first line; else it is measured from the end of the line of primary inspection
 * @param upstream readers along the road before primary, outermost first
 * @param downstream readers at the lanes of primary
 * @param exits readers at the last stages of the path, after primary
 * @param arrivals counters along the road before primary, the one to use first
 * @param departures counters at the lanes of primary
 * @param cameras cameras along the road
 * @param geometry how long a line is
 */
public record ClassSite(
        int index,
        int primary,
        boolean fromFirst,
        List<Along> upstream,
        List<Integer> downstream,
        List<Integer> exits,
        List<Along> arrivals,
        List<Integer> departures,
        List<Integer> cameras,
        LineGeometry geometry) {
    /** A counter must stand so many metres farther out to be used instead of one that tells classes apart. */
    private static final double FARTHER = 150;

    public ClassSite {
        upstream = List.copyOf(upstream);
        downstream = List.copyOf(downstream);
        exits = List.copyOf(exits);
        arrivals = List.copyOf(arrivals);
        departures = List.copyOf(departures);
        cameras = List.copyOf(cameras);
    }

    /**
     * A sensor along the road.
     *
     * @param sensor its position in the layout
     * @param metres distance from the booths
     */
    public record Along(int sensor, double metres) {}

    /** The arrival counter that stands farthest out; of those at one place the one to use first. */
    public Along farthest() {
        Along farthest = arrivals.get(0);
        for (Along counter : arrivals) {
            farthest = counter.metres() > farthest.metres() + FARTHER ? counter : farthest;
        }
        return farthest;
    }

    /** What serves to measure a class of a layout. */
    public static ClassSite of(Layout layout, int index) {
        return new Sorting(layout, index).site();
    }

    /** Goes through the sensors of a layout for one class. */
    private static final class Sorting {
        private final Layout layout;
        private final VehicleClass of;
        private final int index;
        private final int primary;
        private final Optional<Road> road;

        Sorting(Layout layout, int index) {
            this.layout = layout;
            this.index = index;
            this.of = layout.classes().get(index);
            this.primary = of.path().stream()
                    .map(layout::stageIndex)
                    .filter(stage -> layout.stages().get(stage).kind().equals("primary"))
                    .findFirst()
                    .orElseGet(() -> layout.stageIndex(of.path().get(0)));
            this.road = layout.roads().stream()
                    .filter(candidate -> stretches(candidate).stream()
                            .anyMatch(s -> s.stage().equals(primaryId())))
                    .findFirst();
        }

        private String primaryId() {
            return layout.stages().get(primary).id();
        }

        private List<Stretch> stretches(Road candidate) {
            return candidate.stretches().stream()
                    .filter(stretch -> stretch.lanes().containsKey(of.id()))
                    .sorted(Comparator.comparingDouble(Stretch::fromMetres))
                    .toList();
        }

        ClassSite site() {
            List<Along> readers = along(sensor -> sensor.kind().reads());
            List<Along> counters = along(sensor -> sensor.kind().counts());
            List<Along> resolved = counters.stream().filter(this::tellsClass).toList();
            List<Along> first = new ArrayList<>(resolved);
            counters.stream().filter(counter -> !resolved.contains(counter)).forEach(first::add);
            return new ClassSite(
                    index,
                    primary,
                    fromFirst(readers, counters),
                    readers,
                    at(primaryId(), sensor -> sensor.kind().reads()),
                    exits(),
                    first,
                    at(primaryId(), sensor -> sensor.kind().counts()),
                    cameras(),
                    road.map(r -> LineGeometry.of(r, primaryId(), of, layout))
                            .orElseGet(() -> LineGeometry.offTheRoads(of.spacingMetres(), lanes())));
        }

        private int lanes() {
            return layout.stages().get(primary).lanes().size();
        }

        private boolean tellsClass(Along counter) {
            SensorSite site = layout.sensors().get(counter.sensor());
            return site.grain() == CountGrain.CLASS || seen(site) == 1;
        }

        private long seen(SensorSite site) {
            return layout.classes().stream()
                    .filter(other -> site.sees(other.id()) && road.isPresent() && uses(other))
                    .count();
        }

        private boolean uses(VehicleClass other) {
            return road.orElseThrow().stretches().stream()
                    .anyMatch(stretch -> stretch.lanes().containsKey(other.id()));
        }

        private List<Along> along(java.util.function.Predicate<SensorSite> sort) {
            List<Along> found = new ArrayList<>();
            for (int i = 0; i < layout.sensors().size(); i++) {
                SensorSite site = layout.sensors().get(i);
                if (sort.test(site)
                        && site.sees(of.id())
                        && site.place() instanceof SensorPlace.OnRoad beside
                        && road.isPresent()
                        && beside.road().equals(road.get().id())) {
                    found.add(new Along(i, beside.atMetres()));
                }
            }
            found.sort(Comparator.comparingDouble(Along::metres).reversed());
            return found;
        }

        private List<Integer> at(String stage, java.util.function.Predicate<SensorSite> sort) {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < layout.sensors().size(); i++) {
                SensorSite site = layout.sensors().get(i);
                if (sort.test(site)
                        && site.sees(of.id())
                        && site.place() instanceof SensorPlace.AtStage at
                        && at.stage().equals(stage)) {
                    found.add(i);
                }
            }
            return found;
        }

        private List<Integer> exits() {
            List<Integer> found = new ArrayList<>();
            int from = of.path().indexOf(primaryId());
            for (String later : of.path().subList(from + 1, of.path().size())) {
                Stage stage = layout.stages().get(layout.stageIndex(later));
                if (stage.kind().equals("exit_gate")) {
                    found.addAll(at(later, sensor -> sensor.kind().reads()));
                }
            }
            return found;
        }

        private List<Integer> cameras() {
            return along(sensor -> sensor.kind() == SensorKind.CAMERA).stream()
                    .map(Along::sensor)
                    .toList();
        }

        /** Whether the outermost reader, or else counter, stands before the first stage of the path. */
        private boolean fromFirst(List<Along> readers, List<Along> counters) {
            List<Along> outermost = readers.isEmpty() ? counters : readers;
            if (outermost.isEmpty() || of.path().get(0).equals(primaryId())) {
                return of.path().get(0).equals(primaryId());
            }
            double metres = outermost.get(0).metres();
            return stretches(road.orElseThrow()).stream()
                    .filter(stretch -> stretch.fromMetres() <= metres)
                    .reduce((inner, outer) -> outer)
                    .map(stretch -> stretch.stage().equals(of.path().get(0)))
                    .orElse(false);
        }
    }
}
