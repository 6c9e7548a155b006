package org.garita.app.crossing.its;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.text.Text;

/**
 * The inventory of systems of both sides, and what they tell each other; every line of it has a source.
 *
 * @param draft whether neither side has endorsed it as such
 * @param date day on which it was put together
 * @param sources by id, in the order of the file
 * @param objects kinds of system
 * @param flows kinds of flow
 * @param systems the systems, in the order of the file
 * @param exchanges which flow was found between which systems
 * @param remarks what a source says of a corridor as a whole
 * @param yaml the whole file
 */
public record Inventory(
        boolean draft,
        LocalDate date,
        Map<String, Source> sources,
        List<ObjectKind> objects,
        List<FlowKind> flows,
        List<ItsSystem> systems,
        List<Exchange> exchanges,
        List<Remark> remarks,
        String yaml) {
    public Inventory {
        objects = List.copyOf(objects);
        flows = List.copyOf(flows);
        systems = List.copyOf(systems);
        exchanges = List.copyOf(exchanges);
        remarks = List.copyOf(remarks);
    }

    /**
     * Where a fact was read.
     *
     * @param id short name within the file
     * @param title as the source calls itself, in its own language
     * @param date when it was published
     * @param url where it is found
     */
    public record Source(String id, String title, FactDate date, String url) {}

    /**
     * A kind of system, a physical object of ARC-IT.
     *
     * @param id short name within the file
     * @param name in both languages
     * @param source id of the source
     */
    public record ObjectKind(String id, Text name, String source) {}

    /**
     * A kind of flow, an information flow of ARC-IT where one was confirmed.
     *
     * @param id short name within the file
     * @param name in both languages
     * @param about what it tells, and to whom
     * @param standard by which it is exchanged, where the architecture names one
     * @param source id of the source
     * @param expected between which kinds of system the architecture has it; nothing when that was not confirmed
     */
    public record FlowKind(
            String id, Text name, Text about, Optional<String> standard, String source, Optional<Expected> expected) {}

    /**
     * Between which kinds of system a flow is expected.
     *
     * @param from id of the kind that tells
     * @param to id of the kind that is told
     * @param across on which sides of the line
     * @param actions numbers of the plan's actions that need it, at least one
     */
    public record Expected(String from, String to, Across across, List<Integer> actions) {
        public Expected {
            actions = List.copyOf(actions);
        }
    }

    /** On which sides of the line a flow is expected. */
    public enum Across {
        /** Between systems of one country. */
        SAME,
        /** From one country to the other. */
        LINE,
        /** Either way. */
        BOTH
    }

    /**
     * What a source says of a corridor as a whole.
     *
     * @param corridor which
     * @param text in both languages
     * @param source id of the source
     */
    public record Remark(CorridorId corridor, Text text, String source) {}

    /** The kind of flow with this id. */
    public FlowKind flow(String id) {
        return flows.stream()
                .filter(flow -> flow.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no flow '%s' in the inventory".formatted(id)));
    }

    /** The kind of system with this id. */
    public ObjectKind object(String id) {
        return objects.stream()
                .filter(object -> object.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind '%s' in the inventory".formatted(id)));
    }

    /** The source with this id. */
    public Source source(String id) {
        return Optional.ofNullable(sources.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no source '%s' in the inventory".formatted(id)));
    }

    /** The systems of a corridor that a source knows on a day, those of the United States first, then in the file's order. */
    public List<ItsSystem> in(CorridorId corridor, LocalDate day) {
        return systems.stream()
                .filter(system -> system.corridors().contains(corridor))
                .filter(system -> system.stateOn(day).isPresent())
                .sorted((a, b) -> a.country().compareTo(b.country()))
                .toList();
    }

    /** What is known on a day of a flow from one system to another: the newest line that holds. */
    public Optional<Exchange> exchange(String from, String to, String flow, LocalDate day) {
        return exchanges.stream()
                .filter(line -> line.from().equals(from)
                        && line.to().equals(to)
                        && line.flow().equals(flow)
                        && line.since().holdsOn(day))
                .reduce((earlier, later) -> later);
    }
}
