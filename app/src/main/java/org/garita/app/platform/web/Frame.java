package org.garita.app.platform.web;

import java.util.List;
import org.garita.kernel.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the page frame shows around every page.
 *
 * @param language language of the page
 * @param home address of the home page in this language
 * @param otherAddress this page in the other language
 * @param navigation the main navigation, in order
 * @param banners what every page must say now, in the language of the page
 * @param demonstration whether the demonstration bar is shown
 * @param here address to come back to after switching office
 * @param visitor who is signed in, null on public pages
 * @param stylesheets addresses of the style sheets, in order
 */
record Frame(
        Language language,
        String home,
        String otherAddress,
        List<Item> navigation,
        List<String> banners,
        boolean demonstration,
        String here,
        @Nullable VisitorLine visitor,
        List<String> stylesheets) {

    /** One entry of the main navigation: message key, address, whether the page is in that part. */
    record Item(String key, String address, boolean current) {}

    /** The signed-in visitor, as the frame shows it. */
    record VisitorLine(String name, String office, String country, String slug) {}

    /** Code of the other language. */
    public String otherCode() {
        return language.other().code();
    }

    /** Code of this language. */
    public String code() {
        return language.code();
    }

    /** Whether the visitor acts for the country with this slug. */
    public boolean actsAs(String slug) {
        return visitor != null && visitor.slug().equals(slug);
    }
}
