package org.garita.app.scenario;

import java.util.List;
import java.util.Optional;
import org.garita.app.identity.Holder;
import org.garita.kernel.text.Text;
import org.garita.simulation.port.Port;

/** The ports that an office can plan for, worked ones and those of its scenarios, and the way back: a plan as a scenario. */
public interface OfficePorts {
    /**
     * A port to choose.
     *
     * @param id name of a worked port, or id of a scenario
     * @param name of the port, or of the scenario
     * @param scenario whether it is a scenario's
     * @param port with all changes
     */
    record Choice(String id, Text name, boolean scenario, Port port) {}

    /**
     * A port as it was when it was chosen, so that what was planned for it can be planned again.
     *
     * @param worked name of the worked port
     * @param file that port's file
     * @param changes the scenario's changes, as the store writes them
     */
    record Kept(String worked, String file, String changes) {}

    /** Open lanes of a stage: for each group of flows that share lanes, a number for each of the 168 hours of a week. */
    record StageLanes(String stage, List<List<String>> groups, List<List<Integer>> lanes) {
        public StageLanes {
            groups = groups.stream().map(List::copyOf).toList();
            lanes = lanes.stream().map(List::copyOf).toList();
        }
    }

    /** A plan that cannot become a scenario, with the message key of the reason and its values. */
    final class Refused extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String key;
        private final transient List<Object> values;

        public Refused(String key, List<Object> values) {
            super(key + " " + values);
            this.key = key;
            this.values = List.copyOf(values);
        }

        /** Message key of the reason. */
        public String key() {
            return key;
        }

        /** Values of the message; a {@code Text} is said in the language of the reader. */
        public List<Object> values() {
            return values;
        }
    }

    /** The worked ports, then the office's newest scenarios that are not deleted. */
    List<Choice> choices(Holder holder);

    /** The port with this id as it is now; nothing when the office has none. */
    Optional<Kept> keep(Holder holder, String id);

    /** The port that was kept. */
    Port port(Kept kept);

    /**
     * Makes a scenario of a kept port with lanes as planned.
     *
     * @return its id
     * @throws Refused when the port cannot take the plan, or the name is no name
     */
    String scenario(Holder holder, Kept kept, String name, StageLanes lanes);
}
