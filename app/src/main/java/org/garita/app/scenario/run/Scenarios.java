package org.garita.app.scenario.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.garita.app.identity.Holder;
import org.garita.app.scenario.Background;
import org.garita.app.scenario.PortDocument;
import org.garita.app.scenario.PortFiles;
import org.garita.app.scenario.WorkedPorts;
import org.garita.app.scenario.change.Change;
import org.garita.app.scenario.change.ChangeRefused;
import org.garita.app.scenario.run.Scenario.State;
import org.garita.app.scenario.store.ScenarioStore;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.PortCheck;
import org.garita.simulation.port.PortFinding;
import org.garita.simulation.port.Stability.Unstable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The scenarios of offices: made, changed, run, published, deleted. What has a result is never changed. */
@Component
public class Scenarios {
    /** Longest name. */
    public static final int LONGEST_NAME = 120;

    /** Most changes of one scenario. */
    public static final int MOST_CHANGES = 40;

    private final ScenarioStore store;
    private final RunQueue queue;
    private final ScenarioVersion version;
    private final Clock clock;

    Scenarios(ScenarioStore store, RunQueue queue, ScenarioVersion version, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.version = version;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void interruptWhatTheLastProcessLeft() {
        store.interrupt();
    }

    /** A new scenario of a worked port, without changes. */
    public Scenario make(Holder holder, String port, String name) {
        if (!WorkedPorts.names().contains(port)) {
            throw new ChangeRefused("scenario.refused.no-port", port);
        }
        return add(holder, name, port, WorkedPorts.yaml(port), List.of(), Budget.STANDING);
    }

    /** A new scenario with the port, changes and budget of another one. */
    public Scenario copy(Holder holder, Scenario from, String name) {
        return add(holder, name, from.port(), from.portFile(), from.changes(), from.budget());
    }

    /**
     * A new scenario of a worked port as it was, with changes.
     *
     * @throws ChangeRefused when the port cannot take them
     */
    Scenario make(Holder holder, String port, String file, List<Change> changes, String name) {
        if (changes.size() > MOST_CHANGES) {
            throw new ChangeRefused("scenario.refused.most-changes", MOST_CHANGES);
        }
        Port changed = PortFiles.read(port + ".yaml", file).port();
        for (Change change : changes) {
            changed = change.on(changed);
        }
        check(changed);
        return add(holder, name, port, file, changes, Budget.STANDING);
    }

    private Scenario add(Holder holder, String name, String port, String file, List<Change> changes, Budget budget) {
        Scenario scenario = new Scenario(
                UUID.randomUUID().toString(),
                holder.office(),
                holder.account(),
                checked(name),
                port,
                file,
                changes,
                budget,
                MethodVersion.NOW,
                State.DRAFT,
                List.of(),
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        store.add(scenario);
        return scenario;
    }

    private static String checked(String name) {
        String words = name.strip();
        if (words.isEmpty() || words.length() > LONGEST_NAME || words.chars().anyMatch(Character::isISOControl)) {
            throw new ChangeRefused("scenario.refused.name", words.length(), LONGEST_NAME);
        }
        return words;
    }

    /** The scenario with this id, deleted or not. */
    public Optional<Scenario> find(String id) {
        return store.find(id);
    }

    /** The scenarios of the holder's office, the newest first, deleted ones too. */
    public List<Scenario> of(Holder holder) {
        return store.of(holder.office());
    }

    /** The scenarios of a worked port that offices published. */
    public List<Scenario> published(String port) {
        return store.published(port);
    }

    /** The result, if there is one. */
    public Optional<Result> result(Scenario scenario) {
        return scenario.state() == State.DONE ? store.result(scenario.id()) : Optional.empty();
    }

    /** The worked port from which it was made, as it was then. */
    public PortDocument worked(Scenario scenario) {
        return PortFiles.read(scenario.port() + ".yaml", scenario.portFile());
    }

    /** Where its run stands. */
    public Optional<Background.Standing> progress(Scenario scenario) {
        return queue.standing(scenario.id());
    }

    /**
     * Adds a change at the end.
     *
     * @throws ChangeRefused when the port with all changes before cannot take it
     */
    public void add(Scenario scenario, Change change) {
        if (scenario.changes().size() >= MOST_CHANGES) {
            throw new ChangeRefused("scenario.refused.most-changes", MOST_CHANGES);
        }
        List<Change> changes = new ArrayList<>(scenario.changes());
        changes.add(change);
        change(scenario, changes);
    }

    /** Takes a change out, by its position from 0. */
    public void remove(Scenario scenario, int position) {
        List<Change> changes = new ArrayList<>(scenario.changes());
        if (position < 0 || position >= changes.size()) {
            throw new ChangeRefused("scenario.refused.no-change", position + 1, changes.size());
        }
        changes.remove(position);
        change(scenario, changes);
    }

    private void change(Scenario scenario, List<Change> changes) {
        check(with(scenario, scenario.name(), changes, scenario.budget(), scenario.state())
                .changed(worked(scenario).port()));
        edit(scenario, open -> with(open, open.name(), changes, open.budget(), State.DRAFT));
    }

    private static void check(Port changed) {
        List<PortFinding> findings = PortCheck.findings(changed);
        if (!findings.isEmpty()) {
            PortFinding first = findings.get(0);
            throw new ChangeRefused("scenario.refused.check", first.path(), first.value(), first.what(), first.cause());
        }
    }

    /** Gives it another name and budget. */
    public void set(Scenario scenario, String name, Budget budget) {
        String words = checked(name);
        edit(scenario, open -> with(open, words, open.changes(), budget, State.DRAFT));
    }

    private void edit(Scenario scenario, UnaryOperator<Scenario> edit) {
        if (!scenario.state().open()) {
            throw new ChangeRefused("scenario.refused.not-open");
        }
        store.edit(edit.apply(scenario));
    }

    private static Scenario with(Scenario from, String name, List<Change> changes, Budget budget, State state) {
        return new Scenario(
                from.id(),
                from.office(),
                from.author(),
                name,
                from.port(),
                from.portFile(),
                changes,
                budget,
                MethodVersion.NOW,
                state,
                List.of(),
                from.created(),
                Optional.empty(),
                from.published(),
                from.deleted());
    }

    /** Puts it in the queue. @return done when the run is over */
    public CompletableFuture<Void> run(Scenario scenario) {
        edit(scenario, open -> with(open, open.name(), open.changes(), open.budget(), State.QUEUED));
        Port port = scenario.changed(worked(scenario).port());
        return queue.submit(scenario.id(), true, port, scenario.budget(), new Keeping(scenario));
    }

    /** Ends its run. */
    public void cancel(Scenario scenario) {
        queue.cancel(scenario.id());
    }

    /** Lets everyone read it. */
    public void publish(Scenario scenario) {
        if (scenario.state() != State.DONE) {
            throw new ChangeRefused("scenario.refused.no-result");
        }
        store.publish(scenario.id(), Optional.of(clock.instant()));
        version.changed();
    }

    /** Takes it back from the public. */
    public void withdraw(Scenario scenario) {
        store.publish(scenario.id(), Optional.empty());
        version.changed();
    }

    /** Deletes it; nothing is lost until it is called back. */
    public void delete(Scenario scenario) {
        queue.cancel(scenario.id());
        store.delete(scenario.id(), Optional.of(clock.instant()));
        version.changed();
    }

    /** Calls a deleted one back. */
    public void restore(Scenario scenario) {
        store.delete(scenario.id(), Optional.empty());
        version.changed();
    }

    private final class Keeping implements RunQueue.Told {
        private final Scenario scenario;

        Keeping(Scenario scenario) {
            this.scenario = scenario;
        }

        private Scenario now(State state, List<Unstable> unstable) {
            return new Scenario(
                    scenario.id(),
                    scenario.office(),
                    scenario.author(),
                    scenario.name(),
                    scenario.port(),
                    scenario.portFile(),
                    scenario.changes(),
                    scenario.budget(),
                    MethodVersion.NOW,
                    state,
                    unstable,
                    scenario.created(),
                    Optional.of(clock.instant()),
                    scenario.published(),
                    scenario.deleted());
        }

        @Override
        public void started() {
            store.state(scenario.id(), State.RUNNING);
        }

        @Override
        public void progress() {
            // the desk asks the queue
        }

        @Override
        public void done(Result result) {
            store.ended(now(State.DONE, List.of()), Optional.of(result), clock.instant());
        }

        @Override
        public void unstable(List<Unstable> stages) {
            store.ended(now(State.UNSTABLE, stages), Optional.empty(), clock.instant());
        }

        @Override
        public void cancelled() {
            store.state(scenario.id(), State.CANCELLED);
        }

        @Override
        public void failed() {
            store.state(scenario.id(), State.FAILED);
        }
    }
}
