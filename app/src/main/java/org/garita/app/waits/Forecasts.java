package org.garita.app.waits;

/** What is expected of the coming days at each crossing, and how good such forecasts have been. */
public interface Forecasts {
    /** The forecasts last made; never null, possibly with {@link ForecastBoard.State#NONE}. */
    ForecastBoard forecasts();

    /** How good forecasts were, as far as the reports since then tell; never null, possibly without rows. */
    ForecastSkill skill();
}
