package org.garita.app.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good forecasts have been, losers included.
 *
 * @param code language of its links
 * @param none why nothing is scored yet, empty when something is
 * @param source where the scored forecasts come from and of when, in a sentence
 * @param means what it means for a traveller, in sentences
 * @param pooled all lanes together, by hours ahead
 * @param lanes by lane kind
 * @param crossings by crossing and lane kind, worst first, null when none is scored
 */
record SkillPage(
        String code,
        String none,
        String source,
        List<String> means,
        List<Row> pooled,
        List<Lane> lanes,
        @Nullable Crossings crossings) {
    /** One lane kind. */
    record Lane(String name, List<Row> rows) {}

    /** Scores at one distance ahead. */
    record Row(
            String ahead,
            String rows,
            String error,
            String persistence,
            String climatology,
            String blend,
            String lift,
            boolean loses,
            String bias,
            String within5,
            String within10,
            String cover80,
            String pinball) {}

    /** All crossings at one distance ahead. */
    record Crossings(List<HomePage.Choice> distances, String summary, List<One> rows) {}

    /** One crossing and lane kind. */
    record One(
            String link,
            String crossing,
            String lane,
            String rows,
            String error,
            String other,
            String lift,
            boolean loses,
            String cover80,
            Bar bar) {}

    /** A bar from the middle of 100: to the right where the forecast saves, to the left where it loses. */
    record Bar(int x, int width) {}
}
