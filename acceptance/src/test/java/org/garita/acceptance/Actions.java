package org.garita.acceptance;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Actions of the demonstration plan, found as a reader finds them: through the pages. */
final class Actions {
    private Actions() {}

    /** Has both co-leads agree to the text of this action, where they have not; returns the hash of the text. */
    static String agreedByBothLeads(Server server, String action) throws IOException, InterruptedException {
        String document = documentOf(server, action);
        agree(server, document, "us-lead", "mx-lead", "us-secretary", "mx-secretary");
        if (!offers(new Visitor(server).signIn("us-secretary"), document, "endorse")) {
            throw new AssertionError(action + " cannot be endorsed although both sides were asked to agree");
        }
        return document;
    }

    /** Has the first of these accounts whose office may do so agree, for each country that has not agreed yet. */
    static void agree(Server server, String document, String... accounts) throws IOException, InterruptedException {
        for (String account : accounts) {
            Visitor visitor = new Visitor(server).signIn(account);
            if (offers(visitor, document, "agree")) {
                act(visitor, document, "agree");
            }
        }
    }

    private static boolean offers(Visitor visitor, String document, String move)
            throws IOException, InterruptedException {
        Visitor.Page signing = visitor.get("/en/desk/documents/" + document);
        return !signing.html().select("button[formaction$=/" + move + "]").isEmpty();
    }

    /** Hash of the text that the page of an action shows. */
    static String documentOf(Server server, String action) throws IOException, InterruptedException {
        Visitor.Page page = new Visitor(server).get("/en" + action);
        Element link = page.html().selectFirst("main a[href*=/documents/]");
        if (link == null) {
            throw new AssertionError(page.address() + " links to no document");
        }
        return link.attr("href").replaceFirst(".*/documents/([0-9a-f]{64}).*", "$1");
    }

    /** Acts on a document at the desk, by the office's own power. */
    static Visitor.Page act(Visitor visitor, String document, String move) throws IOException, InterruptedException {
        return act(visitor, document, move, Map.of("capacity", "office"));
    }

    static Visitor.Page act(Visitor visitor, String document, String move, Map<String, String> more)
            throws IOException, InterruptedException {
        Visitor.Page page = visitor.get("/en/desk/documents/" + document);
        Map<String, String> values = new LinkedHashMap<>(more);
        values.put("read", "true");
        return visitor.submitTo(page, "form.accord-act", "/" + move, values);
    }
}
