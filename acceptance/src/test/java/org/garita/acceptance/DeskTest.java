package org.garita.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What offices do at their desks, in a browser and without one. */
class DeskTest {
    private static final Server SERVER = Demonstration.server();

    /** Actions that the demonstration leaves agreed but not endorsed; each test below moves one of its own. */
    private static final List<String> ACTIONS =
            List.of("/plans/demo/actions/18", "/plans/demo/actions/22", "/plans/demo/actions/32");

    @ParameterizedTest
    @EnumSource
    void one_signature_waits_and_two_are_in_force(Language language) throws IOException, InterruptedException {
        String document = Actions.agreedByBothLeads(SERVER, language == Language.ES ? ACTIONS.get(1) : ACTIONS.get(0));
        Words words = Words.of(language);
        Page page = Browser.visit(Browser.WIDE, language);

        signIn(page, language, "us-secretary");
        endorse(page, language, document);
        assertThat(page.locator(".accord-standing").innerText()).contains(words.awaitingMexico());
        page.navigate(
                SERVER.address("/" + language.code() + "/documents/" + document).toString());
        assertThat(page.locator(".accord-standing").innerText()).contains(words.awaitingMexico());

        page.locator(".demo-switch button[value=MX]").click();
        endorse(page, language, document);
        assertThat(page.locator(".accord-standing").innerText()).contains(words.inForce());
        page.context().close();
    }

    @Test
    void one_changed_character_voids_the_signature() throws IOException, InterruptedException {
        String action = ACTIONS.get(2);
        String before = Actions.agreedByBothLeads(SERVER, action);
        Visitor secretary = new Visitor(SERVER).signIn("us-secretary");
        Visitor.Page signed = Actions.act(secretary, before, "endorse");
        assertThat(signed.html().select(".notice-ok")).isNotEmpty();

        Visitor lead = new Visitor(SERVER).signIn("us-lead");
        Visitor.Page desk = lead.get("/en/desk" + action);
        assertThat(desk.status()).isEqualTo(200);
        String text = desk.html()
                .select("form[action$=/amend] textarea[name=summaryEn]")
                .text();
        lead.submit(desk, "form[action$=/amend]", Map.of("summaryEn", text + "."));

        Visitor.Page after = new Visitor(SERVER).get("/en/documents/" + before);
        assertThat(after.html().select(".accord-standing").text()).contains("Void");
        String amended = Actions.documentOf(SERVER, action);
        assertThat(amended).isNotEqualTo(before);
        assertThat(new Visitor(SERVER)
                        .get("/en/documents/" + amended)
                        .html()
                        .select(".accord-standing")
                        .text())
                .contains("Proposed");
    }

    @Test
    void a_delegate_may_sign_until_the_last_day_and_is_refused_the_day_after(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        String document;
        try (Server today = Server.start(data, "--feed", "file:" + Demonstration.recording())) {
            document = Actions.agreedByBothLeads(today, ACTIONS.get(0));
            Visitor secretary = new Visitor(today).signIn("us-secretary");
            Visitor.Page form = secretary.get("/en/desk/delegations");
            Visitor.Page granted = secretary.submit(
                    form,
                    "form.accord-grant",
                    Map.of(
                            "to", "us-dot-fhwa",
                            "power", "ENDORSE",
                            "scope", "",
                            "from", "2026-11-24",
                            "until", "2026-11-25"));
            assertThat(granted.html().select(".notice-ok")).isNotEmpty();
            Visitor.Page signing = new Visitor(today).signIn("us-lead").get("/en/desk/documents/" + document);
            assertThat(capacities(signing, ":not([disabled])")).isNotEmpty();
        }
        try (Server dayAfter = Server.start(data, "--clock", "2026-11-26T15:00:00Z")) {
            Visitor lead = new Visitor(dayAfter).signIn("us-lead");
            Visitor.Page signing = lead.get("/en/desk/documents/" + document);
            List<String> expired = capacities(signing, "[disabled]");
            assertThat(expired).hasSize(1);
            Visitor.Page refused = Actions.act(lead, document, "endorse", Map.of("capacity", expired.get(0)));
            assertThat(refused.html().select(".notice-error").text()).contains("ended on");
            assertThat(refused.html().select(".accord-standing").text()).contains("Proposed");
        }
    }

    private static List<String> capacities(Visitor.Page signing, String which) {
        return signing.html()
                .select("input[name=capacity]:not([value=office])" + which)
                .eachAttr("value");
    }

    @ParameterizedTest
    @EnumSource
    void the_language_switch_keeps_the_page_and_the_sign_in(Language language) throws IOException {
        Page page = Browser.visit(Browser.WIDE, language);
        signIn(page, language, "mx-secretary");
        page.navigate(
                SERVER.address("/" + language.code() + "/desk/delegations").toString());
        page.locator(".language-switch a").click();
        String other = language == Language.ES ? "en" : "es";
        assertThat(URI.create(page.url()).getPath()).isEqualTo("/" + other + "/desk/delegations");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(other);
        assertThat(page.locator(".visitor-bar").isVisible()).isTrue();
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"EN, us-secretary", "ES, mx-secretary", "ES, mx-port", "EN, us-auditor"})
    void no_desk_page_has_a_serious_or_critical_barrier(Language language, String account)
            throws IOException, InterruptedException {
        Visitor visitor = new Visitor(SERVER).signIn(account);
        List<URI> pages = deskPages(visitor, language);
        for (URI address : pages) {
            assertThat(visitor.get(address).text()).as(address.toString()).doesNotContain("??", "Exception");
        }
        if (account.endsWith("-secretary")) {
            assertThat(pages).extracting(Crawl::kind).contains("/desk/forums", "/desk/scenarios");
        }
        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(Looks.barriers(language, account, pages)).isEmpty();
    }

    /** The desk and one of each kind of desk page that it links to. */
    private static List<URI> deskPages(Visitor visitor, Language language) throws IOException, InterruptedException {
        Visitor.Page desk = visitor.get("/" + language.code() + "/desk");
        assertThat(desk.status()).isEqualTo(200);
        List<URI> pages = new ArrayList<>(List.of(desk.address()));
        Set<String> kinds = new HashSet<>();
        for (String link : desk.html().select("main a[href]").eachAttr("abs:href")) {
            URI address = URI.create(link.replaceFirst("#.*", ""));
            boolean page = address.getPath().startsWith("/" + language.code() + "/desk")
                    && !address.getPath().matches(".*\\.(csv|json|jsonl|pdf|ics)");
            if (page && kinds.add(Crawl.kind(address))) {
                pages.add(address);
            }
        }
        return pages;
    }

    @Test
    void by_keyboard_alone_one_reaches_the_content_signs_in_and_reads_what_waits() throws IOException {
        Page page = Browser.visit(Browser.WIDE, Language.EN);
        page.navigate(SERVER.address("/en/sign-in").toString());
        page.keyboard().press("Tab");
        assertThat(focused(page).getAttribute("class")).contains("skip-link");
        page.keyboard().press("Enter");
        tabTo(page, "input[name=username]");
        page.keyboard().type("us-secretary");
        page.keyboard().press("Tab");
        page.keyboard().type(Demonstration.password(SERVER, "us-secretary"));
        page.keyboard().press("Enter");
        page.waitForURL("**/en/desk*");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .count())
                .isEqualTo(1);
        tabTo(page, "main a");
        assertThat(focusIsVisible(page)).isTrue();
        page.context().close();
    }

    static void tabTo(Page page, String selector) {
        for (int i = 0; i < 60; i++) {
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(selector + " cannot be reached with the Tab key within 60 steps on " + page.url());
    }

    private static Locator focused(Page page) {
        return page.locator(":focus");
    }

    static boolean focusIsVisible(Page page) {
        return (Boolean) page.evaluate("""
                () => { const s = getComputedStyle(document.activeElement);
                        return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1 || s.boxShadow !== 'none'; }""");
    }

    static void signIn(Page page, Language language, String account) throws IOException {
        page.navigate(SERVER.address("/" + language.code() + "/sign-in").toString());
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(Demonstration.password(SERVER, account));
        page.locator("form[action$='/sign-in'] button").click();
        page.waitForURL("**/" + language.code() + "/desk*");
    }

    private static void endorse(Page page, Language language, String document) {
        page.navigate(SERVER.address("/" + language.code() + "/desk/documents/" + document)
                .toString());
        page.locator("input[name=read]").check();
        page.locator("button[formaction$='/endorse']").click();
        page.waitForLoadState();
        assertThat(page.locator(".notice-ok").count())
                .as(page.locator("main").innerText())
                .isEqualTo(1);
    }

    private record Words(String awaitingMexico, String inForce) {
        static Words of(Language language) {
            return language == Language.ES
                    ? new Words("Pendiente de México", "Vigente")
                    : new Words("Awaiting Mexico", "In force");
        }
    }
}
