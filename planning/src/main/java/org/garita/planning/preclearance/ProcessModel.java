package org.garita.planning.preclearance;

import java.util.Arrays;
import java.util.List;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;
import org.garita.simulation.draw.Generator;

/**
 * What one shipment goes through, stage after stage.
 *
 * @param id lower-case words joined by hyphens
 * @param name what people call it
 * @param stages in order, at least one
 */
public record ProcessModel(String id, Text name, List<Stage> stages) {
    /**
     * One stage: a triangular time, given by its least, likeliest and longest.
     *
     * @param id the same id in two models makes them comparable
     * @param name what people call it
     * @param by country whose authority does it
     * @param leastMinutes 0 or more
     * @param likelyMinutes between the other two
     * @param longestMinutes at least the least
     * @param share of shipments that go through it, 0 to 1
     */
    public record Stage(
            String id,
            Text name,
            Country by,
            double leastMinutes,
            double likelyMinutes,
            double longestMinutes,
            double share) {
        public Stage {
            boolean ordered = leastMinutes >= 0 && leastMinutes <= likelyMinutes && likelyMinutes <= longestMinutes;
            if (!ordered || !(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "stage '%s' takes %s, %s, %s minutes for a share of %s. Minutes must not fall and the share is 0 to 1; maybe a per cent was given."
                                .formatted(id, leastMinutes, likelyMinutes, longestMinutes, share));
            }
        }

        /** A stage that always takes as long. */
        public static Stage fixed(String id, Text name, Country by, double minutes) {
            return new Stage(id, name, by, minutes, minutes, minutes, 1);
        }

        /** Mean over all shipments, those that skip it included. */
        public double meanMinutes() {
            return share * (leastMinutes + likelyMinutes + longestMinutes) / 3;
        }

        private double draw(Generator generator) {
            boolean taken = generator.unit() < share;
            double place = generator.unit();
            double width = longestMinutes - leastMinutes;
            if (!taken || width == 0) {
                return taken ? leastMinutes : 0;
            }
            double rising = (likelyMinutes - leastMinutes) / width;
            return place < rising
                    ? leastMinutes + StrictMath.sqrt(place * width * (likelyMinutes - leastMinutes))
                    : longestMinutes - StrictMath.sqrt((1 - place) * width * (longestMinutes - likelyMinutes));
        }
    }

    public ProcessModel {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("process '%s' has no stage".formatted(id));
        }
    }

    /** Mean minutes from first to last stage. */
    public double meanMinutes() {
        return stages.stream().mapToDouble(Stage::meanMinutes).sum();
    }

    /** Mean minutes at one country's authorities. */
    public double meanMinutes(Country by) {
        return stages.stream()
                .filter(stage -> stage.by() == by)
                .mapToDouble(Stage::meanMinutes)
                .sum();
    }

    /** Minutes of so many shipments, from the shortest to the longest; the stages are independent. */
    double[] shipments(int count, Generator generator) {
        double[] minutes = new double[count];
        for (Stage stage : stages) {
            for (int i = 0; i < count; i++) {
                minutes[i] += stage.draw(generator);
            }
        }
        Arrays.sort(minutes);
        return minutes;
    }
}
