package org.garita.measurement.usual;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How reported waits lie.
 *
 * @param mean weighted mean in minutes, a report of 0 taken as 0
 * @param median half of the waits lie below
 * @param p80 four of five lie below; empty when fewer than {@link Sample#FEWEST_FOR_P80} reports tell
 * @param p95 19 of 20 lie below; empty when fewer than {@link Sample#FEWEST_FOR_P95} reports tell
 * @param zeros weighted share of reports of 0 minutes, which only say "less than ten"
 * @param reports reports of this very hour, for an hour from Monday to Friday on all those days; or those near a quarter hour
 * @param effective how many equally weighted reports would tell as much as all that count here
 * @param days days that have one of all those
 */
public record Spread(
        double mean,
        Order median,
        Optional<Order> p80,
        Optional<Order> p95,
        double zeros,
        int reports,
        double effective,
        int days) {
    /**
     * One quantile and its 90 % interval, in minutes.
     *
     * @param minutes the quantile
     * @param low lower end; never below 0
     * @param high upper end; empty when the days that are there bound it nowhere
     */
    public record Order(double minutes, double low, OptionalDouble high) {}
}
