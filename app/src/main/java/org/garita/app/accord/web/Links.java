package org.garita.app.accord.web;

import org.garita.app.accord.Hash;
import org.garita.kernel.text.Language;

/** Addresses of the accord's pages. */
final class Links {
    private Links() {}

    static String document(Language language, Hash hash) {
        return "/" + language.code() + "/documents/" + hash.hex();
    }

    static String signing(Language language, Hash hash) {
        return desk(language, "documents/" + hash.hex());
    }

    static String desk(Language language, String page) {
        return "/" + language.code() + "/desk/" + page;
    }
}
