package org.garita.bench.ssj.port;

import java.util.Arrays;

/** Which of the two benchmark ports. */
public enum Model {
    /** {@code benchmark.yaml}: a line for each class, all lanes open, unlimited room before secondary. */
    BENCHMARK("benchmark", Integer.MAX_VALUE),
    /** {@code benchmark-coupled.yaml}: a line for each lane, lanes that open by hour, room for 12. */
    COUPLED("benchmark-coupled", 12);

    private static final int[][] OPEN_BY_HOUR = {
        {5, 5, 5, 6, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 7, 6, 6, 5},
        {6, 6, 6, 8, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 9, 8, 7, 7},
        {4, 4, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 5, 5, 5, 4}
    };

    private final String port;
    private final int spaces;

    Model(String port, int spaces) {
        this.port = port;
        this.spaces = spaces;
    }

    /** The model of a port file's id. */
    public static Model of(String port) {
        return Arrays.stream(values())
                .filter(model -> model.port.equals(port))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no SSJ model of port '%s'; there are benchmark and benchmark-coupled".formatted(port)));
    }

    /** Id of the port, and name of its file. */
    public String port() {
        return port;
    }

    /** Waiting places before secondary. */
    public int spaces() {
        return spaces;
    }

    /** Lanes of a class open in each hour of the day, the first ones. */
    public int[] openByHour(int vehicleClass) {
        int[] all = new int[PortNumbers.HOURS];
        Arrays.fill(all, PortNumbers.lanes(vehicleClass));
        return this == COUPLED ? OPEN_BY_HOUR[vehicleClass].clone() : all;
    }
}
