package org.garita.app.accord.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.garita.app.accord.Act;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.JournalRow;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;

/**
 * What one country has done with a document: the three acts that count, each with the row that proves it.
 *
 * @param country which side
 * @param proposed whether this side put the document forward
 * @param endorsement the endorsement that counts
 * @param lapsed an endorsement that was not taken back but no longer counts, because the text is void or replaced
 * @param ends whether this side has taken its endorsement of a text in force back, which ends it once the other does too
 * @param agreement the co-lead's agreement that counts
 * @param conformity the note that both texts say the same
 */
record SideView(
        Country country,
        boolean proposed,
        Optional<RowView> endorsement,
        Optional<RowView> lapsed,
        boolean ends,
        Optional<RowView> agreement,
        Optional<RowView> conformity) {
    static SideView of(Country country, DocumentFile file, RowViews rows, Language language) {
        return new SideView(
                country,
                file.proposedBy() == country,
                file.endorsed().contains(country)
                        ? last(country, file, act -> act instanceof Act.Endorse, rows, language)
                        : Optional.empty(),
                file.endorsed().contains(country) || lastWordIsWithdrawal(country, file)
                        ? Optional.empty()
                        : last(country, file, act -> act instanceof Act.Endorse, rows, language),
                file.standing().isInForce() && lastWordIsWithdrawal(country, file),
                file.agreed().contains(country)
                        ? last(country, file, act -> act instanceof Act.Agree, rows, language)
                        : Optional.empty(),
                file.conforming().contains(country)
                        ? last(country, file, act -> act instanceof Act.NoteConformity, rows, language)
                        : Optional.empty());
    }

    static List<SideView> both(DocumentFile file, Alternat alternat, RowViews rows, Language language) {
        return alternat.countries().stream()
                .map(country -> of(country, file, rows, language))
                .toList();
    }

    /** Message key of the country's name. */
    public String countryKey() {
        return "accord.country." + country.slug(); // message keys: accord.country.*
    }

    private static boolean lastWordIsWithdrawal(Country country, DocumentFile file) {
        return file.rows().stream()
                .filter(row -> row.country() == country)
                .map(JournalRow::act)
                .filter(act -> act instanceof Act.Endorse || act instanceof Act.Withdraw)
                .reduce((earlier, later) -> later)
                .filter(act -> act instanceof Act.Withdraw)
                .isPresent();
    }

    private static Optional<RowView> last(
            Country country, DocumentFile file, Predicate<Act> kind, RowViews rows, Language language) {
        return file.rows().stream()
                .filter(row -> row.country() == country && kind.test(row.act()))
                .reduce((earlier, later) -> later)
                .map((JournalRow row) -> rows.view(row, language));
    }
}
