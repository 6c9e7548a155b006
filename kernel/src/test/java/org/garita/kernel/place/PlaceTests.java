package org.garita.kernel.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.garita.kernel.place.MapProjection.Point;
import org.garita.kernel.place.MapProjection.Window;
import org.junit.jupiter.api.Test;

class PlaceTests {
    private static final Window BORDER = new Window(-118.4, 25.2, -96.6, 33.6);

    @Test
    void corners_of_the_window_are_corners_of_the_drawing() {
        MapProjection map = new MapProjection(BORDER, 1_000);
        assertThat(map.project(new Position(33.6, -118.4))).isEqualTo(new Point(0, 0));
        Point southEast = map.project(new Position(25.2, -96.6));
        assertThat(southEast.x()).isEqualTo(1_000, within(1e-9));
        assertThat(southEast.y()).isEqualTo(map.height(), within(1e-9));
    }

    @Test
    void a_degree_north_is_longer_than_a_degree_east_by_the_cosine_of_the_middle_parallel() {
        MapProjection map = new MapProjection(new Window(-1, 59, 1, 61), 200);
        Point from = map.project(new Position(60, 0));
        assertThat(map.project(new Position(60, 1)).x() - from.x()).isEqualTo(100, within(1e-9));
        assertThat(from.y() - map.project(new Position(61, 0)).y()).isEqualTo(200, within(1e-9));
    }

    @Test
    void a_window_inside_out_is_refused() {
        assertThatThrownBy(() -> new Window(-96, 25, -118, 33)).hasMessageContaining("west to east");
    }

    @Test
    void one_degree_of_a_meridian_is_about_111_kilometres() {
        assertThat(new Position(31, -106).distanceTo(new Position(32, -106)).kilometres())
                .isEqualTo(111.195, within(0.01));
        assertThat(new Position(31, -106).distanceTo(new Position(31, -106)).millimetres())
                .isZero();
    }

    @Test
    void the_outline_holds_all_ten_border_states_and_a_line_from_the_pacific_to_the_gulf() {
        BorderOutline outline = BorderOutline.load();
        assertThat(outline.states())
                .extracting(BorderOutline.State::name)
                .contains(
                        "California",
                        "Arizona",
                        "New Mexico",
                        "Texas",
                        "Baja California",
                        "Sonora",
                        "Chihuahua",
                        "Coahuila",
                        "Nuevo León",
                        "Tamaulipas");
        assertThat(outline.states()).allSatisfy(state -> assertThat(state.ring().get(0))
                .isEqualTo(state.ring().get(state.ring().size() - 1)));
        List<Position> line = outline.line().stream().flatMap(List::stream).toList();
        assertThat(line).anyMatch(p -> p.longitude() < -117.1).anyMatch(p -> p.longitude() > -97.2);
    }

    @Test
    void a_point_of_the_line_lies_near_a_known_bridge() {
        List<Position> line =
                BorderOutline.load().line().stream().flatMap(List::stream).toList();
        Position worldTrade = new Position(27.597208, -99.536873);
        assertThat(line.stream()
                        .mapToDouble(p -> p.distanceTo(worldTrade).kilometres())
                        .min()
                        .orElseThrow())
                .isLessThan(12);
    }

    @Test
    void a_damaged_outline_names_the_row() {
        assertThatThrownBy(() -> BorderOutline.parse("US|Texas")).hasMessageContaining("US|Texas");
        assertThatThrownBy(() -> BorderOutline.parse("US|Texas|1 2 3")).hasMessageContaining("3 numbers");
    }
}
