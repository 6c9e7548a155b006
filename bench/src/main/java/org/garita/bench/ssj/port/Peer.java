package org.garita.bench.ssj.port;

/** One of the benchmark ports as an SSJ model. It runs once. */
public interface Peer {
    /** Runs from Monday 00:00 for so many days. */
    void run(int days);

    /** Vehicles that came. */
    long arrived();

    /** Mean wait in seconds of a class before a stage; before secondary the time in a held booth is not counted. */
    double meanWait(Stage stage, int vehicleClass);
}
