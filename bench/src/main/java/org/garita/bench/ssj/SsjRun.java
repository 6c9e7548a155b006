package org.garita.bench.ssj;

import java.util.Locale;

/** One run of one SSJ model in a process of its own; prints how many vehicles came. Arguments: model, days, number of the run. */
public final class SsjRun {
    private SsjRun() {}

    public static void main(String[] arguments) {
        SsjPort port = new SsjPort(model(arguments[0]), Integer.parseInt(arguments[2]));
        port.run(Integer.parseInt(arguments[1]));
        System.out.println(port.arrived());
    }

    /** The model of a port file's id. */
    static SsjPort.Model model(String port) {
        return switch (port) {
            case "benchmark" -> SsjPort.Model.BENCHMARK;
            case "benchmark-coupled" -> SsjPort.Model.COUPLED;
            default ->
                throw new IllegalArgumentException(
                        "no SSJ model of port '%s'; there are benchmark and benchmark-coupled"
                                .formatted(port.toLowerCase(Locale.ROOT)));
        };
    }
}
