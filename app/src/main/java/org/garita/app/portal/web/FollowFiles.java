package org.garita.app.portal.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.garita.app.portal.web.FollowMaker.Notice;
import org.garita.kernel.text.Language;

/** Notices as files to subscribe to: RSS 2.0 for readers of news, iCalendar (RFC 5545) for calendars. */
final class FollowFiles {
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

    private FollowFiles() {}

    /**
     * A channel of news.
     *
     * @param title its name
     * @param about what it tells
     * @param link the page that tells more, whole address
     * @param language of its words
     * @param made when its notices were made
     */
    record Channel(String title, String about, String link, Language language, Instant made) {}

    /** RSS 2.0; without notices a channel without items. */
    static String rss(Channel channel, List<Notice> notices) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("channel");
            element(xml, "title", channel.title());
            element(xml, "link", channel.link());
            element(xml, "description", channel.about());
            element(xml, "language", channel.language().code());
            element(xml, "lastBuildDate", moment(channel.made()));
            element(xml, "ttl", "15");
            for (Notice notice : notices) {
                item(xml, channel, notice);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing news into memory cannot fail", e);
        }
        return text.toString();
    }

    private static void item(XMLStreamWriter xml, Channel channel, Notice notice) throws XMLStreamException {
        xml.writeStartElement("item");
        element(xml, "title", notice.title());
        element(xml, "description", notice.text());
        element(xml, "link", channel.link());
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters(notice.id());
        xml.writeEndElement();
        element(xml, "pubDate", moment(channel.made()));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String moment(Instant instant) {
        return RFC_822.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** A calendar with an event for each notice, which blocks no time. */
    static String calendar(Channel channel, List<Notice> notices) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Garita//Hours//" + channel.language().code().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", channel.title()));
        notices.forEach(notice -> calendar.add(event(channel, notice)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a calendar into memory cannot fail", e);
        }
        return text.toString();
    }

    private static VEvent event(Channel channel, Notice notice) {
        VEvent event = new VEvent(false);
        event.add(new Uid(notice.id().replace('/', '-') + "@garita"));
        event.add(new DtStamp(channel.made().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtStart<>(notice.from()));
        event.add(new DtEnd<>(notice.until()));
        event.add(new Summary(notice.title()));
        event.add(new Description(notice.text()));
        event.add(new Transp(ImmutableTransp.VALUE_TRANSPARENT));
        return event;
    }
}
