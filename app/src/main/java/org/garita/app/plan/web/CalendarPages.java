package org.garita.app.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.garita.app.plan.Milestone;
import org.garita.app.plan.PlanMilestones;
import org.garita.app.plan.PlanView;
import org.springframework.stereotype.Component;

/** Makes the calendar page of a plan. */
@Component
class CalendarPages {
    private final PlanMilestones milestones;
    private final Clock clock;

    CalendarPages(PlanMilestones milestones, Clock clock) {
        this.milestones = milestones;
        this.clock = clock;
    }

    CalendarPage page(PlanView plan, PlanWords words) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), plan.zone());
        Map<YearMonth, List<CalendarPage.Day>> months = new TreeMap<>();
        for (Milestone milestone : milestones.of(plan)) {
            months.computeIfAbsent(YearMonth.from(milestone.date()), month -> new ArrayList<>())
                    .add(day(milestone, today, words));
        }
        DateTimeFormatter title =
                DateTimeFormatter.ofPattern("MMMM yyyy", words.language().locale());
        return new CalendarPage(
                new PlansPage.Entry(plan, words),
                words.plan(plan.id()) + "/calendar.ics",
                months.entrySet().stream()
                        .map(month -> new CalendarPage.Month(capital(title.format(month.getKey())), month.getValue()))
                        .toList());
    }

    private static String capital(String month) {
        return month.substring(0, 1).toUpperCase(Locale.ROOT) + month.substring(1);
    }

    // message keys: plan.milestone.*
    private static CalendarPage.Day day(Milestone milestone, LocalDate today, PlanWords words) {
        return new CalendarPage.Day(
                words.date(milestone.date()),
                PlanWords.key("plan.milestone.", milestone.kind()),
                words.say(milestone.title()),
                milestone.action().map(words::action).orElse(""),
                milestone.date().isBefore(today),
                milestone.overdue());
    }
}
