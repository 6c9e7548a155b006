package org.garita.app.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private final SignInAttempts attempts = new SignInAttempts(() -> now);

    private void fail(int times, String name, String address) {
        for (int i = 0; i < times; i++) {
            attempts.failed(name, address);
        }
    }

    @Test
    void the_fifth_refusal_makes_a_name_wait_and_each_further_one_twice_as_long() {
        fail(4, "us-lead", "10.0.0.1");
        assertThat(attempts.wait("us-lead", "10.0.0.2")).isEmpty();
        fail(1, "us-lead", "10.0.0.1");
        assertThat(attempts.wait("US-Lead", "10.0.0.2")).contains(Duration.ofSeconds(30));
        now = now.plusSeconds(30);
        assertThat(attempts.wait("us-lead", "10.0.0.2")).isEmpty();
        fail(1, "us-lead", "10.0.0.1");
        assertThat(attempts.wait("us-lead", "10.0.0.2")).contains(Duration.ofSeconds(60));
        fail(12, "us-lead", "10.0.0.1");
        assertThat(attempts.wait("us-lead", "10.0.0.2")).contains(Duration.ofMinutes(15));
    }

    @Test
    void guessing_many_names_from_one_address_makes_the_address_wait() {
        for (int i = 0; i < SignInAttempts.FREE_FROM_ADDRESS; i++) {
            attempts.failed("name-" + i, "10.0.0.9");
        }
        assertThat(attempts.wait("never-tried", "10.0.0.9")).isPresent();
        assertThat(attempts.wait("never-tried", "10.0.0.8")).isEmpty();
    }

    @Test
    void signing_in_forgets_the_refusals() {
        fail(4, "mx-lead", "10.0.0.1");
        attempts.succeeded("mx-lead", "10.0.0.1");
        fail(4, "mx-lead", "10.0.0.1");
        assertThat(attempts.wait("mx-lead", "10.0.0.1")).isEmpty();
    }

    @Test
    void inventing_names_does_not_grow_the_memory_without_end() {
        for (int i = 0; i < 50_000; i++) {
            attempts.failed("invented-" + i, "10.0.0." + (i % 200));
        }
        assertThat(attempts.size()).isLessThanOrEqualTo(10_000);
    }
}
