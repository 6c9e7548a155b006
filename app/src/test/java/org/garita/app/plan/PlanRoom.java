package org.garita.app.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.garita.app.accord.Act;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.Document;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Signer;
import org.garita.app.identity.Office;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Offices;
import org.garita.app.identity.Power;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A plan room on an accord in memory, with a clock that the test sets. */
final class PlanRoom {
    static final PlanId TEST = new PlanId("test");
    static final PlanReference REFERENCE = PlanReference.read("/reference/plan-actions.yaml");
    static final ForumRegister REGISTER = ForumRegister.read("/reference/forums.yaml");
    static final Content SCRIPT = DemonstrationSeed.script("/reference/plan-demonstration.yaml");

    final SetClock clock;
    final FakeAccords accords;
    final Forums forums;
    final AccordPlans plans;
    final PlanMoves moves;

    PlanRoom(String now, Country... signsFor) {
        clock = new SetClock(Instant.parse(now));
        accords = new FakeAccords(clock, signsFor);
        forums = new Forums(REGISTER, accords);
        plans = new AccordPlans(
                accords,
                new ListedOffices(),
                clock,
                REFERENCE,
                forums,
                List.of(new Attestation.Kind("resumption-study")));
        moves = new PlanMoves(accords, plans, forums, clock);
    }

    static PlanRoom of(String now) {
        return new PlanRoom(now, Country.US, Country.MX);
    }

    /** A plan adopted today with all 36 actions, of which none is signed yet. */
    PlanRoom withPlan() {
        PlanTerms terms = new PlanTerms(
                TEST,
                Text.same("Test"),
                Text.same("For tests"),
                today(),
                ZoneOffset.UTC,
                REFERENCE.title(),
                REFERENCE.chapters(),
                true);
        propose(terms.document(), Country.US);
        return this;
    }

    /** Every action in force by both. */
    PlanRoom withEverythingInForce() {
        withPlan();
        REFERENCE.actions().forEach(entry -> inForce(entry.number()));
        return this;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    ActionText text(int number) {
        LocalDate adopted = today();
        return REFERENCE.actions().get(number - 1).text().within(adopted, ActionText.latestDeadline(adopted));
    }

    Hash proposed(int number) {
        return propose(text(number).propose(ref(number)), Country.US);
    }

    Hash inForce(int number) {
        return bothSign(proposed(number));
    }

    Hash bothSign(Hash hash) {
        bothAgree(hash);
        endorse(hash, Country.US);
        endorse(hash, Country.MX);
        return hash;
    }

    void bothAgree(Hash hash) {
        for (Country country : Country.values()) {
            must(accords.act(new Act.Agree(hash), Signer.office(lead(country))));
        }
    }

    Hash propose(Document document, Country country) {
        must(accords.act(new Act.Propose(document), Signer.office(lead(country))));
        return accords.hash(document);
    }

    void endorse(Hash hash, Country country) {
        must(accords.act(new Act.Endorse(hash), Signer.office(secretary(country))));
    }

    /** Shows everything that the criterion of an action asks for. */
    void showEverything(ActionRef ref) {
        Progress progress = plans.action(ref).orElseThrow().progress();
        progress.parts().forEach(part -> part.missing().forEach(missing -> {
            for (int month = 0; month < missing.times(); month++) {
                show(
                        ref,
                        part.part().id(),
                        missing.proof(),
                        missing.by().orElse(Country.US),
                        today().plusMonths(month));
            }
        }));
    }

    void show(ActionRef ref, String part, Proof proof, Country by, LocalDate date) {
        String id = "%s/%s/%s/%s/%s".formatted(ref, part, proof, by, date);
        Evidence evidence = new Evidence.AttachedDocument(
                id, ref, part, proof, date, Text.same("Minutes"), Hash.of(id), "Archive of the secretariat, box 1");
        must(plans.record(evidence, Signer.office(lead(by))));
    }

    static void must(ActOutcome outcome) {
        outcome.row();
    }

    ActionView action(int number) {
        return plans.action(ref(number)).orElseThrow();
    }

    static ActionRef ref(int number) {
        return new ActionRef(TEST, number, 1);
    }

    static OfficeId lead(Country country) {
        return new OfficeId(country.slug() + "-lead");
    }

    static OfficeId secretary(Country country) {
        return new OfficeId(country.slug() + "-esc");
    }

    Rewording rewording(String title, String deadline) {
        return new Rewording(
                Text.same(title), Text.same("In other words"), LocalDate.parse(deadline), Optional.empty());
    }

    /** A clock that stands where the test puts it. */
    static final class SetClock extends Clock {
        private Instant now;

        SetClock(Instant now) {
            this.now = now;
        }

        void set(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** The offices of the reference file. */
    static final class ListedOffices implements Offices {
        private final List<Office> all;

        ListedOffices() {
            try (InputStream file =
                    Objects.requireNonNull(PlanRoom.class.getResourceAsStream("/reference/offices.yaml"))) {
                all = Content.of(new YAMLMapper().readValue(file, Map.class)).each("offices").stream()
                        .map(ListedOffices::office)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Office office(Content office) {
            return new Office(
                    new OfficeId(office.words("id")),
                    Country.of(office.words("country")),
                    office.words("agency"),
                    office.asText(),
                    office.wordsOf("powers").stream().map(Power::valueOf).collect(Collectors.toSet()),
                    true);
        }

        @Override
        public List<Office> all() {
            return all;
        }

        @Override
        public Optional<Office> find(OfficeId id) {
            return all.stream().filter(office -> office.id().equals(id)).findFirst();
        }
    }
}
