package org.garita.planning.closure;

import java.util.List;

/** One thing that can be done about a closure. All hours are counted from full reopening; before it they are negative. */
public sealed interface Measure {
    /** Changes the course of lanes and arrivals. */
    void change(Course course);

    /**
     * Longer hours: at least so many lanes are open at every hour of day and night after reopening.
     *
     * @param lanes id of the group
     * @param open lanes, at most what the group has
     * @param forHours how long
     */
    record LongerHours(String lanes, int open, int forHours) implements Measure {
        @Override
        public void change(Course course) {
            int group = course.group(lanes);
            for (int hour = course.reopens(); hour < course.until(forHours); hour++) {
                course.openAtLeast(group, hour, Math.min(open, course.most(group)));
            }
        }
    }

    /**
     * Traffic goes to another crossing with capacity to spare, from the closure on.
     *
     * @param traffic id of the traffic
     * @param sparePerHour vehicles an hour that the other crossing can take
     * @param willing share of arrivals that would go, 0 to 1
     * @param detourHours what the detour and the wait there take
     * @param forHours how long after reopening it goes on
     */
    record AlternateCrossing(String traffic, double sparePerHour, double willing, double detourHours, int forHours)
            implements Measure {
        @Override
        public void change(Course course) {
            course.divert(course.traffic(traffic), willing, sparePerHour, detourHours, course.until(forHours));
        }
    }

    /**
     * Loads go by rail, from the closure on.
     *
     * @param traffic id of the traffic
     * @param share of arrivals that can be shifted, 0 to 1
     * @param mostPerHour truckloads an hour that trains have room for
     * @param extraHours how much longer the way by rail takes
     * @param forHours how long after reopening it goes on
     */
    record RailShift(String traffic, double share, double mostPerHour, double extraHours, int forHours)
            implements Measure {
        @Override
        public void change(Course course) {
            course.divert(course.traffic(traffic), share, mostPerHour, extraHours, course.until(forHours));
        }
    }

    /**
     * Lanes serve other traffic for a while.
     *
     * @param from id of the group that gives
     * @param to id of the group that gets
     * @param count lanes; fewer where the giver has fewer open
     * @param forHours how long after reopening
     */
    record LaneConversion(String from, String to, int count, int forHours) implements Measure {
        @Override
        public void change(Course course) {
            for (int hour = course.reopens(); hour < course.until(forHours); hour++) {
                course.convert(course.group(from), course.group(to), hour, count);
            }
        }
    }

    /**
     * All lanes serve everybody, in this order: FAST first, or medicines and food first.
     *
     * @param order ids of the traffic that goes first, first to last; the others come after them in their old order
     */
    record FirstInLine(List<String> order) implements Measure {
        public FirstInLine {
            order = List.copyOf(order);
        }

        @Override
        public void change(Course course) {
            course.oneLine(order.stream().map(course::traffic).toList());
        }
    }

    /**
     * Vehicles checked beforehand pass in convoys, so that lanes do more in an hour.
     *
     * @param lanes id of the group
     * @param factor on what its lanes do in an hour, above 0
     * @param forHours how long after reopening
     */
    record Convoy(String lanes, double factor, int forHours) implements Measure {
        public Convoy {
            if (!(factor > 0)) {
                throw new IllegalArgumentException("a convoy speeds lanes by a factor above 0, got " + factor);
            }
        }

        @Override
        public void change(Course course) {
            int group = course.group(lanes);
            for (int hour = course.reopens(); hour < course.until(forHours); hour++) {
                course.hasten(group, hour, factor);
            }
        }
    }

    /**
     * Part of the lanes opens before the others, or not all at once.
     *
     * @param steps in any order
     */
    record StagedReopening(List<Step> steps) implements Measure {
        /**
         * A share of the lanes is open.
         *
         * @param fromHour from this hour, negative before full reopening
         * @param toHour until before this hour
         * @param share of the lanes that are usually open, 0 to 1, rounded to whole lanes
         */
        public record Step(int fromHour, int toHour, double share) {}

        public StagedReopening {
            steps = List.copyOf(steps);
        }

        @Override
        public void change(Course course) {
            for (Step step : steps) {
                for (int hour = course.until(step.fromHour); hour < course.until(step.toHour); hour++) {
                    course.openShare(hour, step.share);
                }
            }
        }
    }
}
