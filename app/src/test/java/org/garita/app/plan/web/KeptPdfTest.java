package org.garita.app.plan.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.garita.app.plan.PlanId;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KeptPdfTest {
    private static final PlanId DEMO = new PlanId("demo");

    private final List<String> set = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    private byte[] quick(String html) {
        set.add(html);
        return html.getBytes(UTF_8);
    }

    private byte[] slow(String html) {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return quick(html);
    }

    @Test
    void a_report_that_says_the_same_is_set_once_in_each_language() {
        KeptPdf kept = new KeptPdf(this::quick);
        for (int i = 0; i < 3; i++) {
            assertThat(kept.of(DEMO, Language.EN, "late")).asString(UTF_8).isEqualTo("late");
            assertThat(kept.of(DEMO, Language.ES, "vencida")).asString(UTF_8).isEqualTo("vencida");
        }
        assertThat(set).containsExactly("late", "vencida");
    }

    @Test
    void a_report_that_says_something_else_is_set_anew() {
        KeptPdf kept = new KeptPdf(this::quick);
        kept.of(DEMO, Language.EN, "late");
        assertThat(kept.of(DEMO, Language.EN, "complete")).asString(UTF_8).isEqualTo("complete");
        assertThat(set).containsExactly("late", "complete");
    }

    @Test
    @Timeout(20)
    void two_who_ask_at_once_get_the_same_bytes() throws InterruptedException {
        KeptPdf kept = new KeptPdf(this::slow);
        CompletableFuture<byte[]> first = CompletableFuture.supplyAsync(() -> kept.of(DEMO, Language.EN, "late"));
        begun.await();
        CompletableFuture<byte[]> second = CompletableFuture.supplyAsync(() -> kept.of(DEMO, Language.EN, "late"));
        mayEnd.countDown();
        assertThat(second.join()).isSameAs(first.join());
        assertThat(set).containsExactly("late");
    }

    @Test
    void a_failure_is_told_and_not_kept() {
        KeptPdf kept = new KeptPdf(html -> {
            if (set.isEmpty()) {
                set.add("failed");
                throw new IllegalStateException("no font");
            }
            return quick(html);
        });
        assertThatThrownBy(() -> kept.of(DEMO, Language.EN, "late")).hasMessage("no font");
        assertThat(kept.of(DEMO, Language.EN, "late")).asString(UTF_8).isEqualTo("late");
    }
}
