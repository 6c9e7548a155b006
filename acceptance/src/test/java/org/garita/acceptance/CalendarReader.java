package org.garita.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

/** Somebody else's calendar program: reads the file in a process of its own and validates it strictly. */
final class CalendarReader {
    private CalendarReader() {}

    public static void main(String[] arguments) throws IOException, ParserException {
        try (InputStream file = Files.newInputStream(Path.of(arguments[0]))) {
            Calendar calendar = new CalendarBuilder().build(file);
            if (calendar.validate().hasErrors()) {
                System.out.println(calendar.validate());
                System.exit(1);
            }
            List<VEvent> events = calendar.getComponents("VEVENT");
            System.out.println(events.size() + " events, all valid");
            System.exit(events.isEmpty() ? 1 : 0);
        }
    }
}
