package org.garita.app.roster.run;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.garita.app.identity.Holder;
import org.garita.app.roster.RosterRefused;
import org.garita.app.roster.RosterResult;
import org.garita.app.roster.RosterRun;
import org.garita.app.roster.RosterTask;
import org.garita.app.roster.ShiftFiles;
import org.garita.app.roster.run.OfficeRoster.State;
import org.garita.app.roster.store.RosterStore;
import org.garita.app.scenario.Background;
import org.garita.app.scenario.OfficePorts;
import org.garita.kernel.text.Text;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The rosters of offices: made, run, adopted, deleted. What has a result is never changed but for its name. */
@Component
public class Rosters {
    /** Longest name. */
    public static final int LONGEST_NAME = 120;

    private final RosterStore store;
    private final OfficePorts ports;
    private final Background background;
    private final Clock clock;

    Rosters(RosterStore store, OfficePorts ports, Background background, Clock clock) {
        this.store = store;
        this.ports = ports;
        this.background = background;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void interruptWhatTheLastProcessLeft() {
        store.interrupt();
    }

    /**
     * A new roster, not run yet.
     *
     * @param port name of a worked port, or id of a scenario of the office
     * @throws RosterRefused when there is no such port or stage, or name or figures cannot be used
     * @throws org.garita.app.roster.ShiftFileRefused when the shifts cannot be used
     */
    public OfficeRoster make(Holder holder, String port, String name, OfficeRoster.Wish wish) {
        OfficePorts.Kept kept = ports.keep(holder, port)
                .orElseThrow(() -> new RosterRefused("no port " + port, "roster.refused.no-port", port));
        OfficeRoster roster = new OfficeRoster(
                UUID.randomUUID().toString(),
                holder.office(),
                holder.account(),
                checked(name),
                kept,
                wish,
                OfficeRoster.METHOD,
                State.QUEUED,
                Optional.empty(),
                clock.instant(),
                Optional.empty(),
                Optional.empty());
        RosterRun.check(task(roster));
        store.add(roster);
        return roster;
    }

    private static String checked(String name) {
        String words = name.strip();
        if (words.isEmpty() || words.length() > LONGEST_NAME || words.chars().anyMatch(Character::isISOControl)) {
            throw new RosterRefused(
                    "a name has 1 to %d characters, got %d".formatted(LONGEST_NAME, words.length()),
                    "roster.refused.name",
                    words.length(),
                    LONGEST_NAME);
        }
        return words;
    }

    /** What is to be planned, with the port as it was. */
    public RosterTask task(OfficeRoster roster) {
        OfficeRoster.Wish wish = roster.wish();
        return new RosterTask(
                ports.port(roster.port()),
                wish.stage(),
                wish.laneHours().map(OptionalInt::of).orElse(OptionalInt.empty()),
                wish.alsoLaneHours(),
                ShiftFiles.read("shifts", wish.shifts()),
                wish.seed(),
                wish.replications(),
                wish.weeks());
    }

    /** The roster with this id, deleted or not. */
    public Optional<OfficeRoster> find(String id) {
        return store.find(id);
    }

    /** The rosters of the holder's office, the newest first, deleted ones too. */
    public List<OfficeRoster> of(Holder holder) {
        return store.of(holder.office());
    }

    /** The result, if there is one. */
    public Optional<RosterResult> result(OfficeRoster roster) {
        return roster.state() == State.DONE ? store.result(roster.id()) : Optional.empty();
    }

    /** Where its run stands. */
    public Optional<Background.Standing> standing(OfficeRoster roster) {
        return background.standing(key(roster));
    }

    private static String key(OfficeRoster roster) {
        return "roster " + roster.id();
    }

    /** Puts it in the queue, for the first time or again. @return done when the run is over */
    public CompletableFuture<Void> run(OfficeRoster roster) {
        if (roster.state() != State.QUEUED && !roster.state().again()) {
            throw new RosterRefused("the roster is not open", "roster.refused.not-open");
        }
        store.state(roster.id(), State.QUEUED);
        return background.submit(key(roster), new Planning(roster));
    }

    /** Ends its run. */
    public void cancel(OfficeRoster roster) {
        background.cancel(key(roster));
    }

    /** Gives it another name. */
    public void rename(OfficeRoster roster, String name) {
        store.rename(roster.id(), checked(name));
    }

    /** The office works by it from now on, and by no other one of the same port and stage. */
    public void adopt(OfficeRoster roster) {
        if (roster.state() != State.DONE) {
            throw new RosterRefused("the roster has no result", "roster.refused.no-result");
        }
        store.adopt(roster, clock.instant());
    }

    /** The office no longer works by it. */
    public void release(OfficeRoster roster) {
        store.release(roster.id());
    }

    /** Deletes it; nothing is lost until it is called back. */
    public void delete(OfficeRoster roster) {
        cancel(roster);
        store.delete(roster.id(), Optional.of(clock.instant()));
    }

    /** Calls a deleted one back. */
    public void restore(OfficeRoster roster) {
        store.delete(roster.id(), Optional.empty());
    }

    /** Makes a scenario of its port with the lanes that its shifts open. @return the scenario's id */
    public String scenario(Holder holder, OfficeRoster roster) {
        RosterResult result = result(roster)
                .orElseThrow(() -> new RosterRefused("the roster has no result", "roster.refused.no-result"));
        return ports.scenario(
                holder,
                roster.port(),
                roster.name(),
                new OfficePorts.StageLanes(
                        roster.wish().stage(),
                        result.groups(),
                        result.roster().lanes().byGroup()));
    }

    /** A run on the queue; half of the machine is left to readers. */
    private final class Planning implements Background.Work {
        private final OfficeRoster roster;

        Planning(OfficeRoster roster) {
            this.roster = roster;
        }

        @Override
        public Runnable run(Background.Steps steps) {
            store.state(roster.id(), State.RUNNING);
            int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
            try {
                RosterResult result = RosterRun.of(
                        task(roster),
                        threads,
                        (phase, done, of) -> steps.goOn(RosterRun.percent(phase, done, of), 100));
                return () -> store.done(roster.id(), result, clock.instant());
            } catch (RosterRefused refused) {
                OfficeRoster.Refusal why = new OfficeRoster.Refusal(
                        refused.key(),
                        refused.values().stream().map(Planning::words).toList());
                return () -> store.refused(roster.id(), why, clock.instant());
            }
        }

        private static Text words(Object value) {
            return value instanceof Text text
                    ? text
                    : Text.same(value instanceof Double number ? "" + Math.round(number) : value.toString());
        }

        @Override
        public void cancelled() {
            store.state(roster.id(), State.CANCELLED);
        }

        @Override
        public void failed() {
            store.state(roster.id(), State.FAILED);
        }
    }
}
