package org.garita.app.scenario.sense;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Moments of a run as dates. The clock of the port is that of the first day: a run knows no change to summer time. */
public final class RunClock {
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

    private final LocalDateTime local;
    private final LocalDateTime utc;
    private final Optional<ZoneId> changes;

    /**
     * @param monday first day of the run
     * @param zone clock of the port
     */
    public RunClock(LocalDate monday, ZoneId zone) {
        this(monday, zone, Optional.empty());
    }

    private RunClock(LocalDate monday, ZoneId zone, Optional<ZoneId> changes) {
        this.changes = changes;
        Instant start = monday.atStartOfDay(zone).toInstant();
        this.local = monday.atStartOfDay();
        this.utc = LocalDateTime.ofInstant(start, ZoneOffset.UTC);
    }

    /** A clock that is put forward and back as those of its zone are, for a run that is played beside real time. */
    public static RunClock ofCalendar(LocalDate monday, ZoneId zone) {
        return new RunClock(monday, zone, Optional.of(zone));
    }

    /** A moment of the run, in microseconds, in UTC to the millisecond. */
    String utc(long micros) {
        return MILLISECONDS.format(utc.plus(micros, ChronoUnit.MICROS)) + "Z";
    }

    /** A moment of the run, in microseconds, on the clock of the port to the millisecond, without a zone. */
    String local(long micros) {
        return MILLISECONDS.format(changes.map(zone -> utc.plus(micros, ChronoUnit.MICROS)
                        .atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(zone)
                        .toLocalDateTime())
                .orElseGet(() -> local.plus(micros, ChronoUnit.MICROS)));
    }
}
