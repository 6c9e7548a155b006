package org.garita.acceptance;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows every link of one language from a page on, as a reader without sign-in could, and notes what is wrong. */
final class Crawl {
    /** The kinds of public page that there must be, as {@link #kind} names them. */
    static final List<String> PUBLIC_KINDS = List.of(
            "/",
            "/crossings/*",
            "/crossings/*/when",
            "/crossings/*/ahead",
            "/crossings/*/holidays",
            "/compare",
            "/forecast-skill",
            "/board",
            "/board/*",
            "/ports",
            "/studies",
            "/solutions",
            "/solutions/*",
            "/ports/*",
            "/methods",
            "/methods/*",
            "/plans",
            "/plans/*",
            "/plans/*/actions/*",
            "/plans/*/report",
            "/plans/*/calendar",
            "/forums",
            "/documents/*",
            "/open-data",
            "/data-quality",
            "/about",
            "/tour",
            "/sign-in");

    /** Marks of a message key that nobody translated, of a template that failed, of an error shown to a reader. */
    private static final List<Pattern> MARKS = List.of(
            Pattern.compile("\\?\\?[a-z_A-Z.-]+\\?\\?"),
            Pattern.compile("Whitelabel|org\\.springframework|java\\.lang\\.|\\tat [a-z]+\\."),
            Pattern.compile(">\\s*(null|NaN|Optional(\\.empty|\\[.*\\]))\\s*<"));

    /** More pages than this are a trap (an endless calendar, say), not a site. */
    private static final int MOST_PAGES = 1500;

    /** Pages that differ by crossing and lane only: so many of each kind are read. */
    private static final Pattern ALIKE = Pattern.compile("/crossings/\\*/(when|ahead|holidays|follow\\..*)|/compare");

    private static final int OF_ALIKE = 20;

    private final Visitor visitor;
    private final String language;
    private final Map<URI, Visitor.Page> visited = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final Deque<Step> ahead = new ArrayDeque<>();
    private final Set<URI> known = new LinkedHashSet<>();
    private final Map<String, Integer> alike = new LinkedHashMap<>();

    private record Step(URI address, URI from) {}

    private Crawl(Visitor visitor, String language) {
        this.visitor = visitor;
        this.language = language;
    }

    static Crawl from(Server server, String path) throws IOException, InterruptedException {
        Crawl crawl = new Crawl(new Visitor(server), path.substring(1, 3));
        crawl.follow(server.address(path), server.origin());
        while (!crawl.ahead.isEmpty() && crawl.visited.size() < MOST_PAGES) {
            crawl.visit(crawl.ahead.removeFirst());
        }
        if (!crawl.ahead.isEmpty()) {
            crawl.complaints.add("more than " + MOST_PAGES + " pages: links lead on without end");
        }
        return crawl;
    }

    private void follow(URI address, URI from) {
        URI page = withoutFragment(address);
        if (known.add(page) && !isOneOfMany(page)) {
            ahead.add(new Step(page, from));
        }
    }

    private boolean isOneOfMany(URI page) {
        String kind = kind(page);
        return ALIKE.matcher(kind).matches() && alike.merge(kind, 1, Integer::sum) > OF_ALIKE;
    }

    private void visit(Step step) throws IOException, InterruptedException {
        Visitor.Page page = visitor.get(step.address());
        visited.put(step.address(), page);
        if (page.status() != 200) {
            complaints.add("%s answers %d (linked from %s)".formatted(step.address(), page.status(), step.from()));
            return;
        }
        if (page.text().isBlank()) {
            complaints.add(step.address() + " is empty");
        }
        if (page.type().startsWith("text/html")) {
            read(page);
        }
    }

    private void read(Visitor.Page page) {
        Document html = page.html();
        for (Pattern mark : MARKS) {
            mark.matcher(page.text())
                    .results()
                    .map(found -> page.address() + " shows " + found.group())
                    .distinct()
                    .forEach(complaints::add);
        }
        complainIf(!html.select("html").attr("lang").equals(language), page, "does not say that it is in " + language);
        complainIf(html.title().isBlank(), page, "has no title");
        complainIf(
                html.select("h1").size() != 1, page, "has " + html.select("h1").size() + " main headings");
        complainIf(html.select("main").text().length() < 40, page, "has no content");
        complainIf(!html.select("[style], style, script:not([src])").isEmpty(), page, "has inline style or script");
        for (Element link : html.select("a[href], link[href], img[src], script[src]")) {
            String target = link.hasAttr("href") ? link.absUrl("href") : link.absUrl("src");
            consider(page, link, target);
        }
    }

    private void consider(Visitor.Page page, Element link, String target) {
        if (target.isEmpty()) {
            return;
        }
        URI address = URI.create(target);
        boolean ours = page.address().getAuthority().equals(address.getAuthority());
        complainIf(!ours && !link.tagName().equals("a"), page, "loads from elsewhere: " + target);
        boolean otherLanguage = address.getPath() != null
                && address.getPath().matches("/(en|es)(/.*)?")
                && !address.getPath().startsWith("/" + language);
        if (ours && !otherLanguage && !address.getPath().contains("/desk")) {
            follow(address, page.address());
        }
    }

    private void complainIf(boolean wrong, Visitor.Page page, String what) {
        if (wrong) {
            complaints.add(page.address() + " " + what);
        }
    }

    private static URI withoutFragment(URI address) {
        String whole = address.toString();
        int fragment = whole.indexOf('#');
        return fragment < 0 ? address : URI.create(whole.substring(0, fragment));
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    Set<URI> visited() {
        return Set.copyOf(visited.keySet());
    }

    /** The first pages found of each kind of page, at most so many. */
    List<URI> examples(int ofEachKind) {
        Map<String, Integer> taken = new LinkedHashMap<>();
        List<URI> examples = new ArrayList<>();
        visited.forEach((address, page) -> {
            if (page.type().startsWith("text/html") && taken.merge(kind(address), 1, Integer::sum) <= ofEachKind) {
                examples.add(address);
            }
        });
        return examples;
    }

    Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        visited.forEach((address, page) -> {
            if (page.type().startsWith("text/html")) {
                kinds.add(kind(address));
            }
        });
        return kinds;
    }

    /** The address without language, and with {@code *} for what names one thing among many. */
    static String kind(URI address) {
        String path = address.getPath().replaceFirst("^/(en|es)", "");
        return path.isEmpty()
                ? "/"
                : path.replaceAll(
                        "(?<=/(crossings|board|ports|solutions|methods|scenarios|plans|actions|documents|corridors)/)[^/]+",
                        "*");
    }
}
