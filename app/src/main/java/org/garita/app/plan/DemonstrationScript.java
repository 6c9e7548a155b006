package org.garita.app.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.garita.app.accord.Act;
import org.garita.app.accord.Document;
import org.garita.app.accord.Hash;
import org.garita.app.identity.OfficeId;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;

/**
 * Every act of the demonstration plan, computed from the day of its adoption alone, so that two nodes, or one that was
 * killed half way, arrive at the same documents.
 */
final class DemonstrationScript {
    /** Age of the plan at first start, in days. */
    static final int DAYS_BEFORE_FIRST_START = 150;

    private static final List<Country> BOTH = List.of(Country.US, Country.MX);

    private final PlanReference reference;
    private final ForumRegister register;
    private final Content script;
    private final LocalDate adopted;
    private final Function<Document, Hash> hashing;
    private final List<Step> steps = new ArrayList<>();

    /**
     * One act.
     *
     * @param line acts of one line are done strictly in order, those of different lines are independent
     * @param time when
     * @param country whose journal
     * @param office who acts
     * @param act what is done
     * @param about hash of the document it is about, or hash of the evidence's id
     */
    record Step(String line, Instant time, Country country, OfficeId office, Act act, Hash about) {
        /** Tells whether a row of a journal is this act. */
        String key() {
            return key(country, act, about);
        }

        static String key(Country country, Act act, Hash about) {
            return country + " " + act.getClass().getSimpleName() + " " + about;
        }
    }

    private DemonstrationScript(DemonstrationPlay play, LocalDate adopted, Function<Document, Hash> hashing) {
        this.reference = play.reference();
        this.register = play.register();
        this.script = play.script();
        this.adopted = adopted;
        this.hashing = hashing;
    }

    /** The acts in order of time. */
    static List<Step> steps(DemonstrationPlay play, LocalDate adopted, Function<Document, Hash> hashing) {
        DemonstrationScript written = new DemonstrationScript(play, adopted, hashing);
        written.write();
        return written.steps.stream().sorted(Comparator.comparing(Step::time)).toList();
    }

    /** The demonstration plan as adopted on a day. */
    static PlanTerms terms(PlanReference reference, Content script, LocalDate adopted) {
        Content plan = script.inside("plan");
        return new PlanTerms(
                PlanId.DEMONSTRATION,
                plan.text("title"),
                plan.text("purpose"),
                adopted,
                ZoneOffset.UTC,
                reference.title(),
                reference.chapters(),
                true);
    }

    private void write() {
        Document list = terms(reference, script, adopted).document();
        Map<Country, OfficeId> secretaries =
                Map.of(Country.US, secretary(Country.US), Country.MX, secretary(Country.MX));
        new Line("plan", secretaries).sign(list, -7, Country.US, BOTH, BOTH, 0);
        Map<Integer, Content> lives = new HashMap<>();
        script.each("actions").forEach(life -> lives.put(life.number("number"), life));
        for (PlanReference.Entry entry : reference.actions()) {
            action(entry, lives.getOrDefault(entry.number(), Content.of(Map.of())));
        }
        List<Overlap> overlaps = Overlap.among(register.forums());
        script.each("forums").forEach(decision -> leadForum(overlaps, decision, secretaries));
    }

    private void leadForum(List<Overlap> overlaps, Content decision, Map<Country, OfficeId> secretaries) {
        Overlap overlap = overlaps.stream()
                .filter(found -> found.one().subject().en().equals(decision.words("subject"))
                        && found.other().forum().equals(decision.words("other")))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("the demonstration decides on '%s', on which no forums overlap"
                                .formatted(decision.words("subject"))));
        LeadForum.Choice choice = LeadForum.Choice.valueOf(decision.words("choice"));
        int day = decision.number("day");
        new Line(overlap.id(), secretaries)
                .sign(
                        LeadForum.document(overlap, choice, register, 1),
                        day,
                        Country.US,
                        BOTH,
                        sides(decision, "endorse"),
                        day + 4);
    }

    static OfficeId secretary(Country country) {
        return new OfficeId(country.slug() + "-esc");
    }

    private void action(PlanReference.Entry entry, Content life) {
        ActionRef ref = new ActionRef(PlanId.DEMONSTRATION, entry.number(), 1);
        LocalDate deadline =
                life.has("deadline") ? adopted.plusDays(life.number("deadline")) : ActionText.latestDeadline(adopted);
        ActionText text = entry.text().within(adopted, deadline);
        Line line = new Line(ref.slotKey(), text.leads());
        Document first = text.propose(ref);
        line.sign(first, -6, Country.US, sides(life, "agree"), sides(life, "endorse"), 0);
        if (life.has("rival")) {
            rival(line, ref, text, life.inside("rival"));
        }
        if (life.has("amend")) {
            amend(line, ref, text, first, life.inside("amend"));
        }
        life(line, ref, text, first, life);
    }

    private void life(Line line, ActionRef ref, ActionText text, Document document, Content life) {
        List<Exhibit> exhibits = line.show(ref, text, life.each("evidence"));
        if (life.has("claim")) {
            Content claim = life.inside("claim");
            Progress progress = text.criterion().progress(exhibits);
            Document completion =
                    Completion.claim(ref, hashing.apply(document), text, progress, Country.of(claim.words("by")), 1);
            line.claim(completion, claim, life.has("confirm") ? Optional.of(life.inside("confirm")) : Optional.empty());
        }
        if (life.has("successor")) {
            successor(line, ref.successor(), text, life.inside("successor"));
        }
    }

    private static void rival(Line line, ActionRef ref, ActionText text, Content rival) {
        ActionText other = text.reworded(rival.text("title"), text.summary(), text.deadline());
        line.sign(other.rival(ref, "r2"), -5, Country.of(rival.words("by")), BOTH, sides(rival, "endorse"), -1);
    }

    private static void amend(Line line, ActionRef ref, ActionText text, Document first, Content amend) {
        ActionText other = text.reworded(amend.text("title"), text.summary(), text.deadline());
        int day = amend.number("day");
        line.sign(
                other.amend(ref, first, Optional.empty()),
                day,
                Country.of(amend.words("by")),
                sides(amend, "agree"),
                List.of(),
                day);
    }

    private void successor(Line line, ActionRef next, ActionText before, Content successor) {
        int day = successor.number("day");
        LocalDate from = adopted.plusDays(day);
        ActionText text = before.reworded(successor.text("title"), successor.text("summary"), before.deadline())
                .within(from, ActionText.latestDeadline(from));
        Document document = text.propose(next);
        line.sign(document, day, Country.US, BOTH, sides(successor, "endorse"), day + 5);
        life(line, next, text, document, successor);
    }

    private static List<Country> sides(Content life, String act) {
        return life.has(act) ? life.wordsOf(act).stream().map(Country::of).toList() : BOTH;
    }

    /** The acts about one slot, in order. */
    private final class Line {
        private final String name;
        private final Map<Country, OfficeId> leads;
        private int minutes;

        Line(String name, Map<Country, OfficeId> leads) {
            this.name = name;
            this.leads = leads;
        }

        /** Proposes, compares both texts, agrees and endorses: the usual way of a document. */
        void sign(Document document, int day, Country by, List<Country> agree, List<Country> endorse, int endorsing) {
            Hash hash = hashing.apply(document);
            step(day, by, lead(by), new Act.Propose(document), hash);
            for (Country country : agree) {
                step(day + 1, country, lead(country), new Act.NoteConformity(hash), hash);
                step(day + 1, country, lead(country), new Act.Agree(hash), hash);
            }
            for (Country country : endorse) {
                step(Math.max(endorsing, day + 2), country, secretary(country), new Act.Endorse(hash), hash);
            }
        }

        List<Exhibit> show(ActionRef ref, ActionText text, List<Content> evidence) {
            List<Exhibit> shown = new ArrayList<>();
            for (Content one : evidence) {
                Evidence invented = invented(ref, text, one);
                Country by = Country.of(one.words("by"));
                Hash about = Hash.of(invented.id());
                step(one.number("day"), by, lead(by), EvidenceContent.statement(invented), about);
                shown.add(new Exhibit(invented, by, lead(by), time(one.number("day")), about));
            }
            return shown;
        }

        private Evidence invented(ActionRef ref, ActionText text, Content one) {
            Criterion.Part part = text.criterion()
                    .part(one.words("part"))
                    .orElseThrow(
                            () -> new IllegalStateException("the demonstration shows part '%s', which %s does not have"
                                    .formatted(one.words("part"), ref)));
            Proof proof = one.maybeWords("proof")
                    .map(Proof::valueOf)
                    .or(part::proof)
                    .orElseGet(() -> text.criterion().verb().proofs().iterator().next());
            Text label = script.text("evidence");
            String id = "%s/%s/%s/%s/%s".formatted(ref.slotKey(), part.id(), proof, one.words("by"), one.words("day"));
            return new Evidence.Demonstration(
                    id,
                    ref,
                    part.id(),
                    proof,
                    adopted.plusDays(one.number("day") - 1L),
                    new Text(
                            label.en().formatted(part.name().en()),
                            label.es().formatted(part.name().es())));
        }

        void claim(Document completion, Content claim, Optional<Content> confirm) {
            Country by = Country.of(claim.words("by"));
            Hash hash = hashing.apply(completion);
            int day = claim.number("day");
            step(day, by, lead(by), new Act.Propose(completion), hash);
            step(day, by, lead(by), new Act.NoteConformity(hash), hash);
            step(day, by, lead(by), new Act.Agree(hash), hash);
            step(day, by, secretary(by), new Act.Endorse(hash), hash);
            confirm.ifPresent(other -> {
                int later = other.number("day");
                Country country = Country.of(other.words("by"));
                step(later, country, lead(country), new Act.NoteConformity(hash), hash);
                step(later, country, lead(country), new Act.Agree(hash), hash);
                step(later, country, secretary(country), new Act.Endorse(hash), hash);
            });
        }

        private OfficeId lead(Country country) {
            return Optional.ofNullable(leads.get(country)).orElseThrow();
        }

        private void step(int day, Country country, OfficeId office, Act act, Hash about) {
            minutes++;
            steps.add(new Step(name, time(day), country, office, act, about));
        }

        /**
         * Office hours on both sides of the line; within a day, acts of a line follow each other by a minute. A negative
         * day is an hour of the morning of adoption, because the journals may begin only the day before.
         */
        private Instant time(int day) {
            return adopted.plusDays(Math.max(day, 0))
                    .atTime(15 + Math.min(day, 0), 0)
                    .toInstant(ZoneOffset.UTC)
                    .plus(Duration.ofMinutes(minutes));
        }
    }
}
