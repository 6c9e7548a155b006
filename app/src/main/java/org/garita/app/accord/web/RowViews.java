package org.garita.app.accord.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.CapitalTimes;
import org.garita.app.accord.Document;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Inspection;
import org.garita.app.accord.Inspector;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.StatementWords;
import org.garita.app.accord.journal.RowFormat;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Offices;
import org.garita.kernel.text.Language;
import org.springframework.stereotype.Component;

/** Lays journal rows out for reading. */
@Component
class RowViews {
    private final Accords accords;
    private final Offices offices;
    private final Inspector inspector;
    private final StatementWords statements;

    RowViews(Accords accords, Offices offices, Inspector inspector, StatementWords statements) {
        this.accords = accords;
        this.offices = offices;
        this.inspector = inspector;
        this.statements = statements;
    }

    RowView view(JournalRow row, Language language) {
        Optional<Document> document = document(row.act());
        return new RowView(
                row.country(),
                row.seq(),
                row.act().messageKey(),
                document.map(about -> about.title().in(language)).or(() -> subject(row.act(), language)),
                document.map(about -> Links.document(language, accords.hash(about))),
                officeName(row.office(), language),
                row.office().value(),
                row.delegation(),
                row.keyId(),
                CapitalTimes.of(row.time(), language),
                row.previous().hex(),
                row.seenSeq(),
                row.hash().hex(),
                row.signature(),
                vouchedFor(row),
                line(row));
    }

    /**
     * Every row that is shown was checked when it was written or read at start. Only an inspection since then can have found
     * it, or a row that it builds on, altered where it is kept.
     */
    private boolean vouchedFor(JournalRow row) {
        return inspector
                .last()
                .flatMap(Inspection::fault)
                .filter(fault -> fault.country() == row.country() && fault.seq() <= row.seq())
                .isEmpty();
    }

    /** The row as the journal file holds it. */
    static String line(JournalRow row) {
        return new String(RowFormat.line(row), StandardCharsets.UTF_8);
    }

    /** The office's full name, or its id when this installation does not know it. */
    String officeName(OfficeId id, Language language) {
        return offices.find(id).map(office -> office.name().in(language)).orElse(id.value());
    }

    private Optional<Document> document(Act act) {
        if (act instanceof Act.Propose proposed) {
            return Optional.of(proposed.document());
        }
        return ActKind.documentNamed(act).flatMap(accords::find).map(DocumentFile::document);
    }

    private Optional<String> subject(Act act, Language language) {
        if (act instanceof Act.RegisterOffice registered) {
            return Optional.of(registered.name().in(language));
        } else if (act instanceof Act.IssueKey issued) {
            return Optional.of(officeName(issued.office(), language));
        } else if (act instanceof Act.RevokeKey revoked) {
            return Optional.of(revoked.keyId());
        } else if (act instanceof Act.GrantDelegation granted) {
            return Optional.of(granted.delegation().id());
        } else if (act instanceof Act.EndDelegation ended) {
            return Optional.of(ended.delegationId());
        } else if (act instanceof Act.State stated) {
            return Optional.of(statements.about(stated, language));
        }
        return ActKind.documentNamed(act).map(hash -> hash.brief());
    }
}
