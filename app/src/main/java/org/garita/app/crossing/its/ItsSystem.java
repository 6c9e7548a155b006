package org.garita.app.crossing.its;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;

/**
 * One intelligent transport system.
 *
 * @param id stable name
 * @param name in both languages
 * @param country on which side it stands
 * @param owner whose it is
 * @param objects ids of the kinds that it is, at least one
 * @param crossings where it stands; none when the source names only a region
 * @param corridors the corridors that it serves, west to east
 * @param standard by which it tells what it knows, where a source names one
 * @param states its states, in the order of time
 * @param note what a reader should know
 */
public record ItsSystem(
        String id,
        Text name,
        Country country,
        Text owner,
        List<String> objects,
        List<CrossingId> crossings,
        List<CorridorId> corridors,
        Optional<String> standard,
        List<State> states,
        Optional<Text> note) {
    public ItsSystem {
        objects = List.copyOf(objects);
        crossings = List.copyOf(crossings);
        corridors = List.copyOf(corridors);
        states = List.copyOf(states);
    }

    /** Whether a system works; message keys are {@code crossing.its.status.} and the lower-case name. */
    public enum Status {
        OPERATING,
        PILOT,
        PLANNED,
        ENDED,
        UNKNOWN
    }

    /** How sure a line is; message keys are {@code crossing.its.certainty.} and the lower-case name. */
    public enum Certainty {
        /** The source says so itself. */
        READ,
        /** Somebody other than the owner says so. */
        REPORTED,
        /** It follows from what the source says. */
        INFERRED
    }

    /**
     * A state, in force until the next one.
     *
     * @param since from when
     * @param status whether it works
     * @param certainty how sure that is
     * @param sources ids of the sources, the main one first
     */
    public record State(FactDate since, Status status, Certainty certainty, List<String> sources) {
        public State {
            sources = List.copyOf(sources);
        }
    }

    /** The state that holds on a day; nothing before the first one. */
    public Optional<State> stateOn(LocalDate day) {
        return states.stream().filter(state -> state.since().holdsOn(day)).reduce((earlier, later) -> later);
    }

    /** Whether it works on a day; a pilot does, too, but not yet for good. */
    public boolean operatingOn(LocalDate day) {
        return stateOn(day).filter(state -> state.status() == Status.OPERATING).isPresent();
    }

    /** Whether it is of this kind. */
    public boolean is(String object) {
        return objects.contains(object);
    }
}
