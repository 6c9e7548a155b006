package org.garita.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublicPagesTest {
    @ParameterizedTest
    @EnumSource
    void every_page_that_a_link_leads_to_is_there_and_whole(Language language)
            throws IOException, InterruptedException {
        Crawl crawl = Demonstration.crawl(language);
        assertThat(crawl.complaints())
                .as("of %d addresses", crawl.visited().size())
                .isEmpty();
        assertThat(crawl.kinds()).containsAll(Crawl.PUBLIC_KINDS);
    }

    @Test
    void without_a_network_and_without_shared_files_every_page_has_content(@TempDir Path folder)
            throws IOException, InterruptedException {
        String nobody = "https://127.0.0.1:9/bwtpublicmod";
        try (Server server = Server.start(folder.resolve("data"), "--feed", nobody)) {
            Crawl crawl = Crawl.from(server, "/es");
            assertThat(crawl.complaints()).isEmpty();
            assertThat(crawl.kinds()).containsAll(Crawl.PUBLIC_KINDS);
        }
    }

    @Test
    void a_page_that_does_not_exist_says_so_in_both_languages_and_without_a_stack_trace()
            throws IOException, InterruptedException {
        Visitor visitor = new Visitor(Demonstration.server());
        for (String path : new String[] {
            "/en/nowhere", "/es/nowhere", "/en/crossings/nowhere", "/es/plans/nowhere", "/en/plans/demo/actions/99"
        }) {
            Visitor.Page page = visitor.get(path);
            assertThat(page.status()).as(path).isEqualTo(404);
            assertThat(page.html().select("html").attr("lang")).as(path).isEqualTo(path.substring(1, 3));
            assertThat(page.html().select("h1")).as(path).isNotEmpty();
            assertThat(page.text()).as(path).doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void the_bare_address_leads_to_the_language_of_the_browser() throws IOException, InterruptedException {
        assertThat(new Visitor(Demonstration.server()).get("/").address().getPath())
                .matches("/(en|es)");
    }
}
