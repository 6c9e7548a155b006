package org.garita.app.sensing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.garita.app.WholeApplication;
import org.garita.app.identity.ActingAs;
import org.garita.app.identity.Role;
import org.garita.app.sensing.register.VendorKeys;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Everybody sees how sensors are heard; administrators keep the keys of their country's vendors. */
@WholeApplication
class SensorPagesTest {
    private static final String VENDOR = "via-lectores";
    private static final String KEYS = "/es/desk/sensing/" + VENDOR + "/keys";

    private final MockMvc browser;
    private final VendorKeys keys;

    SensorPagesTest(@Autowired MockMvc browser, @Autowired VendorKeys keys) {
        this.browser = browser;
        this.keys = keys;
    }

    private static RequestPostProcessor administrator(Country country) {
        return ActingAs.holder(country.slug() + "-admin", country.slug() + "-esc", Role.ADMINISTRATOR);
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse answer =
                browser.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void a_sensor_that_was_never_heard_is_called_silent_and_what_is_not_known_unknown() throws Exception {
        assertThat(page("/en/sensors"))
                .contains("San Ysidro", "Simulated", "Bluetooth, city streets", "Norte Sensors (invented)")
                .contains("silent: never heard", "unknown")
                .contains("Camera on the bridge", "sees as far as 1,200 m from the booths");
        assertThat(page("/es/sensors"))
                .contains("Simulado", "Bluetooth, calles de la ciudad", "Norte Sensores (inventado)")
                .contains("en silencio: nunca se ha oído", "desconocido")
                .contains("ve hasta 1,200 m de las casetas");
    }

    @Test
    void an_administrator_makes_and_revokes_keys_of_the_own_country_and_a_key_is_told_once() throws Exception {
        MvcResult made = browser.perform(
                        post(KEYS).with(administrator(Country.MX)).with(csrf()))
                .andReturn();
        String key = String.valueOf(made.getFlashMap().get("newKey"));
        assertThat(keys.vendor(key)).contains(VENDOR);
        String shown = browser.perform(
                        get("/es/desk/sensing").with(administrator(Country.MX)).flashAttr("newKey", key))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(shown).contains(key, "que se muestra una sola vez", "Revocar");
        String again = browser.perform(get("/es/desk/sensing").with(administrator(Country.MX)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(again).doesNotContain(key);

        List<String> mine = keys.all().stream()
                .filter(issued ->
                        issued.vendor().equals(VENDOR) && issued.revoked().isEmpty())
                .map(VendorKeys.Issued::id)
                .toList();
        assertThat(mine).hasSize(1);
        browser.perform(post(KEYS + "/" + mine.get(0) + "/revoke")
                .with(administrator(Country.MX))
                .with(csrf()));
        assertThat(keys.vendor(key)).isEmpty();
    }

    @Test
    void an_administrator_of_the_other_country_keeps_no_key_and_a_forged_form_makes_none() throws Exception {
        int before = keys.all().size();
        MvcResult other = browser.perform(
                        post(KEYS).with(administrator(Country.US)).with(csrf()))
                .andReturn();
        MvcResult forged =
                browser.perform(post(KEYS).with(administrator(Country.MX))).andReturn();

        assertThat(other.getResponse().getStatus()).isEqualTo(403);
        assertThat(forged.getResponse().getStatus()).isNotEqualTo(200);
        assertThat(keys.all()).hasSize(before);
    }

    @Test
    void a_secretary_puts_the_draft_of_a_measuring_node_forward_and_everybody_at_the_desk_sees_where_it_stands()
            throws Exception {
        RequestPostProcessor secretary = ActingAs.holder("us-secretary", "us-esc", Role.EXECUTIVE_SECRETARY);
        MvcResult proposed = browser.perform(post("/es/desk/sensing/nodes/pharr")
                        .param("country", "MX")
                        .with(secretary)
                        .with(csrf()))
                .andReturn();
        assertThat(proposed.getResponse().getRedirectedUrl()).startsWith("/es/desk/documents/");
        String shown = browser.perform(get("/es/desk/sensing").with(administrator(Country.MX)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(shown)
                .contains("Este proceso sirve a ambos países", "el nodo de México", "Propuesto")
                .doesNotContain("/desk/sensing/nodes/pharr");
        for (String wrong :
                List.of("/es/desk/sensing/nodes/nowhere?country=MX", "/es/desk/sensing/nodes/pharr?country=FR")) {
            int status = browser.perform(post(wrong).with(secretary).with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).as(wrong).isIn(400, 404);
        }
    }
}
