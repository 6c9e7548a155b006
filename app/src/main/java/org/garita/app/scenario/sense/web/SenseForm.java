package org.garita.app.scenario.sense.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.garita.app.scenario.SenseRun;
import org.garita.app.scenario.sense.run.OfficeSense.SensorsFile;
import org.garita.app.scenario.sense.run.SenseRefused;
import org.garita.app.scenario.sense.run.SenseRuns;
import org.springframework.web.multipart.MultipartFile;

/**
 * A new run as the desk's form sends it. What cannot be used is refused by name, and the form comes back as it was filled in,
 * but for the file, which a browser does not let a page fill in.
 *
 * @param place name of a worked port or id of a scenario
 * @param file sensors of the office's own; none: those that come with the port
 * @param start a Monday
 * @param days length
 * @param seed any number
 */
record SenseForm(
        Optional<String> place,
        Optional<MultipartFile> file,
        Optional<String> start,
        Optional<String> days,
        Optional<String> seed) {
    private static final int LONGEST_NAME = 120;

    /** The form as it is offered. */
    static SenseForm usual(String place) {
        return new SenseForm(
                Optional.of(place),
                Optional.empty(),
                Optional.of(SenseRun.USUAL_START.toString()),
                Optional.of("2"),
                Optional.of("1"));
    }

    /** The form without its file, to be shown again. */
    SenseForm again() {
        return new SenseForm(place, Optional.empty(), start, days, seed);
    }

    LocalDate monday() {
        String typed = start.orElse("").strip();
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException noDate) {
            throw new SenseRefused("scenario.sense.refused.date", typed);
        }
    }

    int wholeDays() {
        return (int) whole(days.orElse(""), Integer.MAX_VALUE);
    }

    long wholeSeed() {
        return whole(seed.orElse(""), Long.MAX_VALUE);
    }

    private static long whole(String typed, long most) {
        try {
            long number = Long.parseLong(typed.strip());
            if (Math.abs(number) <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new SenseRefused("scenario.sense.refused.whole", typed);
    }

    /** The office's own sensors, if it sent any. */
    Optional<SensorsFile> own() throws IOException {
        if (file.isEmpty() || file.get().isEmpty()) {
            return Optional.empty();
        }
        MultipartFile sent = file.get();
        if (sent.getSize() > 4L * SenseRuns.LONGEST_FILE) {
            throw new SenseRefused("scenario.sense.refused.long", sent.getSize(), SenseRuns.LONGEST_FILE);
        }
        String name = Optional.ofNullable(sent.getOriginalFilename())
                .filter(given -> !given.isBlank())
                .orElse("sensors.yaml");
        String shown = name.substring(Math.max(0, name.length() - LONGEST_NAME));
        return Optional.of(new SensorsFile(Optional.of(shown), new String(sent.getBytes(), StandardCharsets.UTF_8)));
    }
}
