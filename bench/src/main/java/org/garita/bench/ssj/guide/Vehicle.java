package org.garita.bench.ssj.guide;

/** A vehicle in the port; seconds. */
final class Vehicle {
    final int vehicleClass;
    final double inspectionSeconds;
    final boolean isReferred;
    /** When it came to the line in which it stands, or stood last. */
    double joined;

    Vehicle(int vehicleClass, double inspectionSeconds, boolean isReferred) {
        this.vehicleClass = vehicleClass;
        this.inspectionSeconds = inspectionSeconds;
        this.isReferred = isReferred;
    }
}
