package org.garita.app.sensing.intake;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.sensing.Vendor;
import org.garita.app.sensing.VirtualReadings;
import org.garita.app.sensing.intake.SensorIntake.Request;
import org.garita.app.sensing.store.StoreBusy;
import org.garita.kernel.place.CrossingId;
import org.springframework.stereotype.Component;

/** Hands in what virtual sensors of this program tell, under a key that is made at the start and leaves it never. */
@Component
public class VirtualIntake implements VirtualReadings {
    /** Batches on their way to the disk at once: half of what the store lets wait, so that vendors find room beside them. */
    private static final int UNDER_WAY = 32;

    private static final long BUSY_MILLIS = 20;
    private static final int KEY_BYTES = 32;

    private final SensorIntake intake;
    private final SensorRegister register;
    private final String key;

    /** Over the intake of this node. */
    public VirtualIntake(SensorIntake intake, SensorRegister register) {
        this.intake = intake;
        this.register = register;
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        this.key = HexFormat.of().formatHex(secret);
    }

    @Override
    public int take(CrossingId crossing, List<Batch> batches) throws IOException, InterruptedException {
        SensedCrossing sensed = register.find(crossing).orElseThrow(() -> unknown(crossing));
        Vendor vendor = register.vendors().stream()
                .filter(Vendor::virtual)
                .filter(one -> sensed.vendorBySensor().containsValue(one.id()))
                .findFirst()
                .orElseThrow(() -> unknown(crossing));
        int fresh = 0;
        for (int from = 0; from < batches.size(); from += UNDER_WAY) {
            List<CompletableFuture<Boolean>> written = new ArrayList<>();
            for (Batch batch : batches.subList(from, Math.min(from + UNDER_WAY, batches.size()))) {
                written.add(hand(new Request(sensed, vendor, key, batch.id(), false), batch));
            }
            fresh += await(written);
        }
        return fresh;
    }

    private static IllegalArgumentException unknown(CrossingId crossing) {
        return new IllegalArgumentException(
                "%s has no virtual sensors in the register. Maybe the simulated crossing is switched off: garita.demonstration.crossing."
                        .formatted(crossing));
    }

    /** Vendors go first: while the store is full this waits. */
    private CompletableFuture<Boolean> hand(Request request, Batch batch) throws InterruptedException {
        while (true) {
            try {
                return intake.takeVirtual(request, batch);
            } catch (StoreBusy full) {
                Thread.sleep(BUSY_MILLIS);
            } catch (BadBatch broken) {
                throw new IllegalArgumentException("a virtual sensor told no table: " + broken.getMessage(), broken);
            }
        }
    }

    private static int await(List<CompletableFuture<Boolean>> written) throws IOException, InterruptedException {
        int fresh = 0;
        for (CompletableFuture<Boolean> one : written) {
            try {
                fresh += one.get() ? 1 : 0;
            } catch (ExecutionException failed) {
                throw new IOException("readings of virtual sensors could not be written", failed.getCause());
            }
        }
        return fresh;
    }
}
