package org.garita.app.plan.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.garita.app.plan.Milestone;
import org.garita.app.plan.PlanMilestones;
import org.garita.app.plan.PlanView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The milestones of a plan as an iCalendar file (RFC 5545) to subscribe to: whole days, each with a UID that stays the
 * same while the day is about the same thing, and a SEQUENCE that grows with the text's version.
 */
@Component
class CalendarFile {
    private final PlanMilestones milestones;
    private final PlanWords.In words;
    private final MessageSource messages;
    private final Clock clock;

    CalendarFile(PlanMilestones milestones, PlanWords.In words, MessageSource messages, Clock clock) {
        this.milestones = milestones;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    String write(PlanView plan, org.garita.kernel.text.Language language) {
        PlanWords said = words.language(language);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(
                "-//Garita//Plan " + plan.id() + "//" + language.code().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", said.say(plan.title())));
        Instant stamp = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        milestones.of(plan).forEach(milestone -> calendar.add(event(milestone, plan, said, stamp)));
        return text(calendar);
    }

    // message keys: plan.milestone.*
    private VEvent event(Milestone milestone, PlanView plan, PlanWords said, Instant stamp) {
        Locale locale = said.language().locale();
        String kind = messages.getMessage(PlanWords.key("plan.milestone.", milestone.kind()), null, locale);
        String title = milestone
                .action()
                .map(action -> messages.getMessage(
                        "plan.calendar.entry",
                        new Object[] {kind, action.ref().number(), said.say(milestone.title())},
                        locale))
                .orElseGet(() -> messages.getMessage(
                        "plan.calendar.own-entry", new Object[] {kind, said.say(milestone.title())}, locale));
        VEvent event = new VEvent(false);
        event.add(new Uid(milestone.id().replace('/', '-') + "@garita"));
        event.add(new DtStamp(stamp));
        DtStart<java.time.LocalDate> start = new DtStart<>(milestone.date());
        start.replace(Value.DATE);
        event.add(start);
        Summary summary = new Summary(title);
        summary.add(new Language(said.language().code()));
        event.add(summary);
        milestone.action().ifPresent(action -> event.add(new Description(said.say(action.summary()))));
        event.add(organizer(plan, said));
        event.add(new Sequence(milestone.version()));
        event.add(new Transp(ImmutableTransp.VALUE_TRANSPARENT));
        return event;
    }

    /** A published event must name one (RFC 5546, 3.2.1); a plan has no mailbox, so it is named by a URN. */
    private static Organizer organizer(PlanView plan, PlanWords said) {
        Organizer organizer = new Organizer(URI.create("urn:garita:plan:" + plan.id()));
        organizer.add(new Cn(said.say(plan.title())));
        return organizer;
    }

    private static String text(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(true).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a calendar into memory cannot fail", e);
        }
        return text.toString();
    }
}
