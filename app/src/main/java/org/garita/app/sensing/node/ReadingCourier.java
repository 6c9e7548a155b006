package org.garita.app.sensing.node;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.garita.app.accord.Courier;
import org.garita.app.accord.NodeSeal;
import org.garita.app.accord.ParcelRefused;
import org.garita.app.sensing.ArrivalGate;
import org.garita.app.sensing.MeasuringNodes;
import org.garita.app.sensing.OtherNodeReadings;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensingSettings;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.sensing.store.Batch;
import org.garita.app.sensing.store.BatchPlace;
import org.garita.app.sensing.store.Behind;
import org.garita.app.sensing.store.Family;
import org.garita.app.sensing.store.Outcome;
import org.garita.app.sensing.store.ReadingStore;
import org.garita.app.sensing.store.Shelf;
import org.garita.app.sensing.store.StoreBusy;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.springframework.stereotype.Component;

/**
 * Carries readings to the measuring node: one side reads its store behind the other's mark, the other stores what fits. A batch
 * that comes twice is there once, by its place; what was not taken for want of room comes again.
 */
@Component
public class ReadingCourier implements Courier, OtherNodeReadings {
    /** Rows in one parcel, in bytes: far below what one request may have. */
    private static final int PARCEL_BYTES = 4 << 20;

    /** So long is waited for readings on their way to the disk, in milliseconds. */
    private static final long LONGEST_WAIT = 2_000;

    /**
     * A batch that took longer arrives now rather than when it first did, in milliseconds: batches stand nearly in the order of
     * their arrival.
     */
    private static final long LONGEST_WAY = 4 * 60_000;

    /** Batches that wait for the disk together, so that vendors find room beside them. */
    private static final int AT_ONCE = 16;

    private final MeasuringNodes nodes;
    private final SensorRegister register;
    private final ReadingStore store;
    private final NodeSeal seal;
    private final SensingSettings settings;
    private final ArrivalGate arrivals;
    private final Clock clock;
    private final RefusedBatches refused = new RefusedBatches();
    private final Map<CrossingId, Instant> wholeUntil = new ConcurrentHashMap<>();
    private volatile ReadingMark mark = ReadingMark.none();
    private Instant newest = Instant.MIN;

    /** Carries what stands in a store. */
    public ReadingCourier(
            MeasuringNodes nodes,
            SensorRegister register,
            ReadingStore store,
            NodeSeal seal,
            SensingSettings settings,
            ArrivalGate arrivals,
            Clock clock) {
        this.nodes = nodes;
        this.register = register;
        this.store = store;
        this.seal = seal;
        this.settings = settings;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "readings";
    }

    @Override
    public boolean active() {
        return register.crossings().stream()
                .anyMatch(sensed -> nodes.of(sensed.crossing()).isPresent());
    }

    @Override
    public String mark() {
        return mark.code();
    }

    @Override
    public Optional<Instant> wholeUntil(CrossingId crossing) {
        return Optional.ofNullable(wholeUntil.get(crossing));
    }

    @Override
    public Map<String, Long> refused() {
        return refused.byReason();
    }

    @Override
    public Optional<byte[]> parcel(String after) throws IOException {
        Optional<Country> own = nodes.own();
        List<SensedCrossing> elsewhere = register.crossings().stream()
                .filter(sensed -> nodes.elsewhere(sensed.crossing()))
                .toList();
        return own.isEmpty() || elsewhere.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        parcel(own.get(), elsewhere, ReadingMark.of(after)).write(seal));
    }

    private ReadingParcel parcel(Country own, List<SensedCrossing> elsewhere, ReadingMark after) throws IOException {
        Instant made = clock.instant();
        long since = made.minus(settings.oldest()).toEpochMilli();
        List<Batch> batches = new ArrayList<>();
        ReadingMark begins = after;
        ReadingMark next = after;
        boolean whole = closed(made);
        int room = PARCEL_BYTES;
        for (SensedCrossing sensed : elsewhere) {
            for (Family family : Family.values()) {
                Shelf shelf = new Shelf(sensed.crossing(), family);
                Behind behind = store.behind(shelf, after.of(shelf), since, head -> isOf(own, head), Math.max(room, 1));
                begins = behind.goesOn() ? begins : begins.without(shelf);
                for (Behind.Placed placed : behind.batches()) {
                    batches.add(passedOn(own, placed));
                    next = next.with(shelf, placed.place());
                    room -= placed.batch().size();
                }
                whole &= behind.whole();
            }
        }
        return new ReadingParcel(own, made, begins, next, whole, batches);
    }

    /** Whether everything that arrived before a moment is on disk. */
    private boolean closed(Instant moment) throws IOException {
        try {
            return arrivals.close(moment.toEpochMilli(), LONGEST_WAIT);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for readings on their way to the disk", ended);
        }
    }

    private boolean isOf(Country own, Batch.Head head) {
        return register.vendor(head.vendor())
                .filter(vendor -> vendor.country() == own)
                .isPresent();
    }

    /** Neither the vendor's id of the batch nor what it was told crosses the line: the one is its own, the other may quote. */
    private static Batch passedOn(Country own, Behind.Placed placed) {
        Batch.Head head = placed.batch().head();
        return placed.batch()
                .under(new Batch.Head(
                        head.crossing(),
                        head.table(),
                        head.vendor(),
                        own.slug() + ":" + placed.place().code(),
                        head.layout(),
                        head.received(),
                        placed.place().digest(),
                        "",
                        head.accepted(),
                        Map.of()));
    }

    @Override
    public synchronized String take(byte[] bytes) throws IOException, ParcelRefused {
        ReadingParcel parcel = ReadingParcel.read(bytes, seal);
        Optional<Country> own = nodes.own();
        if (own.isEmpty() || parcel.from() != own.get().other()) {
            throw new ParcelRefused("it is of %s, and this node takes none of that country".formatted(parcel.from()));
        }
        if (parcel.made().isAfter(clock.instant().plus(settings.ahead()))) {
            throw new ParcelRefused(
                    "it was made at %s, which is later than now by more than %s. Maybe the clock of one node is wrong."
                            .formatted(parcel.made(), settings.ahead()));
        }
        List<CompletableFuture<Outcome>> stored = new ArrayList<>();
        for (Batch batch : parcel.batches()) {
            Optional<PassedOnRows> fits = fitting(parcel.from(), batch);
            if (fits.isPresent()) {
                stored.add(append(batch.head(), fits.get()));
            }
            if (stored.size() >= AT_ONCE) {
                await(stored);
                stored.clear();
            }
        }
        await(stored);
        forward(parcel);
        return mark();
    }

    private CompletableFuture<Outcome> append(Batch.Head head, PassedOnRows rows) throws ParcelRefused {
        long now = clock.millis();
        long arrived = arrivals.arrive(Math.min(now, Math.max(head.received(), now - LONGEST_WAY)));
        try {
            return store.append(stored(head, rows, arrived)).whenComplete((outcome, failed) -> arrivals.done(arrived));
        } catch (StoreBusy busy) {
            arrivals.done(arrived);
            throw new ParcelRefused("the store has no room now, so the parcel has to come again: " + busy.getMessage());
        }
    }

    private static Batch stored(Batch.Head head, PassedOnRows rows, long arrived) {
        Batch.Head here = new Batch.Head(
                head.crossing(),
                head.table(),
                head.vendor(),
                head.id(),
                head.layout(),
                arrived,
                head.received(),
                head.fingerprint(),
                "",
                rows.accepted(),
                rows.rejected());
        return new Batch(here, rows.columns(head.table()));
    }

    private static void await(List<CompletableFuture<Outcome>> stored) throws IOException {
        for (CompletableFuture<Outcome> one : stored) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                throw new IOException("a batch of the other node was not stored; it comes again", failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while storing a parcel; it comes again", interrupted);
            }
        }
    }

    /** Moves the mark where nothing is missing before what came. */
    private void forward(ReadingParcel parcel) {
        ReadingMark next = mark;
        boolean gapless = true;
        for (Map.Entry<String, BatchPlace> end : parcel.mark().places().entrySet()) {
            Shelf shelf = Shelf.of(end.getKey());
            Optional<BatchPlace> begins = parcel.after().of(shelf);
            Optional<BatchPlace> here = next.of(shelf);
            boolean follows = nodes.together(shelf.crossing())
                    && (begins.isEmpty()
                            || here.filter(place -> place.compareTo(begins.get()) >= 0)
                                    .isPresent());
            boolean anew = begins.isEmpty() && parcel.made().isAfter(newest);
            boolean farther = anew || here.isEmpty() || here.get().compareTo(end.getValue()) < 0;
            next = follows && farther ? next.with(shelf, end.getValue()) : next;
            gapless &= follows;
        }
        mark = next;
        newest = parcel.made().isAfter(newest) ? parcel.made() : newest;
        if (parcel.whole() && gapless) {
            register.crossings().stream()
                    .map(SensedCrossing::crossing)
                    .filter(nodes::together)
                    .forEach(crossing -> wholeUntil.merge(
                            crossing, parcel.made(), (one, other) -> one.isAfter(other) ? one : other));
        }
    }

    /** The rows of a batch, checked; nothing when it is none of this node's to measure. */
    private Optional<PassedOnRows> fitting(Country from, Batch batch) {
        Batch.Head head = batch.head();
        Optional<String> why = refusal(from, head);
        if (why.isPresent()) {
            refused.add(head.crossing(), why.get());
            return Optional.empty();
        }
        PassedOnRows rows = new PassedOnRows(register.find(head.crossing()).orElseThrow(), head.vendor());
        try {
            rows.read(batch);
            return Optional.of(rows);
        } catch (IllegalArgumentException noRows) {
            refused.add(head.crossing(), String.valueOf(noRows.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<String> refusal(Country from, Batch.Head head) {
        Optional<SensedCrossing> sensed = register.find(head.crossing());
        long now = clock.millis();
        if (sensed.isEmpty() || !nodes.together(head.crossing())) {
            return Optional.of("this node does not measure it");
        } else if (!sensed.get().mark().equals(head.layout())) {
            return Optional.of("its layout is another one there");
        } else if (!isOf(from, head)) {
            return Optional.of("its vendor is none of the sending country");
        } else if (head.received() < now - settings.oldest().toMillis()) {
            return Optional.of("it is too old");
        } else if (head.received() > now + settings.ahead().toMillis()) {
            return Optional.of("it comes from the future");
        }
        return Optional.empty();
    }
}
