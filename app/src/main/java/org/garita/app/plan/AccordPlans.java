package org.garita.app.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.garita.app.accord.Accords;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.Signer;
import org.garita.app.identity.Office;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Offices;
import org.garita.app.identity.Power;
import org.garita.kernel.place.Country;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The plans as the journals tell them, read again when a journal grows or a quarter of an hour has gone. */
@Component
class AccordPlans implements Plans {
    private final Accords accords;
    private final Offices offices;
    private final Clock clock;
    private final Forums forums;
    private final RecordedPlan record;
    private final List<Attestation.Kind> attesting;
    private final AtomicReference<Kept> kept = new AtomicReference<>();

    /** A zone's day can begin at any quarter of an hour of UTC. */
    private record Kept(long version, Instant quarter, PlanSnapshot snapshot) {}

    @Autowired
    AccordPlans(
            Accords accords,
            Offices offices,
            Clock clock,
            PlanReference reference,
            Forums forums,
            ObjectProvider<Attestation.Kind> attesting) {
        this(accords, offices, clock, reference, forums, attesting.stream().toList());
    }

    AccordPlans(
            Accords accords,
            Offices offices,
            Clock clock,
            PlanReference reference,
            Forums forums,
            List<Attestation.Kind> attesting) {
        this.accords = accords;
        this.offices = offices;
        this.clock = clock;
        this.forums = forums;
        this.record = new RecordedPlan(reference);
        this.attesting = List.copyOf(attesting);
    }

    PlanSnapshot snapshot() {
        Instant now = clock.instant();
        Instant quarter = now.truncatedTo(ChronoUnit.HOURS)
                .plus(now.atOffset(ZoneOffset.UTC).getMinute() / 15 * 15L, ChronoUnit.MINUTES);
        long version = accords.version();
        Kept last = kept.get();
        if (last != null && last.version == version && last.quarter.equals(quarter)) {
            return last.snapshot;
        }
        PlanSnapshot fresh = new PlanSnapshot(PlanLedger.read(accords, attesting), record, now);
        kept.set(new Kept(version, quarter, fresh));
        return fresh;
    }

    @Override
    public List<PlanView> all() {
        return snapshot().views();
    }

    @Override
    public Optional<PlanView> plan(PlanId id) {
        return snapshot().view(id);
    }

    @Override
    public List<ActionView> actions(PlanId plan, ActionFilter filter) {
        return snapshot().actions(plan).stream().filter(filter::accepts).toList();
    }

    @Override
    public Optional<ActionView> action(ActionRef ref) {
        return snapshot().leading(ref);
    }

    @Override
    public Optional<ActionView> current(PlanId plan, int number) {
        List<ActionView> generations = snapshot().generations(plan, number);
        return generations.stream()
                .filter(ActionView::bindsBoth)
                .reduce((earlier, later) -> later)
                .or(() -> generations.stream().findFirst());
    }

    @Override
    public List<ActionView> generations(PlanId plan, int number) {
        return snapshot().generations(plan, number);
    }

    @Override
    public Optional<ActionView> of(Hash document) {
        return snapshot().of(document);
    }

    @Override
    public List<Awaited> awaiting(Country country) {
        return Stream.concat(new Waiting(snapshot()).of(country).stream(), forums.awaiting(country))
                .toList();
    }

    @Override
    public List<Awaited> awaiting(OfficeId office) {
        Optional<Office> found = offices.find(office);
        return found.stream()
                .flatMap(known -> awaiting(known.country()).stream().filter(awaited -> mayDo(known, awaited)))
                .toList();
    }

    private boolean mayDo(Office office, Awaited awaited) {
        boolean byEndorsement = awaited.what() == Awaited.What.ENDORSE
                || awaited.what() == Awaited.What.CLAIM
                || awaited.what() == Awaited.What.CONFIRM;
        if (byEndorsement) {
            return has(office, Power.ENDORSE, awaited);
        }
        boolean leads = awaited.action()
                .map(action -> office.id().equals(action.leads().get(office.country())))
                .orElse(office.powers().contains(Power.AGREE));
        return leads || delegated(office, Power.AGREE, awaited);
    }

    private boolean has(Office office, Power power, Awaited awaited) {
        return office.powers().contains(power) || delegated(office, power, awaited);
    }

    private boolean delegated(Office office, Power power, Awaited awaited) {
        String scope = awaited.document()
                .flatMap(accords::find)
                .map(file -> file.document().id())
                .or(() -> awaited.action().map(action -> action.ref().slotKey()))
                .orElse("");
        Instant now = clock.instant();
        return accords.delegations(office.id()).stream()
                .anyMatch(delegation -> delegation.to().equals(office.id())
                        && delegation.power() == power
                        && delegation.covers(scope, now)
                        && accords.ended(delegation).isEmpty());
    }

    @Override
    public ActOutcome record(Evidence evidence, Signer by) {
        ActionView action = action(evidence.action())
                .orElseThrow(() -> new IllegalArgumentException("no action " + evidence.action()));
        if (action.document().isEmpty()
                || action.criterion().part(evidence.part()).isEmpty()) {
            throw new IllegalArgumentException(
                    "evidence %s speaks for part '%s', which the criterion of %s does not have"
                            .formatted(evidence.id(), evidence.part(), evidence.action()));
        }
        Optional<JournalRow> before = accords.statements(EvidenceContent.TOPIC).stream()
                .filter(row -> EvidenceContent.exhibit(row)
                        .filter(exhibit -> exhibit.evidence().id().equals(evidence.id()))
                        .isPresent())
                .findFirst();
        return before.<ActOutcome>map(ActOutcome.Recorded::new)
                .orElseGet(() -> accords.act(EvidenceContent.statement(evidence), by));
    }
}
