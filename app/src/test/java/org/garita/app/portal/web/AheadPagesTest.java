package org.garita.app.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.garita.app.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The pages about coming hours in a node that has stored nothing: each says why it is empty, and what to do. */
@WholeApplication
class AheadPagesTest {
    @Autowired
    private MockMvc browser;

    private String body(String address) throws Exception {
        MockHttpServletResponse answer =
                browser.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/en/crossings/otay-mesa/when?lane=commercial_fast | Best time to cross",
                "/es/crossings/otay-mesa/when | Mejor hora para cruzar",
                "/en/crossings/otay-mesa/ahead | See what is usual at this crossing",
                "/es/crossings/otay-mesa/ahead | Ver lo que es usual en este cruce",
                "/en/crossings/otay-mesa/holidays | The next twelve weeks",
                "/es/crossings/otay-mesa/holidays | Las próximas doce semanas",
                "/en/compare | Write the minutes of drive to at least one crossing",
                "/es/compare?region=tijuana-san-diego | Escriba los minutos de manejo",
                "/en/compare?drive-otay-mesa=soon&drive-san-ysidro=20 | is not a number of minutes",
                "/en/crossings/otay-mesa/follow.rss | unusually long waits ahead",
                "/es/crossings/otay-mesa/follow.rss | Si no hay tales horas, no hay avisos",
                "/es/crossings/otay-mesa/follow.ics | BEGIN:VCALENDAR",
                "/en/forecast-skill | /en/methods/forecast",
                "/es/forecast-skill | Qué tan buenos han sido los pronósticos",
                "/en/crossings/otay-mesa | Next 24 hours and the coming week",
                "/es | Comparar cruces"
            })
    void each_page_is_whole_in_both_languages(String address, String words) throws Exception {
        assertThat(body(address)).contains(words).doesNotContain("??");
    }

    @Test
    void a_comparison_is_kept_by_nobody_on_the_way() throws Exception {
        assertThat(browser.perform(get("/en/compare?drive-otay-mesa=40"))
                        .andReturn()
                        .getResponse()
                        .getHeader("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void an_unknown_crossing_is_no_page() throws Exception {
        for (String page : new String[] {"when", "ahead", "holidays", "follow.rss", "follow.ics"}) {
            assertThat(browser.perform(get("/en/crossings/atlantis/" + page))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
    }
}
