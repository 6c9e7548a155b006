package org.garita.app.scenario.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.garita.app.scenario.Background;
import org.garita.app.scenario.PortDocument;
import org.garita.app.scenario.WorkedPorts;
import org.garita.app.scenario.store.StandingStore;
import org.garita.simulation.port.Stability.Unstable;
import org.springframework.stereotype.Component;

/**
 * One run of each worked port, with a small budget, made when somebody first asks and kept until the port or the method
 * changes. Readers can start no other run.
 */
@Component
public class StandingRuns {
    /** Raised when more is kept of a run than before, so that standing runs are made again and have it. */
    private static final String KEPT = "with engines";

    private final RunQueue queue;
    private final StandingStore store;
    private final ScenarioVersion version;
    private final Map<String, PortDocument> ports = new ConcurrentHashMap<>();
    private final Map<String, Result> known = new ConcurrentHashMap<>();

    StandingRuns(RunQueue queue, StandingStore store, ScenarioVersion version) {
        this.queue = queue;
        this.store = store;
        this.version = version;
    }

    /** A worked port. */
    public Optional<PortDocument> port(String name) {
        return WorkedPorts.names().contains(name)
                ? Optional.of(ports.computeIfAbsent(
                        name, wanted -> WorkedPorts.find(wanted).orElseThrow()))
                : Optional.empty();
    }

    /** The run of a worked port, asked for now if there is none yet. */
    public Optional<Result> result(String name) {
        Optional<Result> result = Optional.ofNullable(known.get(name)).or(() -> stored(name));
        if (result.isEmpty()) {
            CompletableFuture<Void> unused = ready(name);
        }
        return result;
    }

    private Optional<Result> stored(String name) {
        Optional<Result> stored = store.find(name, fingerprint(name));
        stored.ifPresent(result -> known.put(name, result));
        return stored;
    }

    /** Done when the run of a worked port is there. */
    public CompletableFuture<Void> ready(String name) {
        if (known.containsKey(name)) {
            return CompletableFuture.completedFuture(null);
        }
        return queue.submit(key(name), false, port(name).orElseThrow().port(), Budget.STANDING, new Keeping(name));
    }

    /** Where the run of a worked port stands; nothing when it is not under way. */
    public Optional<Background.Standing> progress(String name) {
        return queue.standing(key(name));
    }

    private static String key(String name) {
        return "port " + name;
    }

    private static String fingerprint(String name) {
        String all = WorkedPorts.yaml(name) + Budget.STANDING + MethodVersion.NOW + KEPT;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private final class Keeping implements RunQueue.Told {
        private final String name;

        Keeping(String name) {
            this.name = name;
        }

        @Override
        public void started() {
            version.progressed();
        }

        @Override
        public void progress() {
            version.progressed();
        }

        @Override
        public void done(Result result) {
            store.keep(name, fingerprint(name), result);
            known.put(name, result);
            version.changed();
        }

        @Override
        public void unstable(List<Unstable> stages) {
            throw new IllegalStateException("the worked port '%s' is unstable: %s".formatted(name, stages));
        }

        @Override
        public void cancelled() {
            version.changed();
        }

        @Override
        public void failed() {
            version.changed();
        }
    }
}
