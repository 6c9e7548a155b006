package org.garita.app.sensing.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.garita.app.sensing.ArrivalGate;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensingSettings;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.sensing.Vendor;
import org.garita.app.sensing.VirtualReadings;
import org.garita.app.sensing.node.CrossingKeys;
import org.garita.app.sensing.row.ReadingRows;
import org.garita.app.sensing.store.Batch;
import org.garita.app.sensing.store.Outcome;
import org.garita.app.sensing.store.ReadingStore;
import org.garita.app.sensing.store.StoreBusy;
import org.garita.app.sensing.token.TokenHasher;
import org.garita.app.sensing.token.TokenKey;
import org.garita.app.sensing.token.TokenKeys;
import org.garita.kernel.place.CrossingId;
import org.springframework.stereotype.Component;

/** Takes in batches of vendors. */
@Component
public class SensorIntake {
    private final SensorRegister register;
    private final SensorOwners owners;
    private final ReadingStore store;
    private final SensingSettings settings;
    private final CrossingKeys keys;
    private final ArrivalGate arrivals;

    SensorIntake(
            SensorRegister register,
            ReadingStore store,
            SensingSettings settings,
            CrossingKeys keys,
            ArrivalGate arrivals) {
        this.register = register;
        this.owners = new SensorOwners(register);
        this.store = store;
        this.settings = settings;
        this.keys = keys;
        this.arrivals = arrivals;
    }

    /**
     * One request.
     *
     * @param sensed the crossing that its address names
     * @param vendor who sends it
     * @param vendorKey the key by which the vendor was known; not kept
     * @param id id of the batch, the vendor's own
     * @param json whether the body is JSON; otherwise CSV
     */
    public record Request(SensedCrossing sensed, Vendor vendor, String vendorKey, String id, boolean json) {}

    /** The sensors of a crossing, if it has any. */
    public Optional<SensedCrossing> sensed(CrossingId crossing) {
        return register.find(crossing);
    }

    /** The vendor with an id. */
    public Optional<Vendor> vendor(String id) {
        return register.vendor(id);
    }

    /** The fingerprint that a body has under a request's key. */
    public static String fingerprint(Request request, byte[] body) {
        return Fingerprint.of(request.vendorKey(), request.json() ? "json" : "csv", body);
    }

    /**
     * Takes in a batch. What comes back later is on disk.
     *
     * @throws BadBatch when the body cannot be read at all
     * @throws StoreBusy when too many batches wait
     */
    public CompletableFuture<Outcome> take(Request request, byte[] body) throws BadBatch, StoreBusy {
        String fingerprint = fingerprint(request, body);
        Optional<Batch.Head> before = before(request);
        if (before.isPresent()) {
            return CompletableFuture.completedFuture(new Outcome(before.get(), true));
        }
        BodyRows rows = request.json() ? JsonBody.read(body) : CsvBody.read(body);
        long received = arrivals.arrive();
        try {
            CompletableFuture<Outcome> written = store.append(batch(request, rows, fingerprint, received));
            return written.whenComplete((outcome, failed) -> arrivals.done(received));
        } catch (RuntimeException | StoreBusy refused) {
            arrivals.done(received);
            throw refused;
        }
    }

    /**
     * Takes in a batch of virtual sensors of this program at the moment at which it arrived by their simulation. One that is
     * known is not read again.
     *
     * @return whether it is new, once it is on disk
     * @throws IllegalArgumentException when it is some other vendor's: they arrive when they arrive
     * @throws BadBatch when the body cannot be read at all
     * @throws StoreBusy when too many batches wait
     */
    CompletableFuture<Boolean> takeVirtual(Request request, VirtualReadings.Batch given) throws BadBatch, StoreBusy {
        if (!request.vendor().virtual() || !request.sensed().simulated()) {
            throw new IllegalArgumentException(
                    "%s is no virtual vendor. Only what is simulated arrives at a moment of its own."
                            .formatted(request.vendor().id()));
        }
        if (store.has(request.sensed().crossing(), request.vendor().id(), request.id())) {
            return CompletableFuture.completedFuture(false);
        }
        byte[] body = given.csv().get().getBytes(StandardCharsets.UTF_8);
        BodyRows rows = request.json() ? JsonBody.read(body) : CsvBody.read(body);
        return store.append(batch(request, rows, fingerprint(request, body), given.arrived()))
                .thenApply(written -> !written.repeated());
    }

    private Batch batch(Request request, BodyRows rows, String fingerprint, long received) {
        SensedCrossing sensed = request.sensed();
        BatchReading reading =
                new BatchReading(sensed, request.vendor(), settings, readingRows(sensed), owners, received);
        byte[] columns = reading.read(rows);
        Batch.Head head = new Batch.Head(
                sensed.crossing(),
                rows.table(),
                request.vendor().id(),
                request.id(),
                sensed.mark(),
                received,
                fingerprint,
                IntakeAnswer.of(sensed.crossing(), request.id(), rows, reading),
                reading.accepted(),
                reading.rejected());
        return new Batch(head, columns);
    }

    private Optional<Batch.Head> before(Request request) {
        try {
            return store.find(request.sensed().crossing(), request.vendor().id(), request.id());
        } catch (IOException failed) {
            throw new UncheckedIOException("a stored batch cannot be read", failed);
        }
    }

    private ReadingRows readingRows(SensedCrossing sensed) {
        TokenKeys.Pair pair = keys.now(sensed);
        Optional<TokenHasher> before = pair.before().map(TokenKey::hasher);
        return new ReadingRows(sensed.layout(), pair.current().hasher(), before);
    }
}
