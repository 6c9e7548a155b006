package org.garita.bench.ssj;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.garita.bench.ssj.fast.FastPort;
import org.garita.bench.ssj.guide.GuidePort;
import org.garita.bench.ssj.port.Model;

/**
 * One run of one SSJ model in a process of its own; prints its figures, and last how many vehicles came. Arguments: peer
 * ({@code guide} or {@code fast}), port, days, number of the run.
 */
public final class SsjRun {
    private SsjRun() {}

    public static void main(String[] arguments) {
        Model model = Model.of(arguments[1]);
        int days = Integer.parseInt(arguments[2]);
        int number = Integer.parseInt(arguments[3]);
        switch (arguments[0]) {
            case "guide" -> guide(new GuidePort(model, number), days);
            case "fast" -> fast(new FastPort(model, number), days);
            default ->
                throw new IllegalArgumentException(
                        "no SSJ peer '%s'; there are guide and fast".formatted(arguments[0]));
        }
    }

    private static void guide(GuidePort port, int days) {
        port.run(days);
        PrintStream out = new PrintStream(new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8);
        port.print(out);
        out.println(port.arrived());
        out.flush();
    }

    private static void fast(FastPort port, int days) {
        port.run(days);
        System.out.println(port.arrived());
    }
}
