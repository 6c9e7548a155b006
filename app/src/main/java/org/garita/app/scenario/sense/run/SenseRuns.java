package org.garita.app.scenario.sense.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.garita.app.identity.Holder;
import org.garita.app.scenario.Background;
import org.garita.app.scenario.OfficePorts;
import org.garita.app.scenario.SenseRun;
import org.garita.app.scenario.SensorFiles;
import org.garita.app.scenario.sense.run.OfficeSense.SensorsFile;
import org.garita.app.scenario.sense.run.OfficeSense.State;
import org.garita.app.scenario.store.SenseStore;
import org.garita.kernel.text.Text;
import org.garita.simulation.UnstablePort;
import org.garita.simulation.port.Port;
import org.garita.simulation.sense.Observed;
import org.garita.simulation.sense.Sensing;
import org.garita.simulation.sense.SensorPlan;
import org.garita.simulation.sense.TooManyReadings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The runs of virtual sensors that offices make. They are bounded, since a run is held in memory and its files are large. */
@Component
public class SenseRuns {
    /** Longest run at the desk, days; the command makes longer ones. */
    public static final int MOST_DAYS = 7;

    /** Most runs that an office keeps. */
    public static final int MOST_RUNS = 8;

    /** Most rows of all sensors of a run: a week of San Ysidro has about 6 million, 80 MB as archives. */
    public static final int MOST_ROWS = 8_000_000;

    /** Most sensors of one file. */
    public static final int MOST_SENSORS = 60;

    /** Longest file of sensors, characters. */
    public static final int LONGEST_FILE = 200_000;

    private final SenseStore store;
    private final SenseArchives archives;
    private final OfficePorts ports;
    private final Background queue;
    private final Clock clock;

    SenseRuns(SenseStore store, SenseArchives archives, OfficePorts ports, Background queue, Clock clock) {
        this.store = store;
        this.archives = archives;
        this.ports = ports;
        this.queue = queue;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tidyWhatTheLastProcessLeft() throws IOException {
        store.interrupt();
        archives.keepOnly(store.ids());
    }

    /**
     * A new run, not started yet.
     *
     * @param place name of a worked port, or id of a scenario of the office
     * @param own a file of the office's own; empty: the sensors that come with the port
     * @throws SenseRefused when something cannot be used
     * @throws org.garita.app.scenario.PortFileRefused with all mistakes of the file
     */
    public OfficeSense make(
            Holder holder, String place, Optional<SensorsFile> own, LocalDate start, int days, long seed) {
        refuse(store.of(holder.office()).size() >= MOST_RUNS, "scenario.sense.refused.runs", MOST_RUNS);
        refuse(days < 1 || days > MOST_DAYS, "scenario.sense.refused.days", days, MOST_DAYS);
        refuse(start.getDayOfWeek() != DayOfWeek.MONDAY, "scenario.sense.refused.monday", start.toString());
        OfficePorts.Choice choice = ports.choices(holder).stream()
                .filter(one -> one.id().equals(place))
                .findFirst()
                .orElseThrow(() -> new SenseRefused("scenario.sense.refused.port", place));
        OfficePorts.Kept kept =
                ports.keep(holder, place).orElseThrow(() -> new SenseRefused("scenario.sense.refused.port", place));
        OfficeSense run = new OfficeSense(
                UUID.randomUUID().toString(),
                holder.office(),
                holder.account(),
                kept,
                choice.scenario() ? Optional.of(choice.name().en()) : Optional.empty(),
                own.orElseGet(() -> new SensorsFile(Optional.empty(), SensorFiles.yaml(kept.worked()))),
                start,
                days,
                seed,
                State.QUEUED,
                Optional.empty(),
                clock.instant());
        int length = run.sensors().yaml().length();
        refuse(length > LONGEST_FILE, "scenario.sense.refused.long", length, LONGEST_FILE);
        int sensors = plan(run).sensors().size();
        refuse(sensors > MOST_SENSORS, "scenario.sense.refused.sensors", sensors, MOST_SENSORS);
        store.add(run);
        return run;
    }

    private static void refuse(boolean wrong, String key, Object... values) {
        if (wrong) {
            throw new SenseRefused(key, values);
        }
    }

    /** The port of a run, with all changes. */
    public Port port(OfficeSense run) {
        return ports.port(run.port());
    }

    /** The sensors of a run. */
    public SensorPlan plan(OfficeSense run) {
        String name = run.sensors().name().orElse(run.port().worked() + ".yaml");
        return SensorFiles.read(name, run.sensors().yaml(), port(run)).plan();
    }

    /** The run with this id. */
    public Optional<OfficeSense> find(String id) {
        return store.find(id);
    }

    /** The runs of the holder's office, the newest first. */
    public List<OfficeSense> of(Holder holder) {
        return store.of(holder.office());
    }

    /** What is kept of a finished run beside its files. */
    public Optional<SenseFigures> figures(OfficeSense run) {
        return store.figures(run.id());
    }

    /** What an operator has, as an archive; nothing when the run is not finished or the file is gone. */
    public Optional<Path> operator(OfficeSense run) {
        return file(run, archives.operator(run.id()));
    }

    /** The truth, as an archive; nothing when the run is not finished or the file is gone. */
    public Optional<Path> truth(OfficeSense run) {
        return file(run, archives.truth(run.id()));
    }

    private static Optional<Path> file(OfficeSense run, Path archive) {
        return Optional.of(archive).filter(file -> run.state() == State.DONE && Files.exists(file));
    }

    /** Where a run stands. */
    public Optional<Background.Standing> standing(OfficeSense run) {
        return queue.standing(key(run));
    }

    private static String key(OfficeSense run) {
        return "sense " + run.id();
    }

    /** Puts it in the queue, for the first time or again. @return done when it is over */
    public CompletableFuture<Void> run(OfficeSense run) {
        refuse(run.state() != State.QUEUED && !run.state().again(), "scenario.sense.refused.again");
        store.state(run.id(), State.QUEUED);
        return queue.submit(key(run), new Watching(run));
    }

    /** Ends a run that waits or is under way. */
    public void cancel(OfficeSense run) {
        queue.cancel(key(run));
    }

    /** Deletes a run with its files, for good: the same port, sensors, days and seed give them again. */
    public void delete(OfficeSense run) {
        refuse(run.state().underWay(), "scenario.sense.refused.under-way");
        store.delete(run.id());
        archives.remove(run.id());
    }

    /** A run on the queue; one thread leaves the machine to readers. */
    private final class Watching implements Background.Work {
        private final OfficeSense of;

        Watching(OfficeSense of) {
            this.of = of;
        }

        @Override
        public Runnable run(Background.Steps steps) {
            store.state(of.id(), State.RUNNING);
            SenseRun run = new SenseRun(port(of), plan(of), of.start(), of.days(), of.seed(), 1);
            try {
                Observed observed = run.observe(new Bounded(steps));
                archives.write(of.id(), run, observed);
                int all = run.plan().sensors().size() + 2;
                if (!steps.goOn(all, all)) {
                    archives.remove(of.id());
                    throw new CancellationException("the run was cancelled while its files were written");
                }
                SenseFigures figures = SenseFigures.of(run, observed);
                return () -> store.done(of.id(), figures, clock.instant());
            } catch (UnstablePort unstable) {
                return refused("scenario.sense.refused.unstable", stages(run.port(), unstable));
            } catch (TooManyReadings many) {
                return refused("scenario.sense.refused.rows", Text.same(Long.toString(many.most() / 1_000_000)));
            } catch (IOException e) {
                throw new UncheckedIOException("the files of the run %s cannot be written".formatted(of.id()), e);
            }
        }

        private static Text stages(Port port, UnstablePort unstable) {
            List<Text> names = unstable.stages().stream()
                    .map(one -> port.stages().get(port.stageIndex(one.stage())).name())
                    .toList();
            return new Text(
                    names.stream().map(Text::en).collect(Collectors.joining(", ")),
                    names.stream().map(Text::es).collect(Collectors.joining(", ")));
        }

        private Runnable refused(String key, Text value) {
            OfficeSense.Refusal refusal = new OfficeSense.Refusal(key, List.of(value));
            return () -> store.refused(of.id(), refusal, clock.instant());
        }

        @Override
        public void cancelled() {
            store.state(of.id(), State.CANCELLED);
        }

        @Override
        public void failed() {
            store.state(of.id(), State.FAILED);
        }
    }

    /** Steps of the queue as steps of the sensors; writing is one step more. */
    private record Bounded(Background.Steps steps) implements Sensing.Watcher {
        @Override
        public boolean goOn(int done, int of) {
            return steps.goOn(done, of + 1);
        }

        @Override
        public long mostRows() {
            return MOST_ROWS;
        }
    }
}
