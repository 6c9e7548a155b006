package org.garita.app.plan.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.plan.Rewording;
import org.garita.app.plan.Verb;
import org.garita.kernel.text.Text;

/**
 * What an office sends to amend a text or to propose a successor.
 *
 * @param titleEn title in English
 * @param titleEs title in Spanish
 * @param summaryEn text in English
 * @param summaryEs text in Spanish
 * @param deadline last day in time
 * @param verb kind of criterion, for a successor
 * @param objectEn criterion in English, for a successor
 * @param objectEs criterion in Spanish, for a successor
 */
record RewordingForm(
        Optional<String> titleEn,
        Optional<String> titleEs,
        Optional<String> summaryEn,
        Optional<String> summaryEs,
        Optional<String> deadline,
        Optional<String> verb,
        Optional<String> objectEn,
        Optional<String> objectEs) {
    /** What is wrong with it, if anything. */
    Optional<PlanNotice> objection() {
        Optional<String> missing = Stream.of(
                        name("titleEn", titleEn),
                        name("titleEs", titleEs),
                        name("summaryEn", summaryEn),
                        name("summaryEs", summaryEs),
                        name("deadline", deadline),
                        objectEn.isPresent() ? name("objectEn", objectEn) : Optional.<String>empty(),
                        objectEs.isPresent() ? name("objectEs", objectEs) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .findFirst();
        if (missing.isPresent()) {
            return missing.map(field -> PlanNotice.objection("plan.desk.form.missing", field));
        }
        return EvidenceForm.day(deadline.orElseThrow()).isPresent()
                ? Optional.empty()
                : Optional.of(PlanNotice.objection("plan.desk.form.date", deadline.orElseThrow()));
    }

    private static Optional<String> name(String name, Optional<String> field) {
        return field.filter(words -> !words.isBlank()).isPresent() ? Optional.empty() : Optional.of(name);
    }

    /** The wish, once there is no objection. */
    Rewording rewording() {
        return new Rewording(
                new Text(said(titleEn), said(titleEs)),
                new Text(said(summaryEn), said(summaryEs)),
                LocalDate.parse(deadline.orElseThrow()),
                aim());
    }

    private Optional<Rewording.Aim> aim() {
        Optional<Verb> chosen = Arrays.stream(Verb.values())
                .filter(value -> value.name().equals(verb.orElse("")))
                .findFirst();
        return chosen.filter(found -> objectEn.isPresent() && objectEs.isPresent())
                .map(found -> new Rewording.Aim(found, new Text(said(objectEn), said(objectEs))));
    }

    private static String said(Optional<String> words) {
        return words.orElseThrow().strip();
    }
}
