package org.garita.app.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garita.app.crossing.BorderMap;
import org.garita.app.crossing.Corridor;
import org.garita.app.crossing.Crossing;
import org.garita.app.plan.ActionState;
import org.garita.app.plan.PlanView;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.WaitBoard.CrossingBoard;
import org.garita.app.waits.WaitBoard.PortStatus;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.CrossingId;
import org.jspecify.annotations.Nullable;

/** Makes the front page out of the crossings, the board and the plan; knows no web and no clock. */
// message keys: crossing.column.* crossing.home.sort.* crossing.mark.*
final class HomePageMaker {
    /** The lane kinds that the table has a column for; the crossing's page shows all. */
    private static final List<LaneKind> COLUMNS = List.of(
            new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.GENERAL),
            new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.READY),
            new LaneKind(Mode.PASSENGER_VEHICLE, LaneClass.SENTRI),
            new LaneKind(Mode.PEDESTRIAN, LaneClass.GENERAL),
            new LaneKind(Mode.COMMERCIAL, LaneClass.GENERAL),
            new LaneKind(Mode.COMMERCIAL, LaneClass.FAST));

    /** A lane whose report is this much older than the newest of its crossing says so itself. */
    private static final Duration OLDER_WORTH_SAYING = Duration.ofMinutes(45);

    /** What the reader asked for; unknown values mean the default. */
    record Wish(String corridor, String sort) {}

    private final BorderMap map;
    private final List<Corridor> corridors;
    private final WaitBoard board;
    private final ExpectedNow expected;
    private final PageWords words;
    private final WaitWords waits;
    private final Map<CrossingId, Crossing> crossings;
    private final Map<CrossingId, ReportedWait> reported;

    HomePageMaker(
            BorderMap map,
            List<Crossing> crossings,
            List<Corridor> corridors,
            WaitBoard board,
            ExpectedNow expected,
            PageWords words) {
        this.map = map;
        this.corridors = corridors;
        this.board = board;
        this.expected = expected;
        this.words = words;
        this.waits = WaitWords.of(words, board);
        this.crossings = new LinkedHashMap<>();
        this.reported = new LinkedHashMap<>();
        crossings.forEach(crossing -> {
            this.crossings.put(crossing.id(), crossing);
            this.reported.put(crossing.id(), ReportedWait.of(crossing, board));
        });
    }

    HomePage make(Wish wish, Optional<PlanView> plan) {
        List<HomePage.Group> groups = groups(wish);
        SourceNotice notice = SourceNotice.of(board, words);
        return new HomePage(
                words.language().code(),
                notice.source(),
                notice.kind(),
                notice.freshness(),
                new MapViewMaker(map, words, waits, crossings, reported, expected).make(),
                corridorChoices(wish),
                sortChoices(wish),
                groups,
                words.counted(
                        "crossing.home.shown",
                        groups.stream().mapToLong(group -> group.rows().size()).sum()),
                plan.map(this::plan).orElse(null));
    }

    private List<HomePage.Choice> corridorChoices(Wish wish) {
        List<HomePage.Choice> choices = new ArrayList<>();
        choices.add(new HomePage.Choice(
                "", words.say("crossing.home.corridor.all"), wish.corridor().isEmpty()));
        corridors.forEach(corridor -> choices.add(new HomePage.Choice(
                corridor.id().value(),
                corridor.name().in(words.language()),
                corridor.id().value().equals(wish.corridor()))));
        return choices;
    }

    private List<HomePage.Choice> sortChoices(Wish wish) {
        return Stream.of("place", "wait", "name")
                .map(sort ->
                        new HomePage.Choice(sort, words.say("crossing.home.sort." + sort), sort.equals(wish.sort())))
                .toList();
    }

    private List<HomePage.Group> groups(Wish wish) {
        List<HomePage.Group> byCorridor = new ArrayList<>();
        List<Crossing> all = new ArrayList<>();
        boolean known =
                corridors.stream().anyMatch(corridor -> corridor.id().value().equals(wish.corridor()));
        for (Corridor corridor : corridors) {
            if (known && !corridor.id().value().equals(wish.corridor())) {
                continue;
            }
            List<Crossing> members = corridor.crossings().stream()
                    .flatMap(id -> Optional.ofNullable(crossings.get(id)).stream())
                    .filter(Crossing::inCbpFeed)
                    .toList();
            if (!members.isEmpty()) {
                byCorridor.add(new HomePage.Group(
                        corridor.name().in(words.language()),
                        members.stream().map(this::row).toList()));
            }
            all.addAll(members);
        }
        Comparator<Crossing> byName =
                Comparator.comparing(crossing -> crossing.label().in(words.language()));
        return switch (wish.sort()) {
            case "name" ->
                List.of(new HomePage.Group(
                        "", all.stream().sorted(byName).map(this::row).toList()));
            case "wait" ->
                List.of(new HomePage.Group(
                        "",
                        all.stream()
                                .sorted(Comparator.comparing((Crossing crossing) -> -sortMinutes(crossing))
                                        .thenComparing(byName))
                                .map(this::row)
                                .toList()));
            default -> byCorridor;
        };
    }

    private int sortMinutes(Crossing crossing) {
        ReportedWait wait = reportedAt(crossing);
        LaneKind lane = wait.lead().map(LaneReport::lane).orElse(COLUMNS.get(0));
        return expected.goodMinutes(crossing.id(), lane).orElseGet(wait::sortMinutes);
    }

    private ReportedWait reportedAt(Crossing crossing) {
        return reported.getOrDefault(crossing.id(), new ReportedWait(WaitMark.NO_REPORT, Optional.empty()));
    }

    private HomePage.Row row(Crossing crossing) {
        Optional<CrossingBoard> lanes = board.crossing(crossing.id());
        Optional<LaneReport> newest = lanes.stream()
                .flatMap(entry -> entry.lanes().stream())
                .filter(lane -> lane.observedAt().isPresent())
                .max(Comparator.comparing(lane -> lane.observedAt().orElse(Instant.MIN)));
        WaitMark mark = reportedAt(crossing).mark();
        return new HomePage.Row(
                MapViewMaker.link(words.language(), crossing.id()),
                crossing.label().in(words.language()),
                words.say(
                        "crossing.places",
                        crossing.us().place().orElseGet(() -> words.say("crossing.unknown")),
                        crossing.mx().place().orElseGet(() -> words.say("crossing.unknown"))),
                mark.slug(),
                mark.path(),
                words.say("crossing.mark." + mark.slug()),
                COLUMNS.stream()
                        .map(kind -> cell(kind, crossing, lanes, newest))
                        .toList(),
                reportedWords(crossing, lanes, newest));
    }

    private String reportedWords(Crossing crossing, Optional<CrossingBoard> lanes, Optional<LaneReport> newest) {
        if (lanes.filter(entry -> entry.port() == PortStatus.CLOSED).isPresent()) {
            return words.say("crossing.port-closed");
        }
        String unlabelled = lanes.isPresent() ? "crossing.reported-unlabelled" : "crossing.status.no-report";
        return newest.map(lane -> waits.age(lane, crossing)).orElseGet(() -> words.say(unlabelled));
    }

    private HomePage.Cell cell(
            LaneKind kind, Crossing crossing, Optional<CrossingBoard> lanes, Optional<LaneReport> newest) {
        String column = words.say("crossing.column." + kind.code().replace('_', '-'));
        Optional<LaneReport> report = lanes.flatMap(entry -> entry.lane(kind));
        if (report.isEmpty()) {
            boolean has = crossing.modes().contains(kind.mode());
            return new HomePage.Cell(
                    column,
                    words.say(has ? "crossing.status.no-report" : "crossing.status.not-applicable"),
                    "off",
                    "",
                    expectedWords(kind, crossing));
        }
        LaneReport lane = report.get();
        return new HomePage.Cell(
                column,
                waits.shortly(lane),
                kind(lane),
                olderNote(lane, crossing, newest),
                expectedWords(kind, crossing));
    }

    private String expectedWords(LaneKind kind, Crossing crossing) {
        return expected.words(
                crossing.id(), kind, words, words.measured(crossing.us().zone()));
    }

    private static String kind(LaneReport lane) {
        if (lane.delayMinutes().isPresent()) {
            return "wait";
        }
        return lane.status() == LaneReport.Status.NOT_APPLICABLE ? "absent" : "off";
    }

    private String olderNote(LaneReport lane, Crossing crossing, Optional<LaneReport> newest) {
        if (lane.delayMinutes().isEmpty() || lane.observedAt().isEmpty()) {
            return "";
        }
        Instant observed = lane.observedAt().get();
        boolean older = newest.flatMap(LaneReport::observedAt)
                .filter(latest -> Duration.between(observed, latest).compareTo(OLDER_WORTH_SAYING) > 0)
                .isPresent();
        return older ? words.say("crossing.older", waits.clock(observed, crossing)) : "";
    }

    private HomePage.@Nullable Plan plan(PlanView plan) {
        String link = "/%s/plans/%s".formatted(words.language().code(), plan.id());
        return new HomePage.Plan(
                link,
                plan.title().in(words.language()),
                List.of(
                        figure(plan.count(ActionState.IN_FORCE), "in-force", link + "?view=list&state=in-force"),
                        figure(plan.count(ActionState.AWAITING_US), "awaiting-us", link + "?view=list&awaiting=us"),
                        figure(plan.count(ActionState.AWAITING_MX), "awaiting-mx", link + "?view=list&awaiting=mx"),
                        figure(plan.overdue(), "overdue", link + "?view=list&overdue=true"),
                        figure(completed(plan), "complete", link + "?view=list")));
    }

    private static int completed(PlanView plan) {
        return Stream.of(ActionState.values())
                .filter(ActionState::complete)
                .collect(Collectors.summingInt(plan::count));
    }

    // message keys: crossing.home.plan.*
    private HomePage.PlanFigure figure(int count, String what, String link) {
        return new HomePage.PlanFigure(
                words.say("crossing.number", count), words.say("crossing.home.plan." + what), link);
    }
}
