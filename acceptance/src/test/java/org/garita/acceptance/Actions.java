package org.garita.acceptance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Actions of the demonstration plan, found as a reader finds them: through the pages. */
final class Actions {
    private Actions() {}

    /** Hashes of the texts to which both co-leads agree and that nobody has endorsed. */
    static List<String> agreedByBothLeads(Server server) throws IOException, InterruptedException {
        List<String> documents = new ArrayList<>();
        for (String action : agreedByBothLeadsActions(server)) {
            documents.add(documentOf(server, action));
        }
        return documents;
    }

    /** Their addresses without language, such as {@code /plans/demo/actions/9}. */
    static List<String> agreedByBothLeadsActions(Server server) throws IOException, InterruptedException {
        Visitor secretary = new Visitor(server).signIn("us-secretary");
        List<String> ready = new ArrayList<>();
        for (String action : listed(server, "agreed")) {
            Visitor.Page signing = secretary.get("/en/desk/documents/" + documentOf(server, action));
            if (!signing.html().select("button[formaction$=/endorse]").isEmpty()) {
                ready.add(action);
            }
        }
        return ready;
    }

    /** Addresses of the actions that the list shows in one state. */
    static Set<String> listed(Server server, String state) throws IOException, InterruptedException {
        Visitor.Page list = new Visitor(server).get("/en/plans/demo?view=list&state=" + state);
        Set<String> actions = new LinkedHashSet<>();
        for (String link :
                list.html().select("main a[href*=/plans/demo/actions/]").eachAttr("href")) {
            actions.add(link.replaceFirst("^/en", "").replaceFirst("#.*", ""));
        }
        return actions;
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
