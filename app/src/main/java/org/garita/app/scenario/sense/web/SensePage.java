package org.garita.app.scenario.sense.web;

import java.util.List;
import java.util.Optional;
import org.garita.app.scenario.picture.SensorStrip;

/**
 * One run of virtual sensors.
 *
 * @param code language
 * @param address of the page
 * @param name of the port or scenario
 * @param office whose it is
 * @param portAddress the public page of the port
 * @param mayMake whether the holder may run, cancel and delete
 * @param state how far it is
 * @param progress where its run stands
 * @param refusal why it cannot be made
 * @param made how it is made
 * @param figures what the sensors told
 */
record SensePage(
        String code,
        String address,
        String name,
        String office,
        String portAddress,
        boolean mayMake,
        State state,
        Optional<Progress> progress,
        Optional<String> refusal,
        Made made,
        Optional<Figures> figures) {
    /** Message key and style of a state, and what can be done in it. */
    record State(String key, String css, boolean underWay, boolean again, boolean done) {}

    /** How much is done. */
    record Progress(String words, int done, int of) {}

    /** How a run is made. */
    record Made(String sensors, String start, String days, String seed) {}

    /**
     * What the sensors told.
     *
     * @param says vehicles and news of the lane plan, in sentences
     * @param rows a row for each sensor
     * @param day the day of the picture
     * @param days all days
     * @param files whether the archives are there
     */
    record Figures(List<String> says, List<Row> rows, String day, List<Day> days, boolean files) {
        Figures {
            says = List.copyOf(says);
            rows = List.copyOf(rows);
            days = List.copyOf(days);
        }
    }

    /** A day to choose. */
    record Day(String words, String address, boolean shown) {}

    /**
     * One sensor.
     *
     * @param id its id in the files
     * @param name what people call it
     * @param kind what sort it is
     * @param side whose ground it stands on
     * @param place where
     * @param rows rows that it told
     * @param matched what it read or counted of the vehicles that passed
     * @param late late rows
     * @param silent outages
     * @param css colour of its kind
     * @param strip its picture
     * @param stripSays the picture in words
     */
    record Row(
            String id,
            String name,
            String kind,
            String side,
            String place,
            String rows,
            String matched,
            String late,
            String silent,
            String css,
            SensorStrip strip,
            String stripSays) {}
}
