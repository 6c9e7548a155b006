package org.garita.app.roster.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.garita.app.roster.RosterResult;
import org.garita.app.roster.run.OfficeRoster;

/** A roster as files to take away. */
final class RosterFiles {
    private static final int HOURS = 24;

    private RosterFiles() {}

    /** Open lanes by group and hour of the week: under the shifts, as planned before them, and as the port has them today. */
    static String lanes(RosterResult result) {
        StringBuilder text = new StringBuilder("group,weekday,hour,lanes,planned,today\r\n");
        for (int group = 0; group < result.groups().size(); group++) {
            String name = String.join(" ", result.groups().get(group));
            for (int hour = 0; hour < RosterResult.HOURS; hour++) {
                text.append(name)
                        .append(',')
                        .append(1 + hour / HOURS)
                        .append(',')
                        .append(hour % HOURS)
                        .append(',')
                        .append(at(result.roster().lanes(), group, hour))
                        .append(',')
                        .append(at(result.plan(), group, hour))
                        .append(',')
                        .append(at(result.today(), group, hour))
                        .append("\r\n");
            }
        }
        return text.toString();
    }

    private static int at(RosterResult.Lanes lanes, int group, int hour) {
        return lanes.byGroup().get(group).get(hour);
    }

    /** Shifts by the day and hour of their begin; breaks are hours of the day, each of one hour. */
    static String shifts(RosterResult result) {
        StringBuilder text = new StringBuilder("weekday,start,end,kind,officers,breaks\r\n");
        for (RosterResult.Line line : result.roster().lines()) {
            text.append(1 + line.day())
                    .append(',')
                    .append(Words.hour(line.hour()))
                    .append(',')
                    .append(Words.hour(end(line)))
                    .append(',')
                    .append(line.kind().id())
                    .append(',')
                    .append(line.officers())
                    .append(',')
                    .append(breaks(line))
                    .append("\r\n");
        }
        return text.toString();
    }

    private static int end(RosterResult.Line line) {
        return (line.hour() + line.kind().hours()) % HOURS;
    }

    private static String breaks(RosterResult.Line line) {
        return line.kind().breakHours().stream()
                .sorted()
                .map(after -> Words.hour((line.hour() + after) % HOURS))
                .collect(Collectors.joining(" "));
    }

    /** The shifts as a calendar (RFC 5545): one entry a week for each line, on the clock of the port, from the next Monday on. */
    static String calendar(OfficeRoster roster, RosterResult result, Words words, LocalDate today, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Garita//Roster//" + words.code().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        Instant stamp = now.truncatedTo(ChronoUnit.SECONDS);
        List<RosterResult.Line> lines = result.roster().lines();
        for (int i = 0; i < lines.size(); i++) {
            calendar.add(event(roster.id() + "-" + i, lines.get(i), monday, stamp, words));
        }
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(true).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a calendar into memory cannot fail", e);
        }
        return text.toString();
    }

    private static VEvent event(String id, RosterResult.Line line, LocalDate monday, Instant stamp, Words words) {
        LocalDateTime start = monday.plusDays(line.day()).atTime(line.hour(), 0);
        String said = words.counted(
                "roster.calendar.entry", line.officers(), line.kind().id());
        VEvent event = new VEvent(start, start.plusHours(line.kind().hours()), said);
        event.removeIf(property -> property.getName().equals("DTSTAMP"));
        event.add(new DtStamp(stamp));
        event.add(new Uid(id + "@garita"));
        event.add(new RRule<LocalDateTime>("FREQ=WEEKLY"));
        return event;
    }
}
