package org.garita.app.accord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garita.app.accord.Act;
import org.garita.app.accord.Signer;
import org.garita.app.identity.OfficeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(JournalController.class)
@AutoConfigureMockMvc(addFilters = false)
@Import({Fixture.Beans.class, RowViews.class})
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class JournalPageTest {
    private static final Pattern ROW = Pattern.compile("<span class=\"country-tag[^>]*>(US|MX) (\\d+)</span>");
    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"");
    private static final Pattern NEWER = Pattern.compile("href=\"([^\"]*)\" rel=\"prev\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeAccords accords;

    @BeforeEach
    void the_united_states_act_twice_as_often_as_mexico() {
        for (int i = 0; i < 600; i++) {
            state(Fixture.US);
            state(i % 2 == 0 ? Fixture.MX : Fixture.US_LEAD);
        }
        accords.handedOut = 0;
    }

    private void state(OfficeId by) {
        accords.act(new Act.State("test", Map.of()), Signer.office(by));
        accords.now = accords.now.plusSeconds(1);
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static List<String> rows(String page) {
        return ROW.matcher(page)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
    }

    private static String link(Pattern pattern, String page) {
        Matcher link = pattern.matcher(page);
        assertThat(link.find()).as("the page has the link").isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    @Test
    void a_page_shows_the_fifty_newest_rows_and_reads_few_more() throws Exception {
        String page = page("/en/desk/journal");
        assertThat(rows(page)).hasSize(50).startsWith("US 900", "US 899", "MX 300", "US 898");
        assertThat(page).contains("rows 1 to 50").doesNotContain("rel=\"prev\"");
        assertThat(accords.handedOut).as("rows read of 1,200").isLessThan(200);
    }

    @Test
    void links_lead_through_every_row_once_and_back() throws Exception {
        List<String> seen = new ArrayList<>();
        String page = page("/en/desk/journal");
        seen.addAll(rows(page));
        while (page.contains("rel=\"next\"")) {
            page = page(link(OLDER, page));
            seen.addAll(rows(page));
        }
        assertThat(seen).hasSize(1200).doesNotHaveDuplicates().endsWith("MX 1", "US 1");
        assertThat(rows(page(link(NEWER, page)))).hasSize(50).doesNotContainAnyElementsOf(rows(page));
    }

    @Test
    void a_filter_goes_on_from_page_to_page() throws Exception {
        String second = page(link(OLDER, page("/en/desk/journal?act=state&office=mx-esc")));
        assertThat(rows(second)).hasSize(50).startsWith("MX 250").endsWith("MX 201");
        assertThat(page("/en/desk/journal?act=endorse")).contains("No row matches");
        assertThat(page("/en/desk/journal?page=999999")).contains("No row matches");
    }
}
