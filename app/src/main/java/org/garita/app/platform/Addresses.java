package org.garita.app.platform;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garita.kernel.text.Language;

/** What an address says by itself: its language, and whether it is a page for everyone or for one person. */
public final class Addresses {
    private static final Set<String> PERSONAL = Set.of("desk", "sign-in", "sign-out", "demo", "tour");

    private static final String EVENTS = "/api/v1/events";
    private static final String COMPATIBLE = "/compat/cbp/";

    /** Addresses in whose path a reader may put together anything; keeping their answers would push others out. */
    private static final List<String> PUT_TOGETHER = List.of(
            COMPATIBLE + "api/bwtRss/", COMPATIBLE + "api/bwtwaittimegraph/", COMPATIBLE + "api/historicalwaittimes/");

    private Addresses() {}

    /** The language that a path begins with, if it begins with one. */
    public static Optional<Language> language(String path) {
        for (Language language : Language.values()) {
            String prefix = "/" + language.code();
            if (path.equals(prefix) || path.startsWith(prefix + "/")) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The path after its language, for example {@code /plans}; empty for a home page or a path without a language. */
    public static String withoutLanguage(String path) {
        return language(path)
                .map(language -> path.substring(1 + language.code().length()))
                .orElse("");
    }

    /** Whether the page belongs to one person: desk, sign-in, the demonstration's switch and tour. */
    public static boolean isPersonal(String path) {
        String rest = withoutLanguage(path);
        if (rest.length() < 2) {
            return false;
        }
        int end = rest.indexOf('/', 1);
        return PERSONAL.contains(rest.substring(1, end < 0 ? rest.length() : end));
    }

    /** Whether the answer is data for everyone that follows from published state; a stream of events is none. */
    public static boolean isPublishedData(String path) {
        boolean data = path.startsWith("/api/v1/") || path.startsWith(COMPATIBLE);
        return data && !path.equals(EVENTS) && PUT_TOGETHER.stream().noneMatch(path::startsWith);
    }

    /**
     * A path of this site to come back to, else the fallback: never an address of another host, so that a link to our
     * sign-in cannot send a reader elsewhere.
     */
    public static String ownPath(String wanted, String fallback) {
        boolean own = language(wanted).isPresent()
                && !wanted.contains("//")
                && !wanted.contains("\\")
                && wanted.chars().noneMatch(Character::isISOControl);
        return own ? wanted : fallback;
    }
}
