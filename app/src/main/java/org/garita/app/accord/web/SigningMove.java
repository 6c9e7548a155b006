package org.garita.app.accord.web;

import java.util.Locale;
import java.util.Optional;
import org.garita.app.accord.Act;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.kernel.place.Country;

/** What an office can do with a document on the signing page. */
enum SigningMove {
    CONFORMITY {
        @Override
        Act act(Hash document) {
            return new Act.NoteConformity(document);
        }

        @Override
        boolean done(DocumentFile file, Country country) {
            return file.conforming().contains(country);
        }
    },
    AGREE {
        @Override
        Act act(Hash document) {
            return new Act.Agree(document);
        }

        @Override
        boolean done(DocumentFile file, Country country) {
            return file.agreed().contains(country);
        }
    },
    ENDORSE {
        @Override
        Act act(Hash document) {
            return new Act.Endorse(document);
        }

        @Override
        boolean done(DocumentFile file, Country country) {
            return file.endorsed().contains(country);
        }
    },
    WITHDRAW {
        @Override
        Act act(Hash document) {
            return new Act.Withdraw(document);
        }

        @Override
        boolean done(DocumentFile file, Country country) {
            return !file.endorsed().contains(country);
        }
    };

    // message keys: accord.move.*

    /** Documents of this kind are endorsed only when both co-leads agree; the accord judges, the page only foretells. */
    private static final String NEEDS_LEADS = "action";

    /** The act of the accord. */
    abstract Act act(Hash document);

    /** Whether this country has no more use for it. */
    abstract boolean done(DocumentFile file, Country country);

    /** Why it cannot be done now, as the last part of a message key; nothing when it can. */
    Optional<String> obstacle(DocumentFile file, Country country) {
        if (done(file, country)) {
            return Optional.of(this == WITHDRAW ? "nothing" : "done");
        }
        boolean open = StandingWords.open(file.standing());
        boolean alsoInForce = this == CONFORMITY || this == WITHDRAW;
        boolean takes = open || (alsoInForce && file.standing().isInForce());
        if (!takes) {
            return Optional.of("closed");
        }
        boolean leadsMissing = file.agreed().size() < Country.values().length;
        if (this == ENDORSE
                && leadsMissing
                && NEEDS_LEADS.equals(file.document().kind())) {
            return Optional.of("not_agreed");
        }
        return Optional.empty();
    }

    /** Last part of the address and of message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of the button. */
    public String key() {
        return "accord.move." + slug();
    }

    /** Message key of what the act means. */
    public String meaning() {
        return key() + ".meaning";
    }
}
