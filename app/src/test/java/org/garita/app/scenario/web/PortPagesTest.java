package org.garita.app.scenario.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.garita.app.WholeApplication;
import org.garita.app.scenario.PortFiles;
import org.garita.app.scenario.RateFiles;
import org.garita.app.scenario.WorkedPorts;
import org.garita.app.scenario.run.StandingRuns;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
class PortPagesTest {
    @Autowired
    private MockMvc browser;

    @Autowired
    private StandingRuns runs;

    private MockHttpServletResponse answer(String address) throws Exception {
        return browser.perform(get(URI.create(address))).andReturn().getResponse();
    }

    private String body(String address) throws Exception {
        MockHttpServletResponse answer = answer(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void every_port_says_everything_in_both_languages_while_its_run_is_made_and_after() throws Exception {
        for (String port : WorkedPorts.names()) {
            for (int round = 0; round < 2; round++) {
                for (Language language : Language.values()) {
                    assertThat(body("/" + language.code() + "/ports/" + port))
                            .contains("<h1", "lang=\"" + language.code() + "\"")
                            .doesNotContain("??", "Optional", "{0}", "NaN");
                }
                runs.ready(port).get(120, TimeUnit.SECONDS);
            }
            assertThat(body("/en/ports/" + port)).contains("What holds up the port", "approach-wide", "series-line");
        }
        assertThat(body("/en/ports/pharr"))
                .contains(
                        "Fuel and emissions of engines in line",
                        "CO2, kilograms",
                        "indicative",
                        "assumption",
                        "McCormick",
                        "/en/methods/emissions\"",
                        "/en/methods/simulated-wait\"",
                        "/en/methods/replication-interval\"");
        assertThat(body("/es/ports/pharr"))
                .contains("Camiones", "Todas las clases", "supuesto", "/es/methods/lane-use\"");
        assertThat(body("/es/ports"))
                .contains("San Ysidro", "Espera media más larga")
                .doesNotContain("calculando");
    }

    @Test
    void the_files_of_a_port_can_be_read_back() throws Exception {
        runs.ready("santa-teresa").get(120, TimeUnit.SECONDS);
        assertThat(PortFiles.read("own.yaml", body("/en/ports/santa-teresa/port.yaml"))
                        .port()
                        .id())
                .isEqualTo("santa-teresa");
        assertThat(body("/en/ports/santa-teresa/results.csv").lines().toList())
                .hasSizeGreaterThan(25)
                .first()
                .asString()
                .startsWith("stage,flow,hour");
        assertThat(body("/es/ports/santa-teresa/emissions.csv").lines().toList())
                .contains("class,substance,hour,central,plus_minus,low_rate,high_rate,standing")
                .anyMatch(line -> line.matches("all,co2_kg,all,[\\d.]+,[\\d.]+,[\\d.]+,[\\d.]+,firm"))
                .anyMatch(line -> line.startsWith("commercial,nox_g,17,") && line.endsWith(",indicative"))
                .noneMatch(line -> line.startsWith("pedestrian"));
        assertThat(RateFiles.read("own.yaml", body("/en/methods/emissions/rates.yaml"))
                        .rates())
                .isEqualTo(RateFiles.shipped().rates());
        JsonMapper json = new JsonMapper();
        assertThat(json.readTree(body("/en/ports/santa-teresa/results.json"))
                        .get("port")
                        .asString())
                .isEqualTo("santa-teresa");
        JsonNode road = json.readTree(body("/es/ports/santa-teresa/day.json")).get("approach-trucks");
        assertThat(road.get("reach").size()).isEqualTo(1440);
        assertThat(road.get("booths").size()).isEqualTo(24);
        assertThat(road.get("day").asString()).isEqualTo("viernes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/ports/atlantis",
                "/es/ports/atlantis/day.json",
                "/en/ports/..%2f..%2fapplication/port.yaml",
                "/en/scenarios/none",
                "/en/scenarios/none/results.csv"
            })
    void what_does_not_exist_is_not_found(String address) throws Exception {
        assertThat(answer(address).getStatus()).isIn(400, 404);
    }
}
