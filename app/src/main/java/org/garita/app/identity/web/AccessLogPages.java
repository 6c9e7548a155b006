package org.garita.app.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.identity.Holder;
import org.garita.app.identity.Role;
import org.garita.app.identity.SignedIn;
import org.garita.app.identity.store.AccessLog;
import org.garita.app.platform.Addresses;
import org.garita.kernel.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The access log of the reader's own government, a page at a time, and whole as CSV. */
// message keys: identity.log.outcome.*
@Controller
class AccessLogPages {
    private static final int ROWS_A_PAGE = 50;

    private final AccessLog log;
    private final SignedIn signedIn;

    AccessLogPages(AccessLog log, SignedIn signedIn) {
        this.log = log;
        this.signedIn = signedIn;
    }

    /**
     * What the page shows.
     *
     * @param country code of the government whose log this is
     * @param older address of the next page of older rows, null on the last
     */
    record AccessLogPage(
            String code,
            String country,
            String slug,
            List<Row> rows,
            boolean first,
            @Nullable String older) {}

    /**
     * A request or an attempt to sign in.
     *
     * @param outcomeKey message key of what came of it
     * @param status HTTP status, empty for an attempt to sign in
     */
    record Row(
            long entry,
            String logged,
            String account,
            String office,
            List<String> roleKeys,
            String request,
            String outcomeKey,
            String status,
            String purpose) {}

    @GetMapping("/{lang:en|es}/desk/access-log")
    String page(@PathVariable String lang, @RequestParam(defaultValue = "0") long before, Model model) {
        Holder reader = signedIn.holder();
        Language language = Addresses.language("/" + lang).orElseThrow();
        long below = before <= 0 ? Long.MAX_VALUE : before;
        List<AccessLog.Entry> found = log.page(reader.country(), below, ROWS_A_PAGE + 1);
        List<AccessLog.Entry> shown = found.stream().limit(ROWS_A_PAGE).toList();
        String older = found.size() > ROWS_A_PAGE
                ? "/" + lang + "/desk/access-log?before="
                        + shown.get(ROWS_A_PAGE - 1).entry()
                : null;
        model.addAttribute(
                "page",
                new AccessLogPage(
                        lang,
                        reader.country().name(),
                        reader.country().slug(),
                        shown.stream().map(entry -> row(entry, language)).toList(),
                        before <= 0,
                        older));
        return "identity/access-log";
    }

    private static Row row(AccessLog.Entry entry, Language language) {
        DateTimeFormatter when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .withZone(ZoneOffset.UTC);
        return new Row(
                entry.entry(),
                when.format(entry.logged()),
                entry.account(),
                entry.office().orElse(""),
                roles(entry).map(SignInPages::key).toList(),
                entry.method() + " " + entry.path(),
                "identity.log.outcome." + outcome(entry.outcome()),
                isStatus(entry.outcome()) ? entry.outcome() : "",
                entry.purpose().orElse(""));
    }

    private static boolean isStatus(String outcome) {
        return outcome.matches("[1-5][0-9]{2}");
    }

    /** What came of it: a word of the log, or what an HTTP status means for its reader. */
    static String outcome(String kept) {
        if (!isStatus(kept)) {
            return kept;
        }
        return switch (kept) {
            case "401", "403" -> "not-permitted";
            case "404", "405" -> "not-found";
            default -> kept.charAt(0) < '4' ? "answered" : kept.charAt(0) == '4' ? "not-accepted" : "failed";
        };
    }

    private static Stream<Role> roles(AccessLog.Entry entry) {
        return Arrays.stream(entry.roles().split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(Role::valueOf);
    }

    @GetMapping("/{lang:en|es}/desk/access-log/export.csv")
    void export(HttpServletResponse response) throws IOException {
        Holder reader = signedIn.holder();
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"access-log-%s.csv\""
                        .formatted(reader.country().slug()));
        PrintWriter out = response.getWriter();
        out.print("entry,logged,account,office,country,roles,method,path,outcome,purpose\r\n");
        log.each(reader.country(), entry -> out.print(line(entry)));
    }

    private static String line(AccessLog.Entry entry) {
        return Stream.of(
                                Long.toString(entry.entry()),
                                DateTimeFormatter.ISO_INSTANT.format(entry.logged()),
                                entry.account(),
                                entry.office().orElse(""),
                                entry.country().map(Enum::name).orElse(""),
                                entry.roles().toLowerCase(Locale.ROOT),
                                entry.method(),
                                entry.path(),
                                entry.outcome(),
                                entry.purpose().orElse(""))
                        .map(AccessLogPages::cell)
                        .reduce((left, right) -> left + "," + right)
                        .orElseThrow()
                + "\r\n";
    }

    /** Quoted where needed; a leading sign is quoted too, so that no spreadsheet takes a name for a formula. */
    private static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return Optional.of(safe)
                .filter(words -> words.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter < ' '))
                .map(words -> "\"" + words.replace("\"", "\"\"") + "\"")
                .orElse(safe);
    }
}
