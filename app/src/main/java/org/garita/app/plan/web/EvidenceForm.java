package org.garita.app.plan.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.garita.app.accord.Hash;
import org.garita.app.plan.ActionView;
import org.garita.app.plan.Evidence;
import org.garita.app.plan.Proof;
import org.garita.kernel.text.Text;
import org.springframework.web.multipart.MultipartFile;

/**
 * What an office sends to attach a document. The file is read once for its hash and not kept.
 *
 * @param part part of the criterion
 * @param proof what it shows
 * @param date date of the document
 * @param titleEn what it is, in English
 * @param titleEs the same in Spanish
 * @param source where it is kept
 * @param hash its SHA-256, if computed elsewhere
 * @param file the file itself
 */
record EvidenceForm(
        Optional<String> part,
        Optional<String> proof,
        Optional<String> date,
        Optional<String> titleEn,
        Optional<String> titleEs,
        Optional<String> source,
        Optional<String> hash,
        Optional<MultipartFile> file) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST = 500;

    /**
     * The form as understood: evidence, or what stands against it.
     *
     * @param evidence the evidence
     * @param objection what is wrong
     */
    record Reading(Optional<Evidence> evidence, Optional<PlanNotice> objection) {
        static Reading wrong(String key, String... arguments) {
            return new Reading(Optional.empty(), Optional.of(PlanNotice.objection(key, arguments)));
        }
    }

    Reading read(ActionView action) throws IOException {
        Optional<String> missing = Stream.of(
                        name("titleEn", titleEn), name("titleEs", titleEs), name("source", source), name("date", date))
                .flatMap(Optional::stream)
                .findFirst();
        if (missing.isPresent()) {
            return Reading.wrong("plan.desk.form.missing", missing.get());
        }
        Optional<String> partId = part.filter(id -> action.criterion().part(id).isPresent());
        Optional<Proof> shows = Arrays.stream(Proof.values())
                .filter(value -> value.name().equals(proof.orElse("")))
                .findFirst();
        if (partId.isEmpty() || shows.isEmpty()) {
            return Reading.wrong("plan.desk.form.missing", "part");
        }
        Optional<LocalDate> day = day(date.orElseThrow());
        if (day.isEmpty()) {
            return Reading.wrong("plan.desk.form.date", date.orElseThrow());
        }
        Optional<Hash> digest = digest();
        if (digest.isEmpty()) {
            return Reading.wrong("plan.desk.form.hash");
        }
        Evidence evidence = new Evidence.AttachedDocument(
                UUID.randomUUID().toString(),
                action.ref(),
                partId.get(),
                shows.get(),
                day.get(),
                new Text(shortened(titleEn), shortened(titleEs)),
                digest.get(),
                shortened(source));
        return new Reading(Optional.of(evidence), Optional.empty());
    }

    private static Optional<String> name(String name, Optional<String> field) {
        return field.filter(words -> !words.isBlank()).isPresent() ? Optional.empty() : Optional.of(name);
    }

    private static String shortened(Optional<String> words) {
        String trimmed = words.orElseThrow().strip();
        return trimmed.length() > LONGEST ? trimmed.substring(0, LONGEST) : trimmed;
    }

    static Optional<LocalDate> day(String words) {
        try {
            return Optional.of(LocalDate.parse(words));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private Optional<Hash> digest() throws IOException {
        if (file.isPresent() && !file.get().isEmpty()) {
            return Optional.of(Hash.of(file.get().getBytes()));
        }
        return hash.map(digits -> digits.strip().toLowerCase(Locale.ROOT))
                .filter(digits -> SHA_256.matcher(digits).matches())
                .map(Hash::new);
    }
}
