package org.garita.app.feed.compat;

/**
 * A small answer of the feed in our own words: San Ysidro with a delay, no delay, a closed and a pending lane; both rows of
 * Fort Hancock; Nogales in Arizona; Laredo World Trade with trucks; a notice with an ampersand.
 */
final class Fixture {
    private static final String NONE = lane("", "N/A", "", "");

    private Fixture() {}

    static String lane(String label, String status, String delay, String open) {
        return "{\"update_time\":\"%s\",\"operational_status\":\"%s\",\"delay_minutes\":\"%s\",\"lanes_open\":\"%s\"}"
                .formatted(label, status, delay, open);
    }

    static String port(
            String number,
            String time,
            String notice,
            String cars,
            String sentri,
            String ready,
            String walkers,
            String trucks) {
        return """
                {"port_number":"%s","border":"Mexican Border","date":"6/10/2026","time":"%s","port_status":"Open",
                 "commercial_vehicle_lanes":{"standard_lanes":%s,"FAST_lanes":%s},
                 "passenger_vehicle_lanes":{"standard_lanes":%s,"NEXUS_SENTRI_lanes":%s,"ready_lanes":%s},
                 "pedestrian_lanes":{"standard_lanes":%s,"ready_lanes":%s},"construction_notice":"%s"}""".formatted(number, time, trucks, NONE, cars, sentri, ready, walkers, NONE, notice);
    }

    static String answer() {
        return "["
                + String.join(
                        ",",
                        port(
                                "250401",
                                "11:40:00",
                                "Lanes 1 & 2 <closed>",
                                lane("At 11:00 am PDT", "delay", "110", "12"),
                                lane("At 11:00 am PDT", "no delay", "0", ""),
                                lane("", "Lanes Closed", "", ""),
                                lane("", "Update Pending", "", ""),
                                NONE),
                        port(
                                "l24501",
                                "12:40:00",
                                "",
                                lane("At Noon MDT", "no delay", "9", "1"),
                                NONE,
                                NONE,
                                NONE,
                                NONE),
                        port(
                                "260401",
                                "11:40:00",
                                "",
                                lane("At 11:00 am MST", "delay", "10", "3"),
                                NONE,
                                NONE,
                                lane("At 11:00 am MST", "no delay", "5", "2"),
                                NONE),
                        port(
                                "230404",
                                "13:40:00",
                                "",
                                NONE,
                                NONE,
                                NONE,
                                NONE,
                                lane("At 1:00 pm CDT", "delay", "45", "10")))
                + "]";
    }
}
