package org.garita.app.waits.forecast.live;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.garita.app.platform.PublishedState;
import org.garita.app.waits.ForecastBoard;
import org.garita.app.waits.ForecastBoard.State;
import org.garita.app.waits.ForecastSkill;
import org.garita.app.waits.Forecasts;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.Waits;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.forecast.Backtest;
import org.garita.measurement.forecast.ForecastModel;
import org.garita.measurement.forecast.ForecastSettings;
import org.garita.measurement.history.History;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Holds the forecasts last made and their score, and knows what is due. One thread steps; any number read what is published.
 *
 * <p>A step learns when nothing is learnt, at the quietest hour of the night, and when the clock was set back behind the last
 * learning; it makes the board anew at each quarter hour and with each new report; it keeps the forecasts of each full hour and
 * scores them. A step that fails leaves what was published.
 */
@Component
class LiveForecasts implements Forecasts, PublishedState {
    private static final Logger LOG = LoggerFactory.getLogger(LiveForecasts.class);

    /** Hours ahead for which trees are grown; between them forecasts are mixed. */
    private static final List<Double> LEARNT = List.of(1., 3., 6., 24., 72., 168.);

    /** Fewest reports of one lane from which it is worth to learn. */
    static final int FEWEST = Backtest.PROTOCOL_FEWEST;

    private static final int QUARTER = 900;

    /** From 2 to 5 at night along the whole border, whatever the season. */
    private static final int QUIET_HOUR_UTC = 10;

    private static final Duration DAYTIME = Duration.ofHours(12);
    private static final Duration LONGEST = Duration.ofHours(30);
    private static final Duration TRIED_AGAIN = Duration.ofHours(1);

    /** A clock that is set back by less was set right. */
    private static final Duration SET_RIGHT = Duration.ofMinutes(10);

    private final StoredHistory stored;
    private final Waits waits;
    private final Issuing issuing;
    private final SkillKeeping skills;
    private final SparingWork work;
    private final ForecastSettings settings;
    private final AtomicLong version = new AtomicLong();
    private volatile ForecastBoard board = ForecastBoard.none(State.NONE);
    private volatile ForecastSkill skill = ForecastSkill.none();

    // what only the stepping thread touches
    private @Nullable ForecastModel model;
    private Instant learntAt = Instant.MIN;
    private Instant triedAt = Instant.MIN;
    private long quarter = Long.MIN_VALUE;
    private long minute = Long.MIN_VALUE;
    private Instant scoredHour = Instant.MIN;
    private Map<CrossingId, WaitBoard.CrossingBoard> reports = Map.of();

    LiveForecasts(
            StoredHistory stored,
            Waits waits,
            Issuing issuing,
            SkillKeeping skills,
            SparingWork work,
            ForecastSettings settings) {
        this.stored = stored;
        this.waits = waits;
        this.issuing = issuing;
        this.skills = skills;
        this.work = work;
        this.settings = settings;
    }

    @Override
    public ForecastBoard forecasts() {
        return board;
    }

    @Override
    public ForecastSkill skill() {
        return skill;
    }

    @Override
    public long version() {
        return version.get();
    }

    /**
     * Whether a step at an instant would do anything: cheap, asked each second, and never during a step. While nothing is learnt
     * the store is asked once a minute.
     */
    boolean isDue(Instant now) {
        if (model == null) {
            return isNextMinute(now) && mayLearn(now);
        }
        return quarter(now) != quarter || isNewReport() || isNight(now) || isBeforeLearning(now);
    }

    private boolean isNextMinute(Instant now) {
        long before = minute;
        minute = Math.floorDiv(now.getEpochSecond(), 60L);
        return minute != before;
    }

    private static long quarter(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), (long) QUARTER);
    }

    private boolean isNewReport() {
        WaitBoard now = waits.board();
        return now.source() == WaitBoard.Source.LIVE && !now.crossings().equals(reports);
    }

    private boolean isNight(Instant now) {
        boolean quiet = now.atZone(ZoneOffset.UTC).getHour() == QUIET_HOUR_UTC;
        boolean tried = triedAt.isAfter(now.minus(TRIED_AGAIN)) && !triedAt.isAfter(now);
        return !tried && learntAt.isBefore(now.minus(quiet ? DAYTIME : LONGEST));
    }

    private boolean isBeforeLearning(Instant now) {
        return learntAt.isAfter(now.plus(SET_RIGHT));
    }

    /** Does what is due. */
    void step(Instant now) {
        if (isBeforeLearning(now)) {
            LOG.info("The clock was set back behind {}, when forecasts were learnt: they are learnt anew.", learntAt);
            forget();
        }
        if (model == null && !mayLearn(now)) {
            return;
        }
        Map<CrossingId, WaitBoard.CrossingBoard> seen = waits.board().crossings();
        History history = stored.until(now);
        ForecastModel last = model;
        if (last == null || isNight(now)) {
            last = learn(history, now);
        }
        refresh(last, history, now);
        reports = seen;
        quarter = quarter(now);
        score(history, now);
    }

    /** A step failed: it is tried again with the next quarter hour or report, learning an hour later. */
    void failed(Instant now) {
        quarter = quarter(now);
        reports = waits.board().crossings();
        if (model == null) {
            publish(ForecastBoard.none(State.NONE));
        }
    }

    private void forget() {
        model = null;
        learntAt = Instant.MIN;
        triedAt = Instant.MIN;
        scoredHour = Instant.MIN;
        publish(ForecastBoard.none(State.NONE));
        tell(ForecastSkill.none());
    }

    private boolean mayLearn(Instant now) {
        boolean tried = triedAt.isAfter(now.minus(TRIED_AGAIN)) && !triedAt.isAfter(now);
        return !tried && stored.anyLaneHas(FEWEST, now);
    }

    private ForecastModel learn(History history, Instant now) {
        triedAt = now;
        if (model == null) {
            publish(ForecastBoard.none(State.LEARNING));
        }
        long begun = System.nanoTime();
        ForecastModel next = work.run(() -> ForecastModel.train(history, now.getEpochSecond() + 1, LEARNT, settings));
        LOG.info(
                "Forecasts learnt from {} reports of {} lanes in {} s.",
                history.reports(),
                history.series().size(),
                Math.round((System.nanoTime() - begun) / 1e9));
        model = next;
        learntAt = now;
        return next;
    }

    private void refresh(ForecastModel last, History history, Instant now) {
        long begun = System.nanoTime();
        ForecastModel over = work.run(() -> last.over(history, settings.threads()));
        publish(work.run(() -> BoardMaking.of(over, now)));
        int issued = issuing.issue(over, now);
        LOG.debug(
                "Forecasts of {} lanes made in {} ms, {} kept.",
                over.size(),
                (System.nanoTime() - begun) / 1_000_000,
                issued);
    }

    /** Once an hour by what was issued; a backtest where that tells too little and none is kept. */
    private void score(History history, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (hour.equals(scoredHour)) {
            return;
        }
        scoredHour = hour;
        Optional<ForecastSkill> found = skills.issued(history, now, SkillKeeping.FEWEST)
                .or(() -> skills.kept(history))
                .or(() -> work.run(() -> skills.backtest(history, settings)));
        found.ifPresent(this::tell);
    }

    private void publish(ForecastBoard next) {
        board = next;
        version.incrementAndGet();
    }

    private void tell(ForecastSkill next) {
        if (!next.equals(skill)) {
            skill = next;
            version.incrementAndGet();
        }
    }
}
