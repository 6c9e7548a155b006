package org.garita.app.waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.garita.app.WholeApplication;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A published board reaches every page that shows waits, in both languages. */
@WholeApplication
class MeasuredPagesTest {
    private final MockMvc browser;
    private final MeasuredRoom room;
    private final PlayedMeasures measured;

    MeasuredPagesTest(@Autowired MockMvc browser, @Autowired MeasuredRoom room, @Autowired Clock clock) {
        this.browser = browser;
        this.room = room;
        this.measured = new PlayedMeasures(clock.instant());
    }

    @BeforeEach
    void publish() {
        measured.with(
                new CrossingId("san-ysidro"),
                true,
                PlayedMeasures.of(
                        "cars-general",
                        PlayedMeasures.GENERAL,
                        Direction.NORTHBOUND,
                        measured.expected(34.6, 28.2, 43.5, Quality.GOOD),
                        measured.actual(Quantity.CROSSING_TIME, 60, true)),
                PlayedMeasures.of(
                        "cars-south",
                        PlayedMeasures.GENERAL,
                        Direction.SOUTHBOUND,
                        measured.none(Quantity.EXPECTED, Quality.SILENT)));
        room.publish(measured.measured());
    }

    @AfterEach
    void nothingMeasured() {
        room.publish(new PlayedMeasures(measured.measured().minute()).measured());
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse answer =
                browser.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void the_page_of_a_crossing_tells_it_by_direction_with_its_cards_and_labels() throws Exception {
        assertThat(page("/en/crossings/san-ysidro"))
                .contains("About 35 minutes", "28 to 44 min in four of five cases", ">simulated<")
                .contains("Southbound, into Mexico", "Silent: no sensor was heard", "At least 1 h")
                .contains("Nobody reports southbound waits.", "href=\"/en/methods/expected-wait\"")
                .contains("href=\"/en/board/san-ysidro\"")
                .doesNotContain("no sensors are registered");
        assertThat(page("/es/crossings/san-ysidro"))
                .contains("Cerca de 35 minutos", "de 28 a 44 min en cuatro de cada cinco casos", ">simulado<")
                .contains("Hacia el sur, a México", "En silencio: no se oyó a ningún sensor");
        assertThat(page("/en/crossings/roma")).containsOnlyOnce("no sensors are registered");
        assertThat(page("/es/crossings/pharr")).contains("todavía no se ha medido nada");
    }

    @Test
    void the_front_page_the_list_and_the_open_data_have_it_too() throws Exception {
        assertThat(page("/en")).contains("join now: about 35 min (simulated)", "mark-ring-simulated");
        assertThat(page("/es/crossings")).contains("cerca de 35 min si se forma ahora (medida con sensores simulados)");
        assertThat(page("/api/v1/measured.csv")).contains("san-ysidro,cars-general,");
        assertThat(page("/api/v1/crossings.json")).contains("\"class\":\"cars-south\"");
        assertThat(page("/compat/cbp/api/bwtpublicmod")).doesNotContain("expected", "cars-general");
    }

    @Test
    void a_board_is_read_only_and_renews_itself_without_a_script_in_the_page() throws Exception {
        assertThat(page("/en/board/san-ysidro"))
                .contains("about 35 min", "simulated sensors", "In line", "0 of 14 sensors are heard.")
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"60\"></noscript>", "src=\"/js/board.js\"")
                .doesNotContain("<form");
        assertThat(page("/es/board")).contains("San Ysidro", "Pharr", "todavía no se ha medido nada");
        assertThat(page("/en/board/roma")).contains("no sensors are registered");
        assertThat(browser.perform(get("/en/board/nowhere"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_page_of_sensors_says_how_far_their_numbers_can_be_trusted() throws Exception {
        assertThat(page("/en/sensors"))
                .contains(
                        "Lane cars-south",
                        ">southbound<",
                        "Quality: good",
                        "Nothing has been measured from these sensors");
        assertThat(page("/es/sensors")).contains("Carril cars-south", ">hacia el sur<", "Calidad: buena");
    }
}
