package org.garita.app.waits.solution;

import java.util.List;
import org.garita.app.scenario.PortTrials;
import org.garita.app.waits.Evaluations.ReportedLane;
import org.garita.kernel.text.Text;

/**
 * A worked draft of a solution at one crossing.
 *
 * @param id its name in addresses
 * @param kind which of the six
 * @param port worked port on which it is simulated
 * @param title short
 * @param changed which parameter of the port changes, in words
 * @param assumed what no source says
 * @param facts what sources say
 * @param changes of the port, as scenarios keep them
 * @param line the line whose mean wait is the effect that is shown first
 * @param lane whose reported waits tell afterwards whether it worked; its crossing is that of the solution
 * @param controls lanes at which nothing was changed
 */
public record Solution(
        String id,
        Kind kind,
        String port,
        Text title,
        Text changed,
        Text assumed,
        List<Fact> facts,
        String changes,
        Line line,
        ReportedLane lane,
        List<ReportedLane> controls) {
    public Solution {
        facts = List.copyOf(facts);
        controls = List.copyOf(controls);
    }

    /**
     * A kind of solution.
     *
     * @param bottleneck what it is against
     * @param needed what must be there for it
     */
    public record Kind(String id, Text name, Text what, Text bottleneck, Text needed) {}

    /** What a source says. */
    public record Fact(Text said, String source, String address) {}

    /** A class at a stage of the worked port. */
    public record Line(String stage, String flow) {
        /** Whether a line of a trial is this one. */
        public boolean is(PortTrials.Line line) {
            return line.stage().equals(stage) && line.flow().equals(flow);
        }
    }
}
