package org.garita.app.plan.web;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.garita.app.plan.PlanId;
import org.garita.kernel.text.Language;

/**
 * The PDF of each plan's report in each language, kept until the report says something else: to set one takes seconds,
 * to write what it says takes milliseconds. Whoever asks while it is being set waits for that one. Hands out the kept
 * bytes themselves, which nobody changes.
 */
final class KeptPdf {
    private final Function<String, byte[]> setter;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    /** @param setter sets a whole HTML file as PDF */
    KeptPdf(Function<String, byte[]> setter) {
        this.setter = setter;
    }

    private record Key(PlanId plan, Language language) {}

    /** A report as it reads, which tells the day and every standing, and its PDF as soon as it is set. */
    private record Kept(String html, CompletableFuture<byte[]> pdf) {}

    /** The PDF of this text; a failure is not kept. */
    byte[] of(PlanId plan, Language language, String html) {
        Key key = new Key(plan, language);
        Kept mine = new Kept(html, new CompletableFuture<>());
        Kept there = kept.compute(key, (same, before) -> before != null && before.html.equals(html) ? before : mine);
        return there.pdf == mine.pdf ? set(key, mine) : there.pdf.join();
    }

    private byte[] set(Key key, Kept mine) {
        try {
            byte[] pdf = setter.apply(mine.html);
            mine.pdf.complete(pdf);
            return pdf;
        } finally {
            if (!mine.pdf.isDone()) { // it failed, and those who wait must not wait for ever
                kept.remove(key, mine);
                mine.pdf.completeExceptionally(new IllegalStateException(
                        "the report of plan %s could not be set as PDF; the request that set it says why"
                                .formatted(key.plan)));
            }
        }
    }
}
