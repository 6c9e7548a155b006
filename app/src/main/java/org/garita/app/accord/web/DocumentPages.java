package org.garita.app.accord.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garita.app.accord.Accords;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.app.accord.ReadersPage;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;
import org.springframework.stereotype.Component;

/** Makes the public page of a document. */
@Component
class DocumentPages {
    // message keys: accord.kind.*
    private static final Set<String> KINDS_IN_WORDS = Set.of("action", "completion", "tour", "resumption-study");

    private final Accords accords;
    private final RowViews rows;
    private final List<ReadersPage> readers;

    DocumentPages(Accords accords, RowViews rows, List<ReadersPage> readers) {
        this.readers = List.copyOf(readers);
        this.accords = accords;
        this.rows = rows;
    }

    DocumentPage page(DocumentFile file, Alternat alternat, Optional<DocumentFile> compared, Language language) {
        List<DocumentFile> lineage = accords.versions(file.document().id());
        return new DocumentPage(
                language,
                file.hash().hex(),
                file.document().title().in(language),
                kindKey(file.document().kind()),
                file.document().kind(),
                file.document().id(),
                file.document().version(),
                "accord.country." + file.proposedBy().slug(),
                StandingWords.of(file.standing(), language),
                StandingWords.of(file.standing(), language).by().map(by -> Links.document(language, by)),
                newer(file, lineage).map(newest -> Links.document(language, newest.hash())),
                readers(file, language),
                copies(file.hash(), alternat, language),
                DocumentText.of(file.document(), alternat),
                compared.map(other -> comparison(file, other, alternat)),
                SideView.both(file, alternat, rows, language),
                versions(file, lineage, language),
                file.rows().stream().map(row -> rows.view(row, language)).toList(),
                Links.signing(language, file.hash()));
    }

    private List<DocumentPage.Elsewhere> readers(DocumentFile file, Language language) {
        return readers.stream()
                .filter(page -> page.kind().equals(file.document().kind()))
                .flatMap(page -> page.address(file).stream()
                        .map(path -> new DocumentPage.Elsewhere("/" + language.code() + path, page.words())))
                .toList();
    }

    static String kindKey(String kind) {
        return KINDS_IN_WORDS.contains(kind) ? "accord.kind." + kind : "accord.kind.other";
    }

    /** The newest version of the lineage when it is newer than this one. */
    static Optional<DocumentFile> newer(DocumentFile file, List<DocumentFile> lineage) {
        return lineage.stream()
                .filter(other -> other.document().version() > file.document().version())
                .reduce((earlier, later) -> later);
    }

    private static List<DocumentPage.Copy> copies(Hash hash, Alternat alternat, Language language) {
        return List.of(Country.US, Country.MX).stream()
                .map(country -> new DocumentPage.Copy(
                        "accord.country." + country.slug(),
                        Links.document(language, hash) + "?copy=" + country.slug(),
                        country == alternat.copy()))
                .toList();
    }

    private static List<DocumentPage.Version> versions(
            DocumentFile shown, List<DocumentFile> lineage, Language language) {
        List<DocumentFile> newestFirst = new ArrayList<>(lineage);
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .map(version -> new DocumentPage.Version(
                        version.document().version(),
                        version.hash().brief(),
                        Links.document(language, version.hash()),
                        version.hash().equals(shown.hash()),
                        StandingWords.of(version.standing(), language),
                        version.hash().equals(shown.hash())
                                ? Optional.empty()
                                : Optional.of(Links.document(language, shown.hash()) + "?compare="
                                        + version.hash().hex() + "#comparison")))
                .toList();
    }

    static DocumentPage.Comparison comparison(DocumentFile one, DocumentFile other, Alternat alternat) {
        boolean otherIsEarlier = other.document().version() <= one.document().version();
        DocumentFile earlier = otherIsEarlier ? other : one;
        DocumentFile later = otherIsEarlier ? one : other;
        return new DocumentPage.Comparison(
                earlier.document().version(),
                later.document().version(),
                DocumentText.compared(earlier.document(), later.document(), alternat));
    }
}
