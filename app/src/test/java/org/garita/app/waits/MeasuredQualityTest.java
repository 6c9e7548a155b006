package org.garita.app.waits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.garita.app.sensing.MeasuredHere.Line;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Language;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class MeasuredQualityTest {
    private static final CrossingId PHARR = new CrossingId("pharr");

    private final PlayedMeasures measured = new PlayedMeasures(Instant.parse("2026-07-01T20:52:00Z"));

    private List<Line> lines(Language language, boolean withDay) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/waits/messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        return new MeasuredQuality(measured, messages).lines(PHARR, language, withDay);
    }

    @Test
    void each_class_says_how_far_it_can_be_trusted_now_and_how_often_in_a_day() {
        assertThat(lines(Language.EN, true)).isEmpty();
        measured.withPast()
                .with(
                        PHARR,
                        true,
                        PlayedMeasures.of(
                                "cars",
                                PlayedMeasures.GENERAL,
                                Direction.SOUTHBOUND,
                                measured.none(Quantity.EXPECTED, Quality.SILENT)));
        assertThat(lines(Language.EN, true))
                .containsExactly(new Line(
                        "Lane cars",
                        "southbound",
                        "Silent: no sensor was heard",
                        "Nothing said yet",
                        "Quality: good: 1,440 times"));
        assertThat(lines(Language.ES, false))
                .containsExactly(new Line(
                        "Carril cars",
                        "hacia el sur",
                        "En silencio: no se oyó a ningún sensor",
                        "Aún no se dice nada",
                        ""));
    }
}
