package org.garita.app.accord.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Inspector;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.Signer;
import org.garita.app.accord.journal.RowFormat;
import org.garita.app.identity.Office;
import org.garita.app.identity.Offices;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Both journals for the desk: reading, filtering, exporting, and inspecting them anew. */
@Controller
@RequestMapping("/{language:en|es}/desk/journal")
class JournalController {
    private static final int ROWS_A_PAGE = 50;

    private final Accords accords;
    private final Inspector inspector;
    private final RowViews views;
    private final Offices offices;
    private final MessageSource messages;

    JournalController(Accords accords, Inspector inspector, RowViews views, Offices offices, MessageSource messages) {
        this.offices = offices;
        this.accords = accords;
        this.inspector = inspector;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "1") String page,
            Locale locale,
            Model model) {
        model.addAttribute("page", page(new JournalPage.Filter(act, office, pageNumber(page)), Language.of(locale)));
        return "accord/journal";
    }

    /** Inspecting changes nothing, so it is asked for like any page; the result is then shown on the journal's own. */
    @GetMapping("/inspection")
    String inspect(Locale locale) {
        inspector.inspect();
        return "redirect:" + Links.desk(Language.of(locale), "journal#inspection");
    }

    @GetMapping("/{country:us|mx}.jsonl")
    void export(@PathVariable String country, HttpServletResponse response) throws IOException {
        List<JournalRow> rows = new ArrayList<>(accords.latest(Country.of(country), Integer.MAX_VALUE));
        Collections.reverse(rows);
        response.setContentType("application/jsonl;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(country + ".jsonl")
                        .build()
                        .toString());
        OutputStream out = response.getOutputStream();
        for (JournalRow row : rows) {
            out.write(RowFormat.line(row));
            out.write('\n');
        }
    }

    private static int pageNumber(String text) {
        return text.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(text)) : 1;
    }

    private JournalPage page(JournalPage.Filter filter, Language language) {
        long before = (filter.page() - 1L) * ROWS_A_PAGE;
        List<JournalRow> found = NewestRows.of(accords)
                .filter(row ->
                        filter.act().isEmpty() || ActKind.of(row.act()).slug().equals(filter.act()))
                .filter(row -> filter.office().isEmpty() || row.office().value().equals(filter.office()))
                .skip(before)
                .limit(ROWS_A_PAGE + 1L) // one more tells whether there is a next page
                .toList();
        List<JournalRow> shown = found.subList(0, Math.min(found.size(), ROWS_A_PAGE));
        return new JournalPage(
                language,
                accords.length(Country.US),
                accords.length(Country.MX),
                inspector.last().map(inspection -> JournalPage.Checked.of(inspection, language)),
                filter,
                acts(filter, language),
                offices(filter, language),
                before + 1,
                before + shown.size(),
                shown.stream().map(row -> views.view(row, language)).toList(),
                before == 0 ? Optional.empty() : Optional.of(address(filter, filter.page() - 1, language)),
                found.size() == shown.size()
                        ? Optional.empty()
                        : Optional.of(address(filter, filter.page() + 1, language)));
    }

    private List<JournalPage.Choice> acts(JournalPage.Filter filter, Language language) {
        return Arrays.stream(ActKind.values())
                .map(kind -> new JournalPage.Choice(
                        kind.slug(),
                        messages.getMessage(kind.key(), null, language.locale()),
                        kind.slug().equals(filter.act())))
                .toList();
    }

    /** The offices that this installation knows, and the roots, which open journals and keep keys. */
    private List<JournalPage.Choice> offices(JournalPage.Filter filter, Language language) {
        return Stream.of(Country.values())
                .flatMap(country -> Stream.concat(
                        Stream.of(Signer.root(country).office()),
                        offices.of(country).stream().map(Office::id)))
                .sorted()
                .map(office -> new JournalPage.Choice(
                        office.value(),
                        views.officeName(office, language),
                        office.value().equals(filter.office())))
                .toList();
    }

    private static String address(JournalPage.Filter filter, int page, Language language) {
        return UriComponentsBuilder.fromPath(Links.desk(language, "journal"))
                .queryParam("act", filter.act())
                .queryParam("office", filter.office())
                .queryParam("page", page)
                .encode()
                .toUriString();
    }
}
