package org.garita.app.accord.web;

import java.util.Optional;
import org.garita.app.accord.CapitalTimes;
import org.garita.kernel.place.Country;

/**
 * One journal row, laid out for reading.
 *
 * @param country whose journal
 * @param seq place in that journal
 * @param actKey message key of what was done
 * @param subject what it was done to, empty when the act says it all
 * @param subjectLink where the subject can be read, if it has a page
 * @param office name of the acting office in the page's language
 * @param officeId its id
 * @param delegation the delegation it acted under, if not by its own power
 * @param keyId the signing key
 * @param times when, in both capitals
 * @param previous hash of the row before
 * @param seen last row of the other journal that the signer had seen
 * @param hash hash of the row
 * @param signature base64url signature
 * @param vouched whether no inspection found this row, or one before it, altered where it is kept
 * @param line the row exactly as the journal holds it
 */
record RowView(
        Country country,
        long seq,
        String actKey,
        Optional<String> subject,
        Optional<String> subjectLink,
        String office,
        String officeId,
        Optional<String> delegation,
        String keyId,
        CapitalTimes times,
        String previous,
        long seen,
        String hash,
        String signature,
        boolean vouched,
        String line) {
    /** Fragment of the address that leads to this row on its page. */
    public String anchor() {
        return "row-" + country.slug() + "-" + seq;
    }

    /** The public page of the document it is about, this page when it is about none. */
    public String documentLink() {
        return subjectLink.orElse("");
    }

    /** Message key of the country's name. */
    public String countryKey() {
        return "accord.country." + country.slug();
    }
}
