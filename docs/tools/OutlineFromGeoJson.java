import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the kernel's border outline from a GeoJSON file of state outlines (properties {@code country}, {@code name};
 * Natural Earth, public domain).
 *
 * <pre>java docs/tools/OutlineFromGeoJson.java states.geojson > kernel/src/main/resources/org/garita/kernel/place/border-outline.txt</pre>
 *
 * <p>One ring a line: country, state, first longitude and latitude in thousandths of a degree, then steps. Islets smaller
 * than 0.1 degree both ways are left out. The line between the countries ({@code LINE}) is where the rings of the United
 * States come within 0.03 degrees of those of Mexico: the two outlines meet there, but not point by point.
 */
class OutlineFromGeoJson {
    private static final int SMALLEST_THOUSANDTHS = 100;
    private static final int MEETING_THOUSANDTHS = 30;
    /** Points that may stray in a row (a reservoir drawn on one side only) before the line is cut. */
    private static final int MOST_STRAYING_POINTS = 3;
    private static final Pattern FEATURE = Pattern.compile(
            "\"country\"\\s*:\\s*\"(..)\"\\s*,\\s*\"name\"\\s*:\\s*\"([^\"]+)\".*?\"coordinates\"\\s*:\\s*(\\[.*?\\])\\s*\\}",
            Pattern.DOTALL);
    private static final Pattern RING = Pattern.compile("\\[(\\s*\\[[-0-9.eE,\\s]+\\]\\s*,?)+\\]");
    private static final Pattern POINT = Pattern.compile("\\[\\s*([-0-9.eE]+)\\s*,\\s*([-0-9.eE]+)\\s*\\]");

    public static void main(String[] arguments) throws IOException {
        String json = Files.readString(Path.of(arguments[0]), StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder("""
                # Outline of the states on both sides of the border. Natural Earth, public domain.
                # country|state|longitude latitude in thousandths of a degree, then steps to each next point of the ring
                # LINE: where the two countries meet
                # Made by docs/tools/OutlineFromGeoJson.java; do not edit
                """);
        List<List<int[]>> mexico = new ArrayList<>();
        List<List<int[]>> unitedStates = new ArrayList<>();
        Matcher feature = FEATURE.matcher(json);
        while (feature.find()) {
            Matcher ring = RING.matcher(feature.group(3));
            while (ring.find()) {
                List<int[]> points = points(ring.group());
                if (isLargeEnough(points)) {
                    (feature.group(1).equals("MX") ? mexico : unitedStates).add(points);
                    out.append(feature.group(1)).append('|').append(feature.group(2)).append('|').append(steps(points)).append('\n');
                }
            }
        }
        for (List<int[]> ring : unitedStates) {
            for (List<int[]> run : runsNear(ring, mexico)) {
                out.append("LINE||").append(steps(run)).append('\n');
            }
        }
        System.out.write(out.toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static List<int[]> points(String ring) {
        List<int[]> points = new ArrayList<>();
        Matcher point = POINT.matcher(ring);
        while (point.find()) {
            points.add(new int[] {thousandths(point.group(1)), thousandths(point.group(2))});
        }
        return points;
    }

    private static int thousandths(String degrees) {
        return (int) Math.round(Double.parseDouble(degrees) * 1000);
    }

    private static boolean isLargeEnough(List<int[]> points) {
        for (int axis = 0; axis < 2; axis++) {
            int which = axis;
            int low = points.stream().mapToInt(p -> p[which]).min().orElse(0);
            int high = points.stream().mapToInt(p -> p[which]).max().orElse(0);
            if (high - low >= SMALLEST_THOUSANDTHS) {
                return true;
            }
        }
        return false;
    }

    private static List<List<int[]>> runsNear(List<int[]> ring, List<List<int[]>> others) {
        List<List<int[]>> runs = new ArrayList<>();
        List<int[]> run = new ArrayList<>();
        List<int[]> straying = new ArrayList<>();
        for (int[] point : ring) {
            if (distance(point, others) < MEETING_THOUSANDTHS) {
                if (!run.isEmpty()) {
                    run.addAll(straying);
                }
                straying.clear();
                run.add(point);
            } else {
                straying.add(point);
                if (straying.size() > MOST_STRAYING_POINTS) {
                    keep(run, runs);
                    run = new ArrayList<>();
                }
            }
        }
        keep(run, runs);
        return runs;
    }

    private static void keep(List<int[]> run, List<List<int[]>> runs) {
        if (run.size() > 1) {
            runs.add(run);
        }
    }

    private static double distance(int[] point, List<List<int[]>> rings) {
        double nearest = Double.MAX_VALUE;
        for (List<int[]> ring : rings) {
            for (int i = 0; i + 1 < ring.size(); i++) {
                nearest = Math.min(nearest, distance(point, ring.get(i), ring.get(i + 1)));
            }
        }
        return nearest;
    }

    private static double distance(int[] point, int[] from, int[] to) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double lengthSquared = dx * dx + dy * dy;
        double along = lengthSquared == 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / lengthSquared;
        double t = Math.max(0, Math.min(1, along));
        return Math.hypot(point[0] - from[0] - t * dx, point[1] - from[1] - t * dy);
    }

    private static String steps(List<int[]> points) {
        StringBuilder line = new StringBuilder();
        int[] before = {0, 0};
        for (int[] point : points) {
            line.append(String.format(Locale.ROOT, "%s%d %d", line.isEmpty() ? "" : " ", point[0] - before[0], point[1] - before[1]));
            before = point;
        }
        return line.toString();
    }
}
