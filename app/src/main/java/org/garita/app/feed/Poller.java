package org.garita.app.feed;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garita.app.waits.Answer;
import org.garita.app.waits.Answer.Outcome;
import org.garita.app.waits.Answer.Tally;
import org.garita.app.waits.Intake;
import org.garita.app.waits.Rejection;
import org.garita.app.waits.Rejection.Reason;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.WaitBoard.CrossingBoard;

/** Asks a source once, hands in what came, and says when to ask again. Knows no thread and no timer. */
final class Poller {
    private final FeedSource source;
    private final FeedReader reader;
    private final Intake intake;
    private final Clock clock;
    private final BackOff backOff;
    private volatile boolean ended;

    Poller(FeedSource source, FeedReader reader, Intake intake, Clock clock, BackOff backOff) {
        this.source = source;
        this.reader = reader;
        this.intake = intake;
        this.clock = clock;
        this.backOff = backOff;
    }

    /** Until a live source answers, what it said before this node was stopped is shown; a recording starts anew. */
    void resume() {
        ended = false;
        if (source.kind() == WaitBoard.Source.LIVE) {
            intake.resume(source.name());
        }
    }

    /** From now on no answer is taken, not even to a question already asked: the store may be closing. */
    void end() {
        ended = true;
    }

    /**
     * Asks once. After a failure a live source is left alone for longer and longer; a recording goes on to its next file.
     *
     * @return how long to wait before the next time, or nothing when the source is exhausted or all is over
     */
    Optional<Duration> poll() {
        Answer answer = ask();
        if (ended) {
            return Optional.empty();
        }
        intake.answered(answer);
        if (answer.outcome() == Outcome.READ || answer.outcome() == Outcome.NOT_MODIFIED) {
            backOff.worked();
            return source.pause();
        }
        boolean live = source.kind() == WaitBoard.Source.LIVE;
        return source.pause().map(pause -> live ? backOff.failed() : pause);
    }

    private Answer ask() {
        try {
            Optional<byte[]> bytes = source.next();
            Instant now = clock.instant();
            return bytes.map(body -> answer(body, reader.read(body, source.name(), now), now))
                    .orElseGet(() -> silent(Outcome.NOT_MODIFIED, List.of()));
        } catch (IOException noAnswer) {
            String words = Optional.ofNullable(noAnswer.getMessage())
                    .orElseGet(() -> noAnswer.getClass().getSimpleName());
            return silent(Outcome.UNREACHABLE, List.of(new Rejection(Reason.UNREACHABLE, "answer", words)));
        }
    }

    private Answer answer(byte[] body, FeedReading reading, Instant now) {
        List<CrossingBoard> boards = reading.ports().stream()
                .map(port -> new CrossingBoard(port.crossing(), port.status(), port.lanes(), port.notice()))
                .toList();
        return new Answer(
                source.name(),
                source.kind(),
                now,
                body.length,
                reading.usable() ? Outcome.READ : Outcome.REJECTED,
                reading.feedClock(),
                boards,
                reading.rejections(),
                reading.tally());
    }

    private Answer silent(Outcome outcome, List<Rejection> rejections) {
        return new Answer(
                source.name(),
                source.kind(),
                clock.instant(),
                0,
                outcome,
                Optional.empty(),
                List.of(),
                rejections,
                Tally.NOTHING);
    }
}
