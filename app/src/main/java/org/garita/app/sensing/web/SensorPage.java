package org.garita.app.sensing.web;

import java.util.List;
import org.garita.app.sensing.MeasuredHere;
import org.jspecify.annotations.Nullable;

/**
 * What the page of sensors shows; every number and time is ready to be read.
 *
 * @param code language as addresses write it
 * @param asOf the moment of the page
 * @param crossings crossings with sensors
 */
record SensorPage(String code, String asOf, List<CrossingView> crossings) {
    /**
     * One crossing with its sensors.
     *
     * @param measured what is measured there by vehicle class; none while nothing was
     */
    record CrossingView(
            String id,
            String name,
            boolean simulated,
            String note,
            String heard,
            List<MeasuredHere.Line> measured,
            List<SensorView> sensors,
            List<RejectedView> rejected) {}

    /**
     * One sensor.
     *
     * @param lastHeard null when it was never heard
     */
    record SensorView(
            String name,
            String kindKey,
            String countryKey,
            String place,
            String vendor,
            @Nullable String lastHeard,
            boolean silent,
            String today,
            String yesterday,
            String offset) {}

    /** Rows of one vendor that could not be used. */
    record RejectedView(String vendor, String what, String cause, String rows) {}
}
