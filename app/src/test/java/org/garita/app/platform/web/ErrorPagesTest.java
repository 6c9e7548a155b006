package org.garita.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.RequestDispatcher;
import org.garita.app.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** MockMvc has no container that dispatches errors, so the tests do what the container would. */
@WholeApplication
class ErrorPagesTest {
    @Autowired
    private MockMvc mvc;

    private MockHttpServletResponse failed(String address, int status, Throwable cause) throws Exception {
        return mvc.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, address)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, cause))
                .andReturn()
                .getResponse();
    }

    @Test
    void a_failure_is_told_in_the_language_of_the_address_without_its_trace() throws Exception {
        IllegalStateException cause = new IllegalStateException("table account is gone");
        String en = failed("/en/plans", 500, cause).getContentAsString();
        String es = failed("/es/plans", 500, cause).getContentAsString();
        assertThat(en).contains("Something failed on our side").containsPattern("reference [0-9a-f]{8}");
        assertThat(es).contains("Algo falló de nuestro lado").contains("lang=\"es\"");
        assertThat(en + es).doesNotContain("IllegalStateException").doesNotContain("table account");
    }

    @Test
    void missing_pages_and_refusals_have_words_of_their_own() throws Exception {
        Throwable none = new Exception("not shown");
        assertThat(failed("/es/nada", 404, none).getContentAsString()).contains("Esta página no existe");
        assertThat(failed("/en/desk/keys", 403, none).getContentAsString()).contains("Your role does not allow this");
        assertThat(failed("/en/plans", 400, none).getContentAsString()).contains("could not read this request");
        assertThat(failed("/en/plans", 418, none).getContentAsString()).contains("could not read this request");
    }

    @Test
    void programs_get_a_problem_document() throws Exception {
        MockHttpServletResponse answer = failed("/api/v1/nothing", 404, new Exception("not shown"));
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString()).contains("\"status\":404").contains("/api/v1/nothing");
    }

    @Test
    void an_unknown_language_is_no_page() throws Exception {
        assertThat(mvc.perform(get("/fr/about")).andReturn().getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_address_without_language_leads_to_the_wished_one() throws Exception {
        assertThat(mvc.perform(get("/").header("Accept-Language", "es-MX"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/es");
        assertThat(mvc.perform(get("/").header("Accept-Language", "de"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/en");
    }
}
