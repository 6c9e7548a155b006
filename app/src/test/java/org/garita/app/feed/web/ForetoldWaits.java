package org.garita.app.feed.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.garita.app.waits.ForecastBoard;
import org.garita.app.waits.ForecastSkill;
import org.garita.app.waits.Forecasts;
import org.garita.app.waits.LaneForecast;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.forecast.Quantiles;

/** One lane that is foretold by its habit, and two rows of skill: one that wins, one that loses. */
final class ForetoldWaits implements Forecasts {
    private ForecastBoard board;
    private ForecastSkill skill;

    ForetoldWaits(CrossingId crossing, LaneKind lane, Instant now) {
        Quantiles quantiles = new Quantiles(
                DoubleStream.iterate(1, value -> value + 1).limit(19).boxed().toList());
        var moment = new LaneForecast.Moment(Instant.parse("2026-06-10T18:45:00Z"), 12.34, quantiles);
        var forecast =
                new LaneForecast(crossing, lane, now, Optional.empty(), 7, LaneForecast.Basis.USUAL, List.of(moment));
        board = new ForecastBoard(
                Optional.of(now), ForecastBoard.State.LEARNT, "forecast-1", Map.of(crossing, List.of(forecast)));
        var wins =
                new ForecastSkill.Row(Optional.empty(), Optional.empty(), 1, 100, 8, 0, 12, 13, 10, .5, .8, .8, 5, 6);
        var loses = new ForecastSkill.Row(
                Optional.of(crossing), Optional.of(lane), 1, 10, 15, 4, 12, 13, 10, .5, .8, .8, 5, 6);
        skill = new ForecastSkill(
                Optional.of(now), Optional.of(now), ForecastSkill.Source.BACKTEST, List.of(wins, loses));
    }

    void nothing() {
        board = ForecastBoard.none(ForecastBoard.State.NONE);
        skill = ForecastSkill.none();
    }

    @Override
    public ForecastBoard forecasts() {
        return board;
    }

    @Override
    public ForecastSkill skill() {
        return skill;
    }
}
