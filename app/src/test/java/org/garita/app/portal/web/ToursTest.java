package org.garita.app.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.garita.app.accord.Act;
import org.garita.app.accord.Standing;
import org.garita.app.accord.web.FakeAccords;
import org.garita.app.platform.GaritaSettings;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;

class ToursTest {
    private static final int MOST_A_DAY = 6;

    private final FakeAccords accords = new FakeAccords();
    private final Tours tours = tours(true);

    private Tours tours(boolean demonstration) {
        GaritaSettings settings = new GaritaSettings(
                demonstration, Path.of("data"), GaritaSettings.Node.BOTH, Optional.empty(), Optional.empty());
        return new Tours(
                accords, settings, Clock.fixed(Instant.parse("2026-11-24T15:00:00Z"), ZoneOffset.UTC), MOST_A_DAY);
    }

    private Tours.Tour now(String key) {
        return tours.find(key).orElseThrow();
    }

    @Test
    void a_visitor_walks_all_five_steps() {
        String key = tours.begin().orElseThrow();
        assertThat(now(key).step()).isEqualTo(1);

        assertThat(tours.endorse(now(key), Country.MX)).isEqualTo(Tours.Answer.DONE);
        assertThat(now(key).step()).isEqualTo(3);
        assertThat(now(key).first().standing()).isEqualTo(new Standing.Awaiting(Country.US));

        assertThat(tours.endorse(now(key), Country.US)).isEqualTo(Tours.Answer.DONE);
        assertThat(now(key).step()).isEqualTo(4);
        assertThat(now(key).first().standing().isInForce()).isTrue();

        assertThat(tours.alter(now(key))).isEqualTo(Tours.Answer.DONE);
        assertThat(now(key).second().orElseThrow().standing())
                .isEqualTo(new Standing.Voided(Standing.Reason.TEXT_CHANGED));
        assertThat(now(key).altered().orElseThrow().endorsed()).isEmpty();
        assertThat(now(key).altered().orElseThrow().hash())
                .isNotEqualTo(now(key).second().orElseThrow().hash());

        tours.endorseAgain(now(key), Country.US);
        assertThat(now(key).step()).isEqualTo(4);
        tours.endorseAgain(now(key), Country.MX);
        assertThat(now(key).step()).isEqualTo(5);
    }

    @Test
    void a_step_out_of_turn_changes_nothing() {
        String key = tours.begin().orElseThrow();
        int rows = accords.rows().size();

        assertThat(tours.alter(now(key))).isEqualTo(Tours.Answer.OUT_OF_TURN);
        assertThat(tours.endorseAgain(now(key), Country.US)).isEqualTo(Tours.Answer.OUT_OF_TURN);
        assertThat(accords.rows()).hasSize(rows);
        tours.endorse(now(key), Country.US);
        assertThat(tours.endorse(now(key), Country.US)).isEqualTo(Tours.Answer.OUT_OF_TURN);
        assertThat(accords.rows()).hasSize(rows + 1);
    }

    @Test
    void a_day_has_room_for_so_many_tours_and_no_more() {
        for (int i = 0; i < MOST_A_DAY; i++) {
            assertThat(tours.begin()).isPresent();
        }
        assertThat(tours.begin()).isEmpty();
    }

    @Test
    void a_minute_has_room_for_so_many_moves_and_no_more() {
        for (int i = 0; i < Tours.MOST_A_MINUTE; i++) {
            assertThat(tours.take()).isTrue();
        }
        assertThat(tours.take()).isFalse();
    }

    @Test
    void tours_touch_documents_of_their_own_kind_only_and_are_for_the_demonstration_only() {
        String key = tours.begin().orElseThrow();
        tours.endorse(now(key), Country.US);

        assertThat(accords.rows())
                .allSatisfy(row -> assertThat(row.act()).isInstanceOfAny(Act.Propose.class, Act.Endorse.class));
        assertThat(accords.ofKind(TourText.KIND)).hasSize(1);
        assertThat(tours.offered()).isTrue();
        assertThat(tours(false).offered()).isFalse();
    }

    @Test
    void both_sheets_differ_in_the_figure_alone() {
        for (Language language : List.of(Language.EN, Language.ES)) {
            TourPage.Figure figure = TourPages.beginning(language).figure();
            assertThat(figure.before() + figure.old() + figure.after())
                    .isEqualTo(TourText.deadline("30").in(language));
            assertThat(figure.before() + figure.young() + figure.after())
                    .isEqualTo(TourText.deadline("80").in(language));
        }
    }
}
