package org.garita.app.platform.published;

import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps rendered pages by key, up to a number and a weight, and lets one caller render while others wait. When it is
 * full the page that was rendered longest ago goes first; a page that is read is rendered again every minute, so that is
 * also the one nobody asks for.
 */
final class Shelf {
    private final int pages;
    private final long bytes;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, Rendering> running = new ConcurrentHashMap<>();
    private final AtomicLong weight = new AtomicLong();
    private final AtomicLong order = new AtomicLong();

    Shelf(int pages, long bytes) {
        this.pages = pages;
        this.bytes = bytes;
    }

    /** Renders a page; empty when the answer is not one to keep. */
    @FunctionalInterface
    interface Renderer<E extends Exception> {
        Optional<PublishedPage> render() throws IOException, E;
    }

    private record Kept(PublishedPage page, long order) {}

    private static final class Rendering extends CompletableFuture<Optional<PublishedPage>> {
        private final Stamp stamp;

        Rendering(Stamp stamp) {
            this.stamp = stamp;
        }
    }

    /** The page of this state if it is here; never renders. */
    Optional<PublishedPage> find(String key, Stamp present) {
        Kept found = kept.get(key);
        return found != null && found.page().shows(present) ? Optional.of(found.page()) : Optional.empty();
    }

    /**
     * The page of this state, rendered by the first caller.
     *
     * @return empty when another caller's answer was not one to keep; the caller must answer by itself
     */
    <E extends Exception> Optional<PublishedPage> page(String key, Stamp present, Renderer<E> renderer)
            throws IOException, E {
        while (true) {
            Optional<PublishedPage> found = find(key, present);
            if (found.isPresent()) {
                return found;
            }
            Rendering mine = new Rendering(present);
            Rendering other = running.putIfAbsent(key, mine);
            if (other == null) {
                return renderHere(key, mine, renderer);
            }
            Optional<PublishedPage> theirs = other.join();
            if (other.stamp.equals(present)) {
                return theirs;
            }
        }
    }

    private <E extends Exception> Optional<PublishedPage> renderHere(String key, Rendering mine, Renderer<E> renderer)
            throws IOException, E {
        Optional<PublishedPage> rendered = Optional.empty();
        try {
            rendered = find(key, mine.stamp);
            if (rendered.isEmpty()) {
                rendered = renderer.render();
                rendered.ifPresent(page -> keep(key, page));
            }
        } finally {
            running.remove(key, mine);
            mine.complete(rendered);
        }
        return rendered;
    }

    private void keep(String key, PublishedPage page) {
        Kept before = kept.put(key, new Kept(page, order.incrementAndGet()));
        weight.addAndGet(page.weight() - (before == null ? 0 : before.page().weight()));
        while (kept.size() > pages || weight.get() > bytes) {
            kept.entrySet().stream()
                    .min(Comparator.comparingLong(entry -> entry.getValue().order()))
                    .filter(oldest -> kept.remove(oldest.getKey(), oldest.getValue()))
                    .ifPresent(
                            oldest -> weight.addAndGet(-oldest.getValue().page().weight()));
        }
    }

    int size() {
        return kept.size();
    }
}
