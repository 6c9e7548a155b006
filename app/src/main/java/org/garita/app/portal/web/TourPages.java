package org.garita.app.portal.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.garita.app.accord.Act;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Inspection;
import org.garita.app.accord.Inspector;
import org.garita.app.accord.JournalRow;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;
import org.springframework.stereotype.Component;

/** Makes the tour's page from where the tour's documents stand. */
@Component
class TourPages {
    private static final int CONTEXT = 24;
    private static final int LINKS_EACH_SIDE = 2;

    private final Inspector inspector;

    TourPages(Inspector inspector) {
        this.inspector = inspector;
    }

    static TourPage beginning(Language language) {
        return new TourPage(
                language,
                "",
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                texts(language),
                figure(language));
    }

    static TourPage page(Tours.Tour tour, Language language) {
        return new TourPage(
                language,
                tour.key(),
                tour.step(),
                Optional.of(sheet(tour.first(), language)),
                tour.second().map(file -> sheet(file, language)),
                tour.altered().map(file -> sheet(file, language)),
                texts(language),
                figure(language));
    }

    private static List<TourPage.Words> texts(Language language) {
        return Stream.of(language, language.other())
                .map(one -> new TourPage.Words(
                        one.code(),
                        TourText.lane().in(one) + " " + figure(one).before(),
                        figure(one).after()))
                .toList();
    }

    private static TourPage.Figure figure(Language language) {
        String clause = TourText.deadline(TourText.DAYS).in(language);
        int start = clause.indexOf(TourText.DAYS);
        return new TourPage.Figure(
                clause.substring(0, start),
                TourText.DAYS,
                TourText.ALTERED_DAYS,
                clause.substring(start + TourText.DAYS.length()));
    }

    private static TourPage.Sheet sheet(DocumentFile file, Language language) {
        return new TourPage.Sheet(
                file.hash().hex(),
                "/" + language.code() + "/documents/" + file.hash().hex(),
                file.standing().messageKey(),
                file.standing()
                        .match(p -> "open", a -> "open", i -> "good", v -> "closed", s -> "closed", w -> "closed"),
                Stream.of(Country.US, Country.MX)
                        .map(country -> place(file, country, language))
                        .toList());
    }

    private static TourPage.Place place(DocumentFile file, Country country, Language language) {
        return endorsement(file, country)
                .map(row -> new TourPage.Place(country.slug(), true, row.seq(), time(row.time(), country, language)))
                .orElseGet(() -> new TourPage.Place(country.slug(), false, 0, ""));
    }

    private static Optional<JournalRow> endorsement(DocumentFile file, Country country) {
        return file.rows().stream()
                .filter(row -> row.country() == country && row.act() instanceof Act.Endorse)
                .reduce((earlier, later) -> later);
    }

    private static String time(Instant instant, Country country, Language language) {
        ZoneId zone = ZoneId.of(country == Country.US ? "America/New_York" : "America/Mexico_City");
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(instant.atZone(zone));
    }

    /** Inspects both journals, then a copy in which one character of the tour's last signature row is altered. */
    TourPage.Found inspect(Tours.Tour tour) {
        DocumentFile file = tour.first(); // its rows have others after them, so that the chain is seen to break
        JournalRow row = Stream.of(Country.MX, Country.US)
                .flatMap(country -> endorsement(file, country).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody has signed yet in tour " + tour.key()));
        Inspection whole = inspector.inspect();
        Alteration alteration = new Alteration(file.hash().hex());
        Inspection copy = inspector.inspectCopy(row.country(), row.seq(), alteration::apply);
        return found(whole, copy, row, alteration);
    }

    private static TourPage.Found found(Inspection whole, Inspection copy, JournalRow row, Alteration alteration) {
        return new TourPage.Found(
                whole.clean(),
                whole.usRows(),
                whole.mxRows(),
                whole.took().toMillis(),
                "portal.country." + row.country().slug(),
                row.country().slug(),
                row.seq(),
                copy.fault().map(Inspection.Fault::seq).orElse(0L),
                copy.fault().map(Inspection.Fault::what).orElse(""),
                alteration.before,
                alteration.old,
                alteration.young,
                alteration.after,
                LongStream.rangeClosed(
                                Math.max(1, row.seq() - LINKS_EACH_SIDE),
                                Math.min(whole.rows(row.country()), row.seq() + LINKS_EACH_SIDE))
                        .mapToObj(seq -> new TourPage.Link(seq, seq == row.seq()))
                        .toList());
    }

    /** Changes one character of the hash that a row cites, and remembers what it looked like. */
    private static final class Alteration {
        private final String cited;
        private String before = "";
        private String old = "";
        private String young = "";
        private String after = "";

        private Alteration(String cited) {
            this.cited = cited;
        }

        private byte[] apply(byte[] line) {
            String text = new String(line, StandardCharsets.UTF_8);
            int at = text.indexOf(cited);
            if (at < 0) {
                throw new IllegalStateException("the row does not cite " + cited);
            }
            char letter = text.charAt(at);
            char other = letter == '7' ? '1' : '7';
            before = text.substring(Math.max(0, at - CONTEXT), at);
            old = String.valueOf(letter);
            young = String.valueOf(other);
            after = text.substring(at + 1, Math.min(text.length(), at + 1 + CONTEXT));
            return (text.substring(0, at) + other + text.substring(at + 1)).getBytes(StandardCharsets.UTF_8);
        }
    }
}
