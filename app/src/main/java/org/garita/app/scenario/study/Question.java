package org.garita.app.scenario.study;

import java.util.List;
import java.util.Optional;
import org.garita.kernel.text.Text;
import org.garita.planning.closure.ClosedCrossing;
import org.garita.planning.closure.Option;
import org.garita.planning.closure.Scenario;
import org.garita.planning.delaycost.DelayCosts;
import org.garita.planning.preclearance.ProcessModel;
import org.garita.planning.rail.SingleTrackBridge;
import org.garita.simulation.port.Port;

/** What a study reckons. */
public sealed interface Question {
    /** Which kind it is. */
    StudyKind kind();

    /** Reckons it; the same effort but for threads gives the same answer. */
    Answer answer(Effort effort, Watcher watcher);

    /** Follows a run from outside. */
    interface Watcher {
        /** Told how much is done; answers whether to go on. */
        boolean goOn(int done, int of);
    }

    /** How many steps a run has, as its watcher is told. */
    int steps();

    /**
     * How traffic resumes after a closure.
     *
     * @param stage what people call the stage that closes
     * @param crossing its lanes and traffic
     * @param options what is done about it
     * @param scenarios what befalls it
     * @param costs what delay costs
     */
    record Resumption(
            Text stage, ClosedCrossing crossing, List<Option> options, List<Scenario> scenarios, DelayCosts costs)
            implements Question {
        public Resumption {
            options = List.copyOf(options);
            scenarios = List.copyOf(scenarios);
        }

        @Override
        public StudyKind kind() {
            return StudyKind.RESUMPTION;
        }

        @Override
        public int steps() {
            return options.size() * scenarios.size();
        }

        @Override
        public Answer answer(Effort effort, Watcher watcher) {
            return Answers.resumption(this, effort, watcher);
        }
    }

    /**
     * What a process takes before and after a change.
     *
     * @param before as it is
     * @param after as it would be
     */
    record PreClearance(ProcessModel before, ProcessModel after) implements Question {
        @Override
        public StudyKind kind() {
            return StudyKind.PRE_CLEARANCE;
        }

        @Override
        public int steps() {
            return 1;
        }

        @Override
        public Answer answer(Effort effort, Watcher watcher) {
            return Answers.preClearance(this, effort, watcher);
        }
    }

    /**
     * What a growing share of members does to waits.
     *
     * @param port the port
     * @param stage id of the stage
     * @param members id of the members' flow
     * @param shares shares of members to be tried, 0 to 1
     * @param days days of each repetition
     */
    record TrustedShare(Port port, String stage, String members, List<Double> shares, int days) implements Question {
        public TrustedShare {
            shares = List.copyOf(shares);
        }

        @Override
        public StudyKind kind() {
            return StudyKind.TRUSTED_SHARE;
        }

        @Override
        public int steps() {
            return shares.size();
        }

        @Override
        public Answer answer(Effort effort, Watcher watcher) {
            return Answers.trustedShare(this, effort, watcher);
        }
    }

    /**
     * How many trains cross a bridge of one track.
     *
     * @param bridge the bridge with its steps
     * @param northPerDay trains a day that come northbound; absent when only its capacity is asked
     * @param southPerDay likewise southbound
     * @param days days of each repetition
     */
    record RailBridge(SingleTrackBridge bridge, Optional<Double> northPerDay, Optional<Double> southPerDay, int days)
            implements Question {
        @Override
        public StudyKind kind() {
            return StudyKind.RAIL_BRIDGE;
        }

        @Override
        public int steps() {
            return bridge.steps().size() + 1;
        }

        @Override
        public Answer answer(Effort effort, Watcher watcher) {
            return Answers.railBridge(this, effort, watcher);
        }
    }
}
