package org.garita.app.platform.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private static final Stamp NOW = new Stamp(1, List.of(1L));
    private static final Stamp LATER = new Stamp(1, List.of(2L));

    private final AtomicInteger renderings = new AtomicInteger();

    private Optional<PublishedPage> render(Stamp stamp, String words) {
        renderings.incrementAndGet();
        return Optional.of(new PublishedPage(stamp, List.of(), words.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_page_is_rendered_once_while_nothing_changes_and_again_after_a_change() throws Exception {
        Shelf shelf = new Shelf(10, 1_000_000);
        shelf.page("/en", NOW, () -> render(NOW, "one"));
        shelf.page("/en", NOW, () -> render(NOW, "two"));
        assertThat(renderings).hasValue(1);
        shelf.page("/en", LATER, () -> render(LATER, "three"));
        assertThat(renderings).hasValue(2);
        assertThat(shelf.find("/en", NOW)).isEmpty();
    }

    @Test
    void a_stampede_renders_once() throws Exception {
        Shelf shelf = new Shelf(10, 1_000_000);
        int readers = 16;
        CountDownLatch together = new CountDownLatch(readers);
        ExecutorService crowd = Executors.newFixedThreadPool(readers);
        try {
            List<Future<Optional<PublishedPage>>> answers = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                answers.add(crowd.submit(() -> {
                    together.countDown();
                    together.await();
                    return shelf.page("/en", NOW, () -> render(NOW, "same"));
                }));
            }
            for (Future<Optional<PublishedPage>> answer : answers) {
                assertThat(answer.get()).isPresent();
            }
        } finally {
            crowd.shutdown();
        }
        assertThat(renderings).hasValue(1);
    }

    @Test
    void an_answer_not_to_keep_is_not_kept_and_a_failure_reaches_its_caller_only() throws Exception {
        Shelf shelf = new Shelf(10, 1_000_000);
        assertThat(shelf.<RuntimeException>page("/en", NOW, Optional::empty)).isEmpty();
        assertThatThrownBy(() -> shelf.page("/en", NOW, () -> {
                    throw new IOException("broken template");
                }))
                .hasMessage("broken template");
        assertThat(shelf.page("/en", NOW, () -> render(NOW, "well"))).isPresent();
    }

    @Test
    void a_full_shelf_forgets_the_page_rendered_longest_ago() throws Exception {
        Shelf shelf = new Shelf(2, 1_000_000);
        for (String address : List.of("/a", "/b", "/c")) {
            shelf.page(address, NOW, () -> render(NOW, address));
        }
        assertThat(shelf.size()).isEqualTo(2);
        assertThat(shelf.find("/a", NOW)).isEmpty();
        assertThat(shelf.find("/c", NOW)).isPresent();
    }

    @Test
    void a_shelf_never_weighs_more_than_allowed() throws Exception {
        Shelf shelf = new Shelf(1_000, 10_000);
        for (int i = 0; i < 50; i++) {
            String address = "/" + i;
            shelf.page(address, NOW, () -> render(NOW, "x".repeat(900)));
        }
        assertThat(shelf.size()).isBetween(1, 5);
    }
}
