package org.garita.simulation.port;

/**
 * Variation between officers: each lane's service times carry a lognormal factor of mean 1, drawn anew when officers
 * change. Source: parallel lanes differ in 4 of 10 tests at El Paso (Observed and Perceived Inconsistencies, 2008).
 *
 * @param cv coefficient of variation of the factor; 0 for none
 * @param hours hours an officer stays at a lane, above 0
 */
public record Officers(double cv, double hours) {
    /** All officers alike. */
    public static Officers alike() {
        return new Officers(0, 24);
    }
}
