package org.garita.app.accord.ledger;

import java.util.List;
import java.util.Optional;
import org.garita.app.accord.Act;
import org.garita.app.accord.ActOutcome.Refusal;
import org.garita.app.accord.ActOutcome.Refused;
import org.garita.app.accord.Delegation;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Power;
import org.garita.kernel.place.Country;

/**
 * Whether an act counts, judged at the {@link Cut} of what its signer could see: the same rule refuses an act on the desk
 * and a row in a bundle. This class knows who may act; {@link DocumentRules} knows what a document still takes.
 */
final class Rules {
    /** Statements on these topics are about the accord itself; only the root makes them. */
    static final String OWN_TOPICS = "accord.";

    private final Register register;
    private final DocumentRules documents;

    Rules(Ledger ledger, Register register) {
        this.register = register;
        this.documents = new DocumentRules(ledger);
    }

    /** Why the act does not count, if so. */
    Optional<Refused> refusal(Attempt attempt, Cut cut) {
        Act act = attempt.act();
        if (act instanceof Act.OpenJournal open) {
            return opening(attempt, open, cut);
        }
        return keyRefusal(attempt, cut)
                .or(() -> isForRoot(act) ? rootRefusal(attempt, cut) : officeRefusal(attempt, cut));
    }

    private Optional<Refused> opening(Attempt attempt, Act.OpenJournal open, Cut cut) {
        boolean first = (attempt.country() == Country.US ? cut.us() : cut.mx()) == 0;
        boolean byRoot = attempt.office().equals(Register.root(attempt.country()));
        if (!first) {
            return refused(Refusal.ALREADY_DONE, attempt.country().name());
        }
        if (!byRoot
                || !Register.idOf(open.rootKey())
                        .filter(attempt.keyId()::equals)
                        .isPresent()) {
            return refused(
                    Refusal.UNKNOWN_KEY, attempt.keyId(), attempt.office().value());
        }
        return Optional.empty();
    }

    private Optional<Refused> keyRefusal(Attempt attempt, Cut cut) {
        OfficeId office = attempt.office();
        boolean known = office.equals(Register.root(attempt.country()))
                || register.office(office, cut)
                        .filter(found -> found.row().country() == attempt.country())
                        .isPresent();
        if (!known) {
            return refused(Refusal.UNKNOWN_OFFICE, office.value());
        }
        Optional<Register.IssuedKey> key = register.issued(attempt.country(), attempt.keyId(), cut)
                .filter(issued -> issued.office().equals(office));
        if (key.isEmpty()) {
            return refused(Refusal.UNKNOWN_KEY, attempt.keyId(), office.value());
        }
        return key.get().revoked(cut)
                ? refused(Refusal.KEY_REVOKED, attempt.keyId(), office.value())
                : Optional.empty();
    }

    private static boolean isForRoot(Act act) {
        return act instanceof Act.RegisterOffice
                || act instanceof Act.IssueKey
                || act instanceof Act.RevokeKey
                || (act instanceof Act.State state && state.topic().startsWith(OWN_TOPICS));
    }

    private Optional<Refused> rootRefusal(Attempt attempt, Cut cut) {
        Act act = attempt.act();
        OfficeId root = Register.root(attempt.country());
        if (act instanceof Act.RevokeKey revoke) {
            return revocation(attempt, revoke, cut);
        }
        if (!attempt.office().equals(root) || attempt.delegation().isPresent()) {
            return refused(Refusal.POWER_MISSING, attempt.office().value(), root.value());
        }
        if (act instanceof Act.RegisterOffice registered) {
            return registration(attempt.country(), registered, cut);
        } else if (act instanceof Act.IssueKey issue) {
            return register.office(issue.office(), cut).isEmpty() || !isOf(attempt.country(), issue.office())
                    ? refused(Refusal.UNKNOWN_OFFICE, issue.office().value())
                    : newKey(attempt.country(), issue.publicKey(), cut);
        }
        return Optional.empty();
    }

    private Optional<Refused> registration(Country country, Act.RegisterOffice registered, Cut cut) {
        OfficeId office = registered.office();
        if (!isOf(country, office)) {
            return refused(Refusal.UNKNOWN_OFFICE, office.value());
        }
        if (register.office(office, cut).isPresent() || office.equals(Register.root(country))) {
            return refused(Refusal.ALREADY_DONE, office.value());
        }
        return newKey(country, registered.publicKey(), cut);
    }

    private Optional<Refused> newKey(Country country, String encoded, Cut cut) {
        Optional<String> id = Register.idOf(encoded);
        if (id.isEmpty()) {
            return refused(Refusal.UNKNOWN_KEY, encoded);
        }
        return register.issued(country, id.get(), cut).isPresent()
                ? refused(Refusal.ALREADY_DONE, id.get())
                : Optional.empty();
    }

    private Optional<Refused> revocation(Attempt attempt, Act.RevokeKey revoke, Cut cut) {
        OfficeId root = Register.root(attempt.country());
        Optional<Register.IssuedKey> key = register.issued(attempt.country(), revoke.keyId(), cut);
        if (key.isEmpty()) {
            return refused(Refusal.UNKNOWN_KEY, revoke.keyId(), attempt.office().value());
        }
        OfficeId owner = key.get().office();
        boolean may = attempt.office().equals(root) || attempt.office().equals(owner);
        if (!may || owner.equals(root)) { // without its root a journal could never name a new key
            return refused(Refusal.POWER_MISSING, attempt.office().value(), root.value());
        }
        return key.get().revoked(cut) ? refused(Refusal.ALREADY_DONE, revoke.keyId()) : Optional.empty();
    }

    private Optional<Refused> officeRefusal(Attempt attempt, Cut cut) {
        Act act = attempt.act();
        if (act instanceof Act.GrantDelegation grant) {
            return granting(attempt, grant.delegation(), cut);
        } else if (act instanceof Act.EndDelegation end) {
            return ending(attempt, end.delegationId(), cut);
        }
        return documents
                .unknown(act, cut)
                .or(() -> powerRefusal(attempt, cut))
                .or(() -> documents.refusal(attempt, cut));
    }

    private Optional<Refused> granting(Attempt attempt, Delegation delegation, Cut cut) {
        OfficeId from = delegation.from();
        if (!from.equals(attempt.office())
                || attempt.delegation().isPresent()
                || !hasPower(from, delegation.power(), cut)) {
            return refused(
                    Refusal.POWER_MISSING,
                    attempt.office().value(),
                    delegation.power().name());
        }
        if (register.office(delegation.to(), cut).isEmpty() || !isOf(attempt.country(), delegation.to())) {
            return refused(Refusal.UNKNOWN_OFFICE, delegation.to().value());
        }
        return register.granted(attempt.country(), delegation.id(), cut).isPresent()
                ? refused(Refusal.ALREADY_DONE, delegation.id())
                : Optional.empty();
    }

    private Optional<Refused> ending(Attempt attempt, String id, Cut cut) {
        Optional<Register.Granted> granted = register.granted(attempt.country(), id, cut);
        if (granted.isEmpty()) {
            return refused(Refusal.DELEGATION_UNKNOWN, id, attempt.office().value());
        }
        Delegation delegation = granted.get().delegation();
        boolean party =
                attempt.office().equals(delegation.from()) || attempt.office().equals(delegation.to());
        if (!party || attempt.delegation().isPresent()) {
            return refused(
                    Refusal.POWER_MISSING,
                    attempt.office().value(),
                    delegation.power().name());
        }
        return granted.get().ended(cut).isPresent() ? refused(Refusal.ALREADY_DONE, id) : Optional.empty();
    }

    private Optional<Refused> powerRefusal(Attempt attempt, Cut cut) {
        Power power = DocumentRules.power(attempt.act());
        if (attempt.delegation().isEmpty()) {
            return hasPower(attempt.office(), power, cut)
                    ? Optional.empty()
                    : refused(Refusal.POWER_MISSING, attempt.office().value(), power.name());
        }
        String id = attempt.delegation().get();
        Optional<Register.Granted> granted = register.granted(attempt.country(), id, cut);
        if (granted.isEmpty() || !granted.get().delegation().to().equals(attempt.office())) {
            return refused(Refusal.DELEGATION_UNKNOWN, id, attempt.office().value());
        }
        return delegationRefusal(attempt, granted.get(), power, cut);
    }

    private Optional<Refused> delegationRefusal(Attempt attempt, Register.Granted granted, Power power, Cut cut) {
        Delegation delegation = granted.delegation();
        String office = attempt.office().value();
        if (delegation.power() != power) {
            return refused(Refusal.POWER_MISSING, office, power.name());
        }
        if (granted.ended(cut).isPresent()) {
            return refused(
                    Refusal.DELEGATION_EXPIRED,
                    delegation.id(),
                    office,
                    granted.ended(cut).get().time().toString());
        }
        if (attempt.time().isBefore(delegation.validFrom())) {
            return refused(
                    Refusal.DELEGATION_NOT_YET_VALID,
                    delegation.id(),
                    office,
                    delegation.validFrom().toString());
        }
        if (!attempt.time().isBefore(delegation.validUntil())) {
            return refused(
                    Refusal.DELEGATION_EXPIRED,
                    delegation.id(),
                    office,
                    delegation.validUntil().toString());
        }
        return delegation.covers(documents.subject(attempt.act(), cut), attempt.time())
                ? Optional.empty()
                : refused(Refusal.DELEGATION_OUT_OF_SCOPE, delegation.id(), office, delegation.scope());
    }

    private boolean hasPower(OfficeId office, Power power, Cut cut) {
        return register.office(office, cut)
                .filter(found -> found.office().powers().contains(power))
                .isPresent();
    }

    private static boolean isOf(Country country, OfficeId office) {
        return office.value().startsWith(country.slug() + "-");
    }

    static Optional<Refused> refused(Refusal why, String... details) {
        return Optional.of(new Refused(why, List.of(details)));
    }
}
