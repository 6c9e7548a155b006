package org.garita.app.accord.keys;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.Signer;
import org.garita.app.accord.journal.SigningKey;
import org.garita.app.identity.Office;
import org.garita.app.identity.OfficeId;
import org.garita.kernel.place.Country;

/** The first rows of a journal: it is opened with a root key, and every office is registered with a key of its own. */
public final class Genesis {
    private final Accords accords;
    private final KeyVault vault;
    private final Instant opening;
    private final Instant now;

    /**
     * Prepares first rows.
     *
     * @param opening when a new journal begins
     * @param now when an office that came later is registered
     */
    public Genesis(Accords accords, KeyVault vault, Instant opening, Instant now) {
        this.accords = accords;
        this.vault = vault;
        this.opening = opening;
        this.now = now;
    }

    /** Opens the country's journal if it is empty, and registers the offices that it does not know. */
    public void ensure(Country country, List<Office> offices) throws IOException {
        Signer root = Signer.root(country);
        Instant time = now;
        if (accords.length(country) == 0) {
            SigningKey key = vault.create(root.office());
            accords.act(new Act.OpenJournal(key.publicKey().encoded()), root, opening)
                    .row();
            time = opening;
        }
        Set<OfficeId> known = registered(country);
        for (Office office : offices) {
            if (!known.contains(office.id())) {
                accords.act(registration(office), root, time).row();
            }
        }
    }

    private Act registration(Office office) throws IOException {
        return new Act.RegisterOffice(
                office.id(),
                office.agency(),
                office.name(),
                office.powers(),
                vault.create(office.id()).publicKey().encoded());
    }

    private Set<OfficeId> registered(Country country) {
        Set<OfficeId> known = new HashSet<>();
        for (JournalRow row : accords.latest(country, Integer.MAX_VALUE)) {
            if (row.act() instanceof Act.RegisterOffice register) {
                known.add(register.office());
            }
        }
        return known;
    }
}
