package org.garita.app.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.garita.app.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The method cards as pages: every file of docs/methods, in both languages. */
@WholeApplication
class MethodPagesTest {
    @Autowired
    private MockMvc browser;

    private String body(String address) throws Exception {
        var answer = browser.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> cards() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../docs/methods"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.endsWith(".es.md"))
                    .map(name -> name.replace(".md", ""))
                    .toList();
        }
    }

    @Test
    void every_card_is_listed_and_has_a_page_in_both_languages() throws Exception {
        for (String code : List.of("en", "es")) {
            String list = body("/" + code + "/methods");
            assertThat(list).doesNotContain("??", "(/");
            for (String card : cards()) {
                assertThat(list).contains("href=\"/" + code + "/methods/" + card + "\"");
                assertThat(body("/" + code + "/methods/" + card))
                        .contains("<h1", "<h2", "garita-check", "lang=\"" + code + "\"")
                        .doesNotContain("??", "](", ".md\"");
            }
        }
    }

    @Test
    void tables_formulas_and_links_between_cards_are_those_of_a_page() throws Exception {
        assertThat(body("/es/methods/emissions"))
                .contains(
                        "Emisiones de la demora simulada",
                        "<table class=\"data\">",
                        "href=\"/es/methods/engine-minutes\"",
                        "<pre tabindex=\"0\">");
        assertThat(body("/en/methods/overdue")).contains("Overdue", "Days late");
    }

    @Test
    void a_card_that_does_not_exist_is_not_found() throws Exception {
        assertThat(browser.perform(get("/en/methods/fortune-telling"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }
}
