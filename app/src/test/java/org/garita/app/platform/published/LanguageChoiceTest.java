package org.garita.app.platform.published;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguageChoiceTest {
    private static MockHttpServletResponse read(String address, String referer) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        request.addHeader("Host", "garita.example");
        request.addHeader("Referer", referer);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new LanguageChoice().doFilter(request, response, new MockFilterChain());
        return response;
    }

    @Test
    void switching_from_a_page_of_ours_is_remembered() throws Exception {
        assertThat(read("/es/plans", "https://garita.example/en/plans").getHeader("Set-Cookie"))
                .startsWith("language=es; Path=/;")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void merely_reading_or_coming_from_elsewhere_sets_no_cookie() throws Exception {
        assertThat(read("/es/plans", "https://garita.example/es").getHeader("Set-Cookie"))
                .isNull();
        assertThat(read("/es/plans", "https://news.example/en").getHeader("Set-Cookie"))
                .isNull();
        assertThat(read("/es/plans", "not an address %%").getHeader("Set-Cookie"))
                .isNull();
    }
}
