package org.garita.planning.closure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One scenario under one option, hour by hour from the closure on: lanes open, how fast they are, who arrives, who goes another
 * way. Measures write it, the fluid and the vehicle by vehicle reckoning read it.
 */
final class Course {
    private final ClosedCrossing crossing;
    private final Scenario scenario;
    private final int hours;
    private final int[][] usual;
    private final int[][] open;
    private final double[][] speed;
    private final double[][] perHour;
    private final int[] groupOf;
    private final int[] tierOf;
    private double divertedVehicles;
    private final double[] divertedHours;

    Course(ClosedCrossing crossing, Scenario scenario, int hours) {
        this.crossing = crossing;
        this.scenario = scenario;
        this.hours = hours;
        int groups = crossing.lanes().size();
        int kinds = crossing.traffic().size();
        usual = new int[groups][hours];
        open = new int[groups][hours];
        speed = new double[groups][hours];
        perHour = new double[kinds][hours];
        groupOf = new int[kinds];
        tierOf = new int[kinds];
        divertedHours = new double[kinds];
        for (int group = 0; group < groups; group++) {
            lanes(group);
        }
        for (int kind = 0; kind < kinds; kind++) {
            arrivals(kind);
        }
    }

    private void lanes(int group) {
        double[] week = crossing.lanes().get(group).open().overWeek(168);
        Arrays.fill(speed[group], 1);
        for (int hour = 0; hour < hours; hour++) {
            usual[group][hour] = (int) Math.round(week[(scenario.startHour() + hour) % 168]);
            boolean closed = hour < scenario.hours();
            open[group][hour] =
                    closed ? (int) Math.round(usual[group][hour] * scenario.lanesLeft()) : usual[group][hour];
        }
    }

    private void arrivals(int kind) {
        Traffic traffic = crossing.traffic().get(kind);
        double[] week = traffic.perHour().overWeek(168);
        for (int hour = 0; hour < hours; hour++) {
            double factor = hour < scenario.hours() ? scenario.demandMeanwhile() : 1;
            perHour[kind][hour] = week[(scenario.startHour() + hour) % 168] * factor;
        }
        groupOf[kind] = group(traffic.lanes());
        tierOf[kind] = traffic.tier();
    }

    // For measures.

    int group(String id) {
        return IntStream.range(0, crossing.lanes().size())
                .filter(i -> crossing.lanes().get(i).id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no lanes '%s' at the crossing; it has %s"
                        .formatted(
                                id,
                                crossing.lanes().stream()
                                        .map(ClosedCrossing.Lanes::id)
                                        .toList())));
    }

    int traffic(String id) {
        return IntStream.range(0, crossing.traffic().size())
                .filter(i -> crossing.traffic().get(i).id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no traffic '%s' at the crossing; it has %s"
                        .formatted(
                                id, crossing.traffic().stream().map(Traffic::id).toList())));
    }

    /** The hour of full reopening. */
    int reopens() {
        return scenario.hours();
    }

    /** An hour counted from full reopening, kept within the course. */
    int until(int hoursFromReopening) {
        return Math.max(0, Math.min(hours, scenario.hours() + hoursFromReopening));
    }

    int most(int group) {
        return crossing.lanes().get(group).most();
    }

    void openAtLeast(int group, int hour, int lanes) {
        open[group][hour] = Math.max(open[group][hour], lanes);
    }

    void openShare(int hour, double share) {
        for (int group = 0; group < open.length; group++) {
            open[group][hour] = (int) Math.round(usual[group][hour] * share);
        }
    }

    void convert(int from, int to, int hour, int count) {
        int moved = Math.min(count, open[from][hour]);
        open[from][hour] -= moved;
        open[to][hour] += moved;
    }

    void hasten(int group, int hour, double factor) {
        speed[group][hour] *= factor;
    }

    /** Sends part of the arrivals before an hour another way. */
    void divert(int kind, double share, double mostPerHour, double hoursEach, int before) {
        for (int hour = 0; hour < before; hour++) {
            double goes = Math.min(share * perHour[kind][hour], mostPerHour);
            perHour[kind][hour] -= goes;
            divertedVehicles += goes;
            divertedHours[kind] += goes * hoursEach;
        }
    }

    /** Puts all lanes into the first group and all traffic in one line, some of it first. */
    void oneLine(List<Integer> first) {
        for (int group = 1; group < open.length; group++) {
            for (int hour = 0; hour < hours; hour++) {
                open[0][hour] += open[group][hour];
                open[group][hour] = 0;
            }
        }
        for (int kind = 0; kind < groupOf.length; kind++) {
            groupOf[kind] = 0;
            int place = first.indexOf(kind);
            tierOf[kind] = place >= 0 ? place - 1_000_000 : tierOf[kind];
        }
    }

    // For reckoning.

    ClosedCrossing crossing() {
        return crossing;
    }

    int hours() {
        return hours;
    }

    int groups() {
        return open.length;
    }

    int open(int group, int hour) {
        return open[group][hour];
    }

    /** By how much lanes do more in an hour than usual. */
    double speed(int group, int hour) {
        return speed[group][hour];
    }

    double perHour(int kind, int hour) {
        return perHour[kind][hour];
    }

    /** Traffic of a group, by tier and then by position. */
    int[] trafficOf(int group) {
        return IntStream.range(0, groupOf.length)
                .filter(kind -> groupOf[kind] == group)
                .boxed()
                .sorted((a, b) ->
                        tierOf[a] != tierOf[b] ? Integer.compare(tierOf[a], tierOf[b]) : Integer.compare(a, b))
                .mapToInt(kind -> kind)
                .toArray();
    }

    int tier(int kind) {
        return tierOf[kind];
    }

    double divertedVehicles() {
        return divertedVehicles;
    }

    /** Hours that the diverted of a kind lose on their other way, together. */
    double divertedHours(int kind) {
        return divertedHours[kind];
    }

    /** Lane-hours open before an hour beyond those of a course without measures. */
    double laneHoursBeyond(Course without, int before) {
        double sum = 0;
        for (int hour = 0; hour < Math.min(before, hours); hour++) {
            for (int group = 0; group < open.length; group++) {
                sum += open[group][hour] - without.open[group][hour];
            }
        }
        return sum;
    }
}
