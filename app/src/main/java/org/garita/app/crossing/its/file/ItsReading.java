package org.garita.app.crossing.its.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.garita.app.crossing.Corridor;
import org.garita.app.crossing.Corridors;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.crossing.its.Exchange;
import org.garita.app.crossing.its.FactDate;
import org.garita.app.crossing.its.Inventory;
import org.garita.app.crossing.its.Inventory.Across;
import org.garita.app.crossing.its.Inventory.Expected;
import org.garita.app.crossing.its.Inventory.FlowKind;
import org.garita.app.crossing.its.Inventory.ObjectKind;
import org.garita.app.crossing.its.Inventory.Remark;
import org.garita.app.crossing.its.Inventory.Source;
import org.garita.app.crossing.its.ItsSystem;
import org.garita.app.crossing.its.ItsSystem.Certainty;
import org.garita.app.crossing.its.ItsSystem.State;
import org.garita.app.crossing.its.ItsSystem.Status;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;

/** Turns the parts of a file into an inventory; what is wrong is noted with its line. */
final class ItsReading {
    private static final String FORMAT = "garita-its/1";
    private static final LocalDate NO_DAY = LocalDate.EPOCH;
    private static final int ACTIONS = 36;

    private final ItsPart root;
    private final Crossings crossings;
    private final Corridors corridors;
    private Set<String> sources = Set.of();
    private Set<String> objects = Set.of();
    private Set<String> flows = Set.of();
    private Set<String> systems = Set.of();

    ItsReading(ItsPart root, Crossings crossings, Corridors corridors) {
        this.root = root;
        this.crossings = crossings;
        this.corridors = corridors;
    }

    Inventory inventory(String yaml) {
        root.only("format", "draft", "date", "sources", "objects", "flows", "systems", "exchanges", "remarks");
        ItsPart format = root.at("format");
        if (!format.word().equals(FORMAT)) {
            format.wrong("is '%s'; this program reads %s".formatted(format.word(), FORMAT));
        }
        Map<String, Source> known = new LinkedHashMap<>();
        root.at("sources").named().forEach((id, part) -> known.put(id, source(id, part)));
        sources = known.keySet();
        List<ObjectKind> kinds = rows("objects", this::object);
        objects = ids(kinds, ObjectKind::id, "objects");
        List<FlowKind> flowKinds = rows("flows", this::flow);
        flows = ids(flowKinds, FlowKind::id, "flows");
        List<ItsSystem> read = rows("systems", this::system);
        systems = ids(read, ItsSystem::id, "systems");
        return new Inventory(
                root.at("draft").word().equals("true"),
                day(root.at("date")),
                known,
                kinds,
                flowKinds,
                read,
                rows("exchanges", this::exchange),
                rows("remarks", this::remark),
                yaml);
    }

    private <T> List<T> rows(String key, Function<ItsPart, T> row) {
        return root.at(key).list().stream().map(row).toList();
    }

    private <T> Set<String> ids(List<T> rows, Function<T, String> id, String what) {
        Set<String> ids = new HashSet<>();
        for (T row : rows) {
            if (!ids.add(id.apply(row))) {
                root.at(what)
                        .wrong("have '%s' twice. Maybe a line was copied and not renamed.".formatted(id.apply(row)));
            }
        }
        return ids;
    }

    private static Source source(String id, ItsPart part) {
        part.only("title", "date", "url");
        return new Source(
                id,
                part.at("title").word(),
                date(part.at("date")),
                part.at("url").word());
    }

    private static FactDate date(ItsPart part) {
        try {
            return new FactDate(part.word());
        } catch (IllegalArgumentException unreadable) {
            part.wrong("is '%s'; write 2012-03-30, 2012-03, 2012, or undated where the source gives no date"
                    .formatted(part.word()));
            return new FactDate(FactDate.UNDATED);
        }
    }

    private static LocalDate day(ItsPart part) {
        try {
            return LocalDate.parse(part.word());
        } catch (DateTimeException unreadable) {
            part.wrong("is '%s'; it must be a day such as 2026-11-24".formatted(part.word()));
            return NO_DAY;
        }
    }

    private String sourceOf(ItsPart part) {
        return part.at("source").known(sources, "source");
    }

    private ObjectKind object(ItsPart part) {
        part.only("id", "en", "es", "source");
        return new ObjectKind(part.at("id").word(), part.text(), sourceOf(part));
    }

    private FlowKind flow(ItsPart part) {
        part.only("id", "name", "about", "standard", "source", "expected");
        return new FlowKind(
                part.at("id").word(),
                part.at("name").text(),
                part.at("about").text(),
                part.find("standard").map(ItsPart::word),
                sourceOf(part),
                part.find("expected").map(this::expected));
    }

    private Expected expected(ItsPart part) {
        part.only("from", "to", "across", "actions");
        List<Integer> actions =
                part.at("actions").list().stream().map(ItsReading::action).toList();
        if (actions.isEmpty()) {
            part.wrong("names no action that needs it; without one it has no rank");
        }
        return new Expected(
                part.at("from").known(objects, "kind of system"),
                part.at("to").known(objects, "kind of system"),
                part.at("across").choice(Across.class),
                actions);
    }

    private static int action(ItsPart part) {
        String word = part.word();
        if (word.matches("[1-9][0-9]?") && Integer.parseInt(word) <= ACTIONS) {
            return Integer.parseInt(word);
        }
        part.wrong("is '%s'; actions have numbers from 1 to %d".formatted(word, ACTIONS));
        return 1;
    }

    private ItsSystem system(ItsPart part) {
        part.only("id", "name", "country", "owner", "objects", "crossings", "corridors", "standard", "states", "note");
        List<String> kinds = part.at("objects").list().stream()
                .map(one -> one.known(objects, "kind of system"))
                .toList();
        List<CrossingId> at = crossings(part);
        List<State> states = part.at("states").list().stream().map(this::state).toList();
        inOrder(part, states);
        if (states.isEmpty()) {
            part.wrong("has no state. Maybe nothing is known: then say status unknown, with the source.");
        }
        return new ItsSystem(
                part.at("id").word(),
                part.at("name").text(),
                part.at("country").choice(Country.class),
                part.at("owner").text(),
                kinds,
                at,
                corridors(part, at),
                part.find("standard").map(ItsPart::word),
                states,
                part.find("note").map(ItsPart::text));
    }

    private List<CrossingId> crossings(ItsPart part) {
        List<String> known =
                crossings.all().stream().map(crossing -> crossing.id().value()).toList();
        return part.find("crossings").map(ItsPart::list).orElse(List.of()).stream()
                .map(one -> one.known(known, "crossing"))
                .filter(known::contains)
                .map(CrossingId::new)
                .toList();
    }

    /** The corridors that are named, and those of the crossings, west to east. */
    private List<CorridorId> corridors(ItsPart part, List<CrossingId> at) {
        List<String> known =
                corridors.all().stream().map(corridor -> corridor.id().value()).toList();
        Set<String> named = new LinkedHashSet<>();
        part.find("corridors")
                .map(ItsPart::list)
                .orElse(List.of())
                .forEach(one -> named.add(one.known(known, "corridor")));
        at.stream()
                .flatMap(id -> crossings.find(id).flatMap(Crossing::corridor).stream())
                .forEach(corridor -> named.add(corridor.value()));
        if (named.isEmpty()) {
            part.wrong("names no crossing and no corridor, so it would stand nowhere");
        }
        return corridors.all().stream()
                .map(Corridor::id)
                .filter(id -> named.contains(id.value()))
                .toList();
    }

    private State state(ItsPart part) {
        part.only("since", "status", "certainty", "source", "also");
        List<String> told = new ArrayList<>();
        told.add(sourceOf(part));
        part.find("also").map(ItsPart::list).orElse(List.of()).forEach(one -> told.add(one.known(sources, "source")));
        return new State(
                date(part.at("since")),
                part.at("status").choice(Status.class),
                part.at("certainty").choice(Certainty.class),
                told);
    }

    private static void inOrder(ItsPart part, List<State> states) {
        Optional<LocalDate> last = Optional.empty();
        for (State state : states) {
            Optional<LocalDate> next = state.since().firstDay();
            if (last.isPresent() && next.isPresent() && next.get().isBefore(last.get())) {
                part.wrong("has the state since %s after one of a later date. States go in the order of time."
                        .formatted(state.since().written()));
            }
            last = next.isPresent() ? next : last;
        }
    }

    private Exchange exchange(ItsPart part) {
        part.only("from", "to", "flow", "state", "since", "standard", "source");
        return new Exchange(
                part.at("from").known(systems, "system"),
                part.at("to").known(systems, "system"),
                part.at("flow").known(flows, "flow"),
                part.at("state").choice(Exchange.State.class),
                date(part.at("since")),
                part.find("standard").map(ItsPart::word),
                sourceOf(part));
    }

    private Remark remark(ItsPart part) {
        part.only("corridor", "text", "source");
        List<String> known =
                corridors.all().stream().map(corridor -> corridor.id().value()).toList();
        String corridor = part.at("corridor").known(known, "corridor");
        return new Remark(
                new CorridorId(known.contains(corridor) ? corridor : "unknown"),
                part.at("text").text(),
                sourceOf(part));
    }
}
