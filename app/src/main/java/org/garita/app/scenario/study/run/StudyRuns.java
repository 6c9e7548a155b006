package org.garita.app.scenario.study.run;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.garita.app.accord.Hash;
import org.garita.app.identity.Holder;
import org.garita.app.scenario.Background;
import org.garita.app.scenario.run.ScenarioVersion;
import org.garita.app.scenario.store.StudyStore;
import org.garita.app.scenario.study.Effort;
import org.garita.app.scenario.study.ResultText;
import org.garita.app.scenario.study.StudyBinding;
import org.garita.app.scenario.study.StudyDocument;
import org.garita.app.scenario.study.StudyMethod;
import org.garita.app.scenario.study.StudyResult;
import org.garita.app.scenario.study.run.StudyRun.State;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The runs of offices: made, run, cancelled, run again. */
@Component
public class StudyRuns {
    private final StudyStore store;
    private final Background queue;
    private final ScenarioVersion version;
    private final Clock clock;

    StudyRuns(StudyStore store, Background queue, ScenarioVersion version, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.version = version;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void interruptWhatTheLastProcessLeft() {
        store.interrupt();
    }

    /** Puts a study in the queue for the holder's office. */
    public StudyRun make(Holder holder, StudyDocument document, Effort effort) {
        StudyRun run = new StudyRun(
                UUID.randomUUID().toString(),
                holder.office(),
                holder.account(),
                document.id(),
                document.yaml(),
                document.port(),
                effort.seed(),
                effort.replications(),
                StudyMethod.NOW,
                State.QUEUED,
                Optional.empty(),
                clock.instant(),
                Optional.empty(),
                Optional.empty());
        store.add(run, document.question().kind());
        CompletableFuture<Void> unused = submit(run);
        return run;
    }

    /** Makes the run that a document binds on this node, to see its figures here. */
    public StudyRun make(Holder holder, StudyBinding binding) {
        return make(holder, binding.study(), new Effort(binding.seed(), binding.replications(), 1));
    }

    /** Puts a run that ended without a result in the queue again. */
    public void again(StudyRun run) {
        if (!run.state().underWay() && run.state() != State.DONE) {
            store.state(run.id(), State.QUEUED, StudyMethod.NOW);
            CompletableFuture<Void> unused = submit(run);
        }
    }

    private CompletableFuture<Void> submit(StudyRun run) {
        return queue.submit(
                run.id(),
                new Piece(
                        run,
                        run.document(),
                        text -> {
                            store.done(run.id(), text, ResultText.hash(text), clock.instant());
                            version.changed();
                        },
                        state -> store.state(run.id(), state, StudyMethod.NOW)));
    }

    /** Runs a finished one again and keeps what that gave. @return done when it is over */
    public CompletableFuture<Void> check(StudyRun run) {
        return queue.submit(
                checkKey(run),
                new Piece(
                        run,
                        run.document(),
                        text -> {
                            store.checked(run.id(), ResultText.hash(text), clock.instant());
                            version.changed();
                        },
                        state -> {}));
    }

    private static String checkKey(StudyRun run) {
        return run.id() + " check";
    }

    /** Ends what waits or is under way of a run. */
    public void cancel(StudyRun run) {
        queue.cancel(run.id());
        queue.cancel(checkKey(run));
    }

    /** The run with this id. */
    public Optional<StudyRun> find(String id) {
        return store.find(id);
    }

    /** The runs of the holder's office, the newest first. */
    public List<StudyRun> of(Holder holder) {
        return store.of(holder.office());
    }

    /** Runs whose result has this digest. */
    List<StudyRun> withResult(Hash hash) {
        return store.withResult(hash);
    }

    /** The text of the result as it is kept now. */
    public Optional<String> text(StudyRun run) {
        return store.text(run.id());
    }

    /** The result as it is kept now; its digest may differ from the run's when somebody altered the store. */
    public Optional<StudyResult> result(StudyRun run) {
        return text(run).map(ResultText::read);
    }

    /** Where the run stands. */
    public Optional<Background.Standing> progress(StudyRun run) {
        return queue.standing(run.id());
    }

    /** Where running it again stands. */
    public Optional<Background.Standing> checking(StudyRun run) {
        return queue.standing(checkKey(run));
    }

    /** A run of a study on the queue. */
    private record Piece(StudyRun of, StudyDocument document, Consumer<String> keep, Consumer<State> state)
            implements Background.Work {
        @Override
        public Runnable run(Background.Steps steps) {
            state.accept(State.RUNNING);
            String text = ResultText.of(document.run(of.effort(), steps::goOn));
            return () -> keep.accept(text);
        }

        @Override
        public void cancelled() {
            state.accept(State.CANCELLED);
        }

        @Override
        public void failed() {
            state.accept(State.FAILED);
        }
    }
}
