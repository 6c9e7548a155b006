package org.garita.app.accord.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.Act;
import org.garita.app.accord.Delegation;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.journal.Ed25519Key;
import org.garita.app.identity.OfficeId;
import org.garita.kernel.place.Country;
import org.jspecify.annotations.Nullable;

/** Who may act: offices, keys and delegations, each with the rows that gave and took them. */
public final class Register {
    /** Who signs in the root's name, {@code us-root} or {@code mx-root}. */
    public static OfficeId root(Country country) {
        return new OfficeId(country.slug() + "-root");
    }

    /** An office with the row that registered it. */
    record Registered(Act.RegisterOffice office, JournalRow row) {}

    /** A key from the row that gave it to the row that took it back. */
    static final class IssuedKey {
        private final Ed25519Key key;
        private final OfficeId office;
        private final JournalRow given;
        private @Nullable JournalRow takenBack;

        private IssuedKey(Ed25519Key key, OfficeId office, JournalRow given) {
            this.key = key;
            this.office = office;
            this.given = given;
        }

        OfficeId office() {
            return office;
        }

        boolean given(Cut cut) {
            return cut.holds(given);
        }

        boolean revoked(Cut cut) {
            return takenBack != null && cut.holds(takenBack);
        }
    }

    /** A delegation from the row that granted it to the row that ended it. */
    static final class Granted {
        private final Delegation delegation;
        private final JournalRow granted;
        private @Nullable JournalRow ended;

        private Granted(Delegation delegation, JournalRow granted) {
            this.delegation = delegation;
            this.granted = granted;
        }

        Delegation delegation() {
            return delegation;
        }

        Optional<JournalRow> ended(Cut cut) {
            return Optional.ofNullable(ended).filter(cut::holds);
        }
    }

    private final Map<OfficeId, Registered> offices = new HashMap<>();
    private final Map<Country, Ed25519Key> roots = new EnumMap<>(Country.class);
    private final Map<String, IssuedKey> keys = new HashMap<>();
    private final Map<String, Granted> delegations = new HashMap<>();

    void add(JournalRow row) {
        Act act = row.act();
        if (act instanceof Act.OpenJournal open) {
            roots.put(row.country(), give(open.rootKey(), root(row.country()), row));
        } else if (act instanceof Act.RegisterOffice register) {
            offices.put(register.office(), new Registered(register, row));
            give(register.publicKey(), register.office(), row);
        } else if (act instanceof Act.IssueKey issue) {
            give(issue.publicKey(), issue.office(), row);
        } else if (act instanceof Act.RevokeKey revoke) {
            issued(row.country(), revoke.keyId()).ifPresent(key -> key.takenBack = row);
        } else if (act instanceof Act.GrantDelegation grant) {
            Delegation delegation = grant.delegation();
            delegations.put(at(row.country(), delegation.id()), new Granted(delegation, row));
        } else if (act instanceof Act.EndDelegation end) {
            Optional.ofNullable(delegations.get(at(row.country(), end.delegationId())))
                    .ifPresent(granted -> granted.ended = row);
        }
    }

    private Ed25519Key give(String encoded, OfficeId office, JournalRow row) {
        Ed25519Key key = Ed25519Key.of(encoded);
        keys.put(at(row.country(), key.id()), new IssuedKey(key, office, row));
        return key;
    }

    private static String at(Country country, String id) {
        return country.slug() + " " + id;
    }

    private Optional<IssuedKey> issued(Country country, String keyId) {
        return Optional.ofNullable(keys.get(at(country, keyId)));
    }

    Optional<IssuedKey> issued(Country country, String keyId, Cut cut) {
        return issued(country, keyId).filter(key -> key.given(cut));
    }

    Optional<Registered> office(OfficeId id, Cut cut) {
        return Optional.ofNullable(offices.get(id)).filter(office -> cut.holds(office.row()));
    }

    Optional<Granted> granted(Country country, String id, Cut cut) {
        return Optional.ofNullable(delegations.get(at(country, id))).filter(granted -> cut.holds(granted.granted));
    }

    /** The id of an encoded key, nothing when it is no key. */
    static Optional<String> idOf(String encoded) {
        return Ed25519Key.find(encoded).map(Ed25519Key::id);
    }

    /** The key that rows of this journal cite by this id, revoked or not. */
    public Optional<Ed25519Key> key(Country country, String keyId) {
        return issued(country, keyId).map(issued -> issued.key);
    }

    /** Ids of the keys that an office can sign with now, latest first. */
    public List<String> usableKeys(Country country, OfficeId office) {
        return keys.values().stream()
                .filter(key -> key.office.equals(office) && key.given.country() == country && !key.revoked(Cut.ALL))
                .sorted(Comparator.comparing((IssuedKey key) -> key.given.seq()).reversed())
                .map(key -> key.key.id())
                .toList();
    }

    /** Whether any key was ever given to this office. */
    public boolean hadKey(OfficeId office) {
        return keys.values().stream().anyMatch(key -> key.office.equals(office));
    }

    /** Whether the office is registered. */
    public boolean isRegistered(OfficeId office) {
        return offices.containsKey(office);
    }

    /** The root key of a journal, once it is open. */
    public Optional<Ed25519Key> rootKey(Country country) {
        return Optional.ofNullable(roots.get(country));
    }

    /** When an act ended this delegation; nothing when none did. */
    public Optional<Instant> ended(Delegation delegation) {
        Country country = Country.of(delegation.from().value().substring(0, 2));
        return granted(country, delegation.id(), Cut.ALL)
                .flatMap(granted -> granted.ended(Cut.ALL))
                .map(JournalRow::time);
    }

    /** Delegations that this office granted or holds, in the order in which they were granted. */
    public List<Delegation> delegations(OfficeId office) {
        return delegations.values().stream()
                .filter(granted -> granted.delegation.from().equals(office)
                        || granted.delegation.to().equals(office))
                .sorted(Comparator.comparing(granted -> granted.granted.seq()))
                .map(Granted::delegation)
                .toList();
    }
}
