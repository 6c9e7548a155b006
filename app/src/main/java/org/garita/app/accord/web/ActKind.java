package org.garita.app.accord.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.Act;
import org.garita.app.accord.Hash;

/** What kind of act a row holds, as pages name and filter it. */
enum ActKind {
    OPEN_JOURNAL,
    REGISTER_OFFICE,
    ISSUE_KEY,
    REVOKE_KEY,
    GRANT_DELEGATION,
    END_DELEGATION,
    PROPOSE,
    NOTE_CONFORMITY,
    AGREE,
    ENDORSE,
    WITHDRAW,
    STATE;

    // message keys: accord.act.*

    private static final Map<Class<? extends Act>, ActKind> KINDS = Map.ofEntries(
            Map.entry(Act.OpenJournal.class, OPEN_JOURNAL),
            Map.entry(Act.RegisterOffice.class, REGISTER_OFFICE),
            Map.entry(Act.IssueKey.class, ISSUE_KEY),
            Map.entry(Act.RevokeKey.class, REVOKE_KEY),
            Map.entry(Act.GrantDelegation.class, GRANT_DELEGATION),
            Map.entry(Act.EndDelegation.class, END_DELEGATION),
            Map.entry(Act.Propose.class, PROPOSE),
            Map.entry(Act.NoteConformity.class, NOTE_CONFORMITY),
            Map.entry(Act.Agree.class, AGREE),
            Map.entry(Act.Endorse.class, ENDORSE),
            Map.entry(Act.Withdraw.class, WITHDRAW),
            Map.entry(Act.State.class, STATE));

    static ActKind of(Act act) {
        return Optional.ofNullable(KINDS.get(act.getClass()))
                .orElseThrow(() -> new IllegalStateException("an act without words: " + act.getClass()));
    }

    /** The kind with this name, as filters carry it in the address. */
    static Optional<ActKind> find(String name) {
        for (ActKind kind : values()) {
            if (kind.slug().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Lower-case name for addresses and message keys. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of the act in words. */
    String key() {
        return "accord.act." + slug();
    }

    /** The document an act is about by hash, if it names one; a proposal carries its document whole instead. */
    static Optional<Hash> documentNamed(Act act) {
        if (act instanceof Act.NoteConformity noted) {
            return Optional.of(noted.document());
        } else if (act instanceof Act.Agree agreed) {
            return Optional.of(agreed.document());
        } else if (act instanceof Act.Endorse endorsed) {
            return Optional.of(endorsed.document());
        } else if (act instanceof Act.Withdraw withdrawn) {
            return Optional.of(withdrawn.document());
        }
        return Optional.empty();
    }
}
