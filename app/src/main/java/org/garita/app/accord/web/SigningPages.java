package org.garita.app.accord.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.CapitalTimes;
import org.garita.app.accord.Delegation;
import org.garita.app.accord.DocumentFile;
import org.garita.app.identity.Holder;
import org.garita.app.identity.Role;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;
import org.springframework.stereotype.Component;

/** Makes the page on which an office acts on a document. */
@Component
class SigningPages {
    // message keys: accord.capacity.*
    private final Accords accords;
    private final RowViews rows;
    private final Clock clock;

    SigningPages(Accords accords, RowViews rows, Clock clock) {
        this.accords = accords;
        this.rows = rows;
        this.clock = clock;
    }

    SigningPage page(DocumentFile file, Holder holder, Language language) {
        Alternat own = new Alternat(holder.country());
        List<DocumentFile> lineage = accords.versions(file.document().id());
        StandingWords standing = StandingWords.of(file.standing(), language);
        return new SigningPage(
                language,
                file.hash().hex(),
                file.document().title().in(language),
                DocumentPages.kindKey(file.document().kind()),
                file.document().kind(),
                file.document().version(),
                standing,
                standing.by().map(by -> Links.document(language, by)),
                DocumentPages.newer(file, lineage).map(newest -> Links.signing(language, newest.hash())),
                DocumentText.of(file.document(), own),
                signedBefore(file, lineage, holder.country())
                        .map(earlier -> DocumentPages.comparison(file, earlier, own)),
                SideView.both(file, own, rows, language),
                mayDecide(holder) ? capacities(file, holder, language) : List.of(),
                moves(file, holder.country()),
                Links.document(language, file.hash()));
    }

    /** Who decides at all: secretaries and co-leads. Which act they may do is the accord's to say. */
    static boolean mayDecide(Holder holder) {
        return holder.has(Role.EXECUTIVE_SECRETARY) || holder.has(Role.CO_LEAD);
    }

    /** The last earlier version that this country endorsed, so that a second signature sees what changed since the first. */
    private static Optional<DocumentFile> signedBefore(DocumentFile file, List<DocumentFile> lineage, Country country) {
        return lineage.stream()
                .filter(other -> other.document().version() < file.document().version())
                .filter(other -> other.rows().stream()
                        .anyMatch(row -> row.country() == country && row.act() instanceof Act.Endorse))
                .reduce((earlier, later) -> later);
    }

    private List<SigningPage.Capacity> capacities(DocumentFile file, Holder holder, Language language) {
        List<SigningPage.Capacity> capacities = new ArrayList<>();
        capacities.add(new SigningPage.Capacity(
                "office", "accord.capacity.office", List.of(rows.officeName(holder.office(), language)), true, true));
        Instant now = clock.instant();
        accords.delegations(holder.office()).stream()
                .filter(delegation -> delegation.to().equals(holder.office()))
                .sorted(Comparator.comparing(Delegation::validUntil).reversed())
                .map(delegation -> capacity(delegation, file, now, holder.country(), language))
                .forEach(capacities::add);
        return capacities;
    }

    private SigningPage.Capacity capacity(
            Delegation delegation, DocumentFile file, Instant now, Country country, Language language) {
        Instant end = accords.ended(delegation).orElse(delegation.validUntil());
        String state = !now.isBefore(end)
                ? "expired"
                : now.isBefore(delegation.validFrom())
                        ? "not_yet"
                        : delegation.covers(file.document().id(), now) ? "open" : "out_of_scope";
        Instant date = "not_yet".equals(state) ? delegation.validFrom() : end;
        return new SigningPage.Capacity(
                delegation.id(),
                "accord.capacity.delegation." + state + "."
                        + delegation.power().name().toLowerCase(Locale.ROOT),
                List.of(
                        delegation.id(),
                        rows.officeName(delegation.from(), language),
                        CapitalTimes.in(country, date, language)),
                "open".equals(state),
                false);
    }

    private static List<SigningPage.Step> moves(DocumentFile file, Country country) {
        return Arrays.stream(SigningMove.values())
                .map(move -> move.obstacle(file, country)
                        .map(why -> new SigningPage.Step(move, false, move.key() + "." + why))
                        .orElseGet(() -> new SigningPage.Step(move, true, move.meaning())))
                .sorted(Comparator.comparing((SigningPage.Step step) -> !step.open()))
                .toList();
    }
}
