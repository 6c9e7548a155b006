package org.garita.app.waits.pilot.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Offices;
import org.garita.app.waits.pilot.CrossingBaseline;
import org.garita.app.waits.pilot.KeptBaseline;
import org.garita.app.waits.pilot.PilotWords;
import org.garita.app.waits.pilot.web.BaselineView.ClassView;
import org.garita.app.waits.pilot.web.BaselineView.PictureCell;
import org.garita.app.waits.pilot.web.BaselineView.PictureRow;
import org.garita.app.waits.pilot.web.BaselineView.Row;
import org.garita.kernel.text.Text;
import org.garita.measurement.baseline.Baseline;
import org.garita.measurement.baseline.Baseline.ClassBaseline;
import org.garita.measurement.baseline.Cell;
import org.springframework.stereotype.Component;

/** Puts baselines into words, tables and pictures. */
@Component
class BaselineViews {
    /** From how many minutes on a cell has the next colour; the legend says the same. */
    static final List<Integer> STEPS = List.of(10, 20, 40, 60);

    private final Offices offices;

    BaselineViews(Offices offices) {
        this.offices = offices;
    }

    String office(OfficeId id, PilotWords words) {
        return offices.find(id).map(office -> words.in(office.name())).orElse(id.value());
    }

    BaselineView view(KeptBaseline kept, PilotWords words) {
        CrossingBaseline baseline = kept.baseline();
        Baseline figures = baseline.figures();
        boolean intact = kept.intact();
        return new BaselineView(
                kept.hash().hex(),
                kept.simulated(),
                intact,
                words.say(
                        "waits.pilot.span",
                        words.day(baseline.from(), figures.zone()),
                        words.lastDay(baseline.until(), figures.zone())),
                figures.zone().getId(),
                by("waits.pilot.made", kept.madeBy(), kept.madeAt(), words),
                kept.locked().map(lock -> by("waits.pilot.locked", lock.office(), lock.when(), words)),
                Long.toString(figures.seed()),
                Integer.toString(Baseline.METHOD_VERSION),
                baseline.sources(),
                baseline.words().hex(),
                command(baseline),
                intact
                        ? figures.classes().stream()
                                .map(one -> view(one, baseline, words))
                                .toList()
                        : List.of());
    }

    private String by(String key, OfficeId office, Instant when, PilotWords words) {
        return words.say(key, office(office, words), words.date(when));
    }

    private static String command(CrossingBaseline baseline) {
        Baseline figures = baseline.figures();
        return "./garita baseline --crossing %s --from %s --until %s --seed %d%s --json"
                .formatted(
                        baseline.crossing(),
                        baseline.from().atZone(figures.zone()).toLocalDate(),
                        baseline.until().atZone(figures.zone()).toLocalDate(),
                        figures.seed(),
                        baseline.simulated() ? " --simulated" : "");
    }

    private static ClassView view(ClassBaseline one, CrossingBaseline baseline, PilotWords words) {
        return new ClassView(
                one.id(),
                words.in(baseline.names().getOrDefault(one.id(), Text.same(one.id()))),
                words.direction(one.direction()),
                row(one.cells().get(0), words.say("waits.pilot.week"), words),
                Arrays.stream(DayOfWeek.values()).map(day -> name(day, words)).toList(),
                picture(one, words),
                one.cells().stream()
                        .filter(cell -> ofAllDays(cell) && cell.values() > 0)
                        .map(cell -> row(cell, words.hourOf(cell.slot()), words))
                        .toList());
    }

    private static String name(DayOfWeek day, PilotWords words) {
        return day.getDisplayName(TextStyle.SHORT, words.language().locale());
    }

    private static boolean ofAllDays(Cell cell) {
        return cell.slot().days().size() > 1 && cell.slot().minutes() == 60;
    }

    /** Hours without any number on any day are left out. */
    private static List<PictureRow> picture(ClassBaseline one, PilotWords words) {
        List<PictureRow> rows = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            int minute = 60 * hour;
            List<Cell> cells = Arrays.stream(DayOfWeek.values())
                    .flatMap(day -> one.cells().stream().filter(cell -> isOf(cell, day, minute)))
                    .toList();
            if (cells.stream().anyMatch(cell -> cell.values() > 0)) {
                String name = PilotWords.hour(hour);
                rows.add(new PictureRow(
                        name,
                        cells.stream().map(cell -> cell(cell, name, words)).toList()));
            }
        }
        return rows;
    }

    private static boolean isOf(Cell cell, DayOfWeek day, int minute) {
        return cell.slot().days().size() == 1
                && cell.slot().days().contains(day)
                && cell.slot().fromMinute() == minute;
    }

    private static PictureCell cell(Cell cell, String hour, PilotWords words) {
        String day = name(cell.slot().days().iterator().next(), words);
        return cell.figures()
                .map(figures -> new PictureCell(
                        day,
                        words.plain(figures.median()),
                        "heat-" + colour(figures.median().middle()),
                        words.say("waits.pilot.cell", day, hour, words.minutes(figures.median()), cell.days())))
                .orElseGet(() -> new PictureCell(
                        day,
                        words.say("waits.pilot.few"),
                        "muted",
                        words.say("waits.pilot.cell.few", day, hour, cell.days())));
    }

    static int colour(double minutes) {
        return (int) STEPS.stream().filter(step -> minutes >= step).count();
    }

    private static Row row(Cell cell, String name, PilotWords words) {
        String sample =
                words.say("waits.pilot.sample", cell.days(), cell.values(), cell.journeys(), cell.withoutNumber());
        Optional<Cell.Figures> found = cell.figures();
        if (found.isEmpty()) {
            return new Row(name, false, "", "", "", "", "", sample);
        }
        Cell.Figures figures = found.get();
        return new Row(
                name,
                true,
                words.minutes(figures.mean()),
                words.minutes(figures.median()),
                words.minutes(figures.p80()),
                words.minutes(figures.p95()),
                words.index(figures.bufferIndex()),
                sample);
    }
}
