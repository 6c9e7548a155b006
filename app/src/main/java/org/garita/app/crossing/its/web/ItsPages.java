package org.garita.app.crossing.its.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.garita.app.crossing.Corridor;
import org.garita.app.crossing.Corridors;
import org.garita.app.crossing.Crossing;
import org.garita.app.crossing.Crossings;
import org.garita.app.crossing.its.Inventory;
import org.garita.app.crossing.its.ItsReview;
import org.garita.app.crossing.its.ItsSystem;
import org.garita.app.crossing.its.ItsSystem.Status;
import org.garita.app.crossing.its.ItsWords;
import org.garita.app.crossing.its.MissingFlow;
import org.garita.app.crossing.its.MissingFlows;
import org.garita.app.crossing.its.review.ItsReviews;
import org.garita.app.crossing.its.review.ItsReviews.Endorsed;
import org.garita.app.crossing.its.web.ItsPage.Filters;
import org.garita.app.crossing.its.web.ItsPage.MissingView;
import org.garita.app.crossing.its.web.ItsPage.Option;
import org.garita.app.crossing.its.web.ItsPage.SourceView;
import org.garita.app.crossing.its.web.ItsPage.SystemView;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.place.Country;
import org.springframework.stereotype.Component;

/** Makes the page of transport systems. */
// message keys: crossing.its.endorsed.*
@Component
class ItsPages {
    private static final int SHOWN = 25;

    private final ItsReview its;
    private final ItsReviews reviews;
    private final Crossings crossings;
    private final Corridors corridors;

    ItsPages(ItsReview its, ItsReviews reviews, Crossings crossings, Corridors corridors) {
        this.its = its;
        this.reviews = reviews;
        this.crossings = crossings;
        this.corridors = corridors;
    }

    ItsPage page(ItsChoice asked, LocalDate day, ItsWords in) {
        Inventory inventory = its.inventory();
        ItsChoice choice = inCorridor(asked);
        List<ItsSystem> known = inventory.systems().stream()
                .filter(system -> system.stateOn(day).isPresent())
                .toList();
        List<SystemView> shown = known.stream()
                .filter(system -> system.stateOn(day)
                        .filter(state -> choice.wants(system, state))
                        .isPresent())
                .map(system -> system(system, day, in))
                .toList();
        Optional<Endorsed> endorsed = reviews.inForce();
        MissingFlows flows = its.missing(day);
        Corridor corridor = choice.corridor().flatMap(corridors::find).orElseGet(this::busiest);
        return new ItsPage(
                in.code(),
                in.day(day),
                endorsed.map(review -> in.say(
                                review.same() ? "crossing.its.endorsed.same" : "crossing.its.endorsed.changed",
                                in.date(review.since())))
                        .orElse(null),
                endorsed.map(review ->
                                "/" + in.code() + "/documents/" + review.hash().hex())
                        .orElse(null),
                filters(choice, in),
                in.counted("crossing.its.shown", shown.size(), known.size()),
                shown,
                new ItsMatrixView(inventory, in).of(its.matrix(corridor.id(), day), corridor),
                in.say("crossing.its.counts", flows.existing(), flows.ranked().size(), flows.withoutEnds()),
                missing(flows, choice, in),
                inventory.sources().values().stream()
                        .map(source -> new SourceView(in.source(source), source.url()))
                        .toList());
    }

    /** A crossing's systems are looked for in its corridor. */
    private ItsChoice inCorridor(ItsChoice asked) {
        Optional<CorridorId> own = asked.crossing().flatMap(crossings::find).flatMap(Crossing::corridor);
        return new ItsChoice(asked.corridor().or(() -> own), asked.crossing(), asked.country(), asked.status());
    }

    /** The corridor with most systems. */
    private Corridor busiest() {
        return corridors.all().stream()
                .max((a, b) -> Long.compare(systems(a), systems(b)))
                .orElseThrow();
    }

    private long systems(Corridor corridor) {
        return its.inventory().systems().stream()
                .filter(system -> system.corridors().contains(corridor.id()))
                .count();
    }

    private Filters filters(ItsChoice choice, ItsWords in) {
        List<Option> places = new ArrayList<>();
        places.add(new Option("", in.say("crossing.its.any"), choice.corridor().isEmpty()));
        corridors
                .all()
                .forEach(corridor -> places.add(new Option(
                        corridor.id().value(),
                        in.in(corridor.name()),
                        choice.corridor().equals(Optional.of(corridor.id())))));
        List<Option> sides = new ArrayList<>();
        sides.add(
                new Option("", in.say("crossing.its.any-side"), choice.country().isEmpty()));
        Arrays.stream(Country.values())
                .forEach(country -> sides.add(new Option(
                        country.slug(), in.side(country), choice.country().equals(Optional.of(country)))));
        List<Option> states = new ArrayList<>();
        states.add(new Option(
                "", in.say("crossing.its.any-status"), choice.status().isEmpty()));
        Arrays.stream(Status.values())
                .forEach(status -> states.add(new Option(
                        ItsChoice.word(status),
                        in.word("status", status),
                        choice.status().equals(Optional.of(status)))));
        return new Filters(places, sides, states);
    }

    private SystemView system(ItsSystem system, LocalDate day, ItsWords in) {
        Inventory inventory = its.inventory();
        ItsSystem.State state = system.stateOn(day).orElseThrow();
        return new SystemView(
                system.id(),
                in.in(system.name()),
                in.side(system.country()),
                in.in(system.owner()),
                system.objects().stream()
                        .map(kind -> in.in(inventory.object(kind).name()))
                        .collect(Collectors.joining("; ")),
                places(system, in),
                in.word("status", state.status()),
                css(state.status()),
                in.say("crossing.its.since", in.date(state.since()), in.word("certainty", state.certainty())),
                system.standard().orElseGet(() -> in.say("crossing.its.not-known")),
                system.note().map(in::in).orElse(null),
                state.sources().stream()
                        .map(inventory::source)
                        .map(source -> new SourceView(in.source(source), source.url()))
                        .toList());
    }

    private String places(ItsSystem system, ItsWords in) {
        if (system.corridors().size() == corridors.all().size()) {
            return in.say("crossing.its.everywhere");
        }
        if (!system.crossings().isEmpty()) {
            return system.crossings().stream()
                    .map(id -> in.in(crossings.crossing(id).label()))
                    .collect(Collectors.joining(", "));
        }
        return system.corridors().stream()
                .map(id -> in.in(corridors.find(id).orElseThrow().name()))
                .collect(Collectors.joining("; "));
    }

    private static String css(Status status) {
        return switch (status) {
            case OPERATING -> "badge-ok";
            case PILOT, PLANNED -> "badge-wait";
            case ENDED, UNKNOWN -> "badge-off";
        };
    }

    private List<MissingView> missing(MissingFlows flows, ItsChoice choice, ItsWords in) {
        List<MissingView> views = new ArrayList<>();
        List<MissingFlow> ranked = flows.ranked();
        for (int i = 0; i < ranked.size() && views.size() < SHOWN; i++) {
            MissingFlow flow = ranked.get(i);
            if (choice.corridor().map(flow.corridor()::equals).orElse(true)) {
                views.add(missing(i + 1, flow, in));
            }
        }
        return views;
    }

    private MissingView missing(int rank, MissingFlow flow, ItsWords in) {
        return new MissingView(
                rank,
                in.what(flow, corridors.find(flow.corridor()).orElseThrow()),
                in.word("missing", flow.state()),
                in.why(flow),
                in.in(flow.flow().about()),
                in.say("crossing.its.ends", names(flow.senders(), in), names(flow.receivers(), in)));
    }

    private static String names(List<ItsSystem> systems, ItsWords in) {
        return systems.isEmpty()
                ? in.say("crossing.its.no-system")
                : systems.stream().map(system -> in.in(system.name())).collect(Collectors.joining("; "));
    }
}
