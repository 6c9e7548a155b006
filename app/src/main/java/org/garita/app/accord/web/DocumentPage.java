package org.garita.app.accord.web;

import java.util.List;
import java.util.Optional;
import org.garita.kernel.text.Language;

/**
 * The public page of a document.
 *
 * @param language language of the page
 * @param hash the full hash
 * @param title title in the page's language
 * @param kindKey message key of the kind of document, with the kind itself as its argument
 * @param kind the kind as the proposing room names it
 * @param id lineage
 * @param version version in the lineage
 * @param proposedByKey message key of the proposing country's name
 * @param standing where it stands
 * @param replacedBy link to the document that replaced this one, if any
 * @param newer link to the newest version when this is an older one
 * @param readers pages of other rooms that show what it is about
 * @param copies the two copies
 * @param text the text in the order of the copy shown
 * @param comparison what changed since another version, when asked for
 * @param sides what each country has done
 * @param versions all versions of the lineage, newest first
 * @param rows journal rows about the document
 * @param desk where offices sign
 */
record DocumentPage(
        Language language,
        String hash,
        String title,
        String kindKey,
        String kind,
        String id,
        int version,
        String proposedByKey,
        StandingWords standing,
        Optional<String> replacedBy,
        Optional<String> newer,
        List<Elsewhere> readers,
        List<Copy> copies,
        DocumentText text,
        Optional<Comparison> comparison,
        List<SideView> sides,
        List<Version> versions,
        List<RowView> rows,
        String desk) {
    /** Address of this page without parameters. */
    public String self() {
        return "/" + language.code() + "/documents/" + hash;
    }

    /** Beginning of the hash, as the names of the downloaded files carry it. */
    public String brief() {
        return hash.substring(0, 12);
    }

    /**
     * A page of another room.
     *
     * @param address where it is
     * @param words message key of the link's words
     */
    record Elsewhere(String address, String words) {}

    /**
     * One side's copy.
     *
     * @param countryKey message key of the country's name
     * @param link where it is shown
     * @param current whether it is the one shown
     */
    record Copy(String countryKey, String link, boolean current) {}

    /**
     * One version of the lineage.
     *
     * @param number its number
     * @param brief beginning of its hash
     * @param link its page
     * @param current whether it is the one shown
     * @param standing where it stands
     * @param compare where the one shown is compared with this one, empty for the one shown
     */
    record Version(
            int number, String brief, String link, boolean current, StandingWords standing, Optional<String> compare) {}

    /**
     * A difference between two versions.
     *
     * @param earlier number of the earlier version
     * @param later number of the later version
     * @param text the difference
     */
    record Comparison(int earlier, int later, DocumentText text) {}
}
