package org.garita.app.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.SplittableRandom;
import org.garita.app.waits.Answer;
import org.garita.app.waits.Answer.Outcome;
import org.garita.app.waits.Rejection;
import org.garita.app.waits.Rejection.Reason;
import org.garita.app.waits.WaitBoard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PollerTest {
    private static final String GOOD = new FeedText()
            .port("240203", "6/10/2026", "17:05:16")
            .cars("At 5:00 pm MDT", "delay", "45", "3")
            .toString();

    @TempDir
    Path folder = Path.of(""); // replaced by JUnit

    private final FakeIntake intake = new FakeIntake();

    /** Answers in order; the word "fail" throws, "same" says that nothing changed. */
    private static final class Script implements FeedSource {
        private final Deque<String> answers = new ArrayDeque<>();

        private Script(String... answers) {
            for (String answer : answers) {
                this.answers.add(answer);
            }
        }

        @Override
        public String name() {
            return "cbp-live";
        }

        @Override
        public WaitBoard.Source kind() {
            return WaitBoard.Source.LIVE;
        }

        @Override
        public Optional<byte[]> next() throws IOException {
            String answer = answers.removeFirst();
            if (answer.equals("fail")) {
                throw new IOException("connection refused");
            }
            return answer.equals("same") ? Optional.empty() : Optional.of(answer.getBytes(UTF_8));
        }

        @Override
        public Optional<Duration> pause() {
            return Optional.of(Duration.ofMinutes(5));
        }
    }

    @Test
    void a_live_source_is_taken_up_where_it_was_and_a_recording_is_not() {
        poller(new Script()).resume();
        poller(new RecordedFeed(folder, RecordedFeed.PAUSE)).resume();
        assertThat(intake.resumed).containsExactly("cbp-live");
    }

    private Poller poller(FeedSource source) {
        return new Poller(
                source,
                new FeedReader(new CbpPorts(new FakeCrossings())),
                intake,
                Clock.fixed(Instant.parse("2026-06-10T23:06:00Z"), ZoneOffset.UTC),
                new BackOff(new SplittableRandom(1)));
    }

    private Answer last() {
        return intake.answers.get(intake.answers.size() - 1);
    }

    @Test
    void a_good_answer_is_handed_in_and_the_next_question_waits_five_minutes() {
        assertThat(poller(new Script(GOOD)).poll()).contains(Duration.ofMinutes(5));
        assertThat(last().outcome()).isEqualTo(Outcome.READ);
        assertThat(last().crossings()).hasSize(1);
        assertThat(last().bytes()).isEqualTo(GOOD.length());
    }

    @Test
    void failures_wait_longer_and_longer_up_to_half_an_hour_and_a_good_answer_ends_that() {
        String[] script = new String[14];
        java.util.Arrays.fill(script, "fail");
        script[12] = GOOD;
        Poller poller = poller(new Script(script));
        for (int failure = 0; failure < 12; failure++) {
            long full = Math.min(30L << failure, 1800);
            assertThat(poller.poll().orElseThrow())
                    .as("failure %d", failure)
                    .isBetween(Duration.ofSeconds(full / 2), Duration.ofSeconds(full));
        }
        assertThat(poller.poll()).contains(Duration.ofMinutes(5));
        assertThat(poller.poll().orElseThrow()).isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void no_answer_and_a_broken_answer_are_handed_in_with_their_reason() {
        Poller poller = poller(new Script("fail", "<html></html>", "same"));
        poller.poll();
        assertThat(last().rejections())
                .containsExactly(new Rejection(Reason.UNREACHABLE, "answer", "connection refused"));
        poller.poll();
        assertThat(last().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(last().rejections()).extracting(Rejection::reason).containsExactly(Reason.HTML_INSTEAD);
        poller.poll();
        assertThat(last().outcome()).isEqualTo(Outcome.NOT_MODIFIED);
    }

    @Test
    void one_recorded_file_is_read_once() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), GOOD);
        assertThat(poller(Polling.source("file:" + file, Optional.empty())).poll())
                .isEmpty();
        assertThat(last().kind()).isEqualTo(WaitBoard.Source.RECORDED);
        assertThat(last().source()).isEqualTo("cbp-file");
    }

    @Test
    void a_folder_is_replayed_in_the_order_of_its_names() throws IOException {
        Files.writeString(folder.resolve("b.json"), GOOD.replace("\"45\"", "\"50\""));
        Files.writeString(folder.resolve("a.json"), GOOD);
        Poller poller = poller(Polling.source("file:" + folder, Optional.empty()));
        assertThat(poller.poll()).isPresent();
        assertThat(last().crossings().get(0).lanes().get(0).delayMinutes()).hasValue(45);
        assertThat(poller.poll()).isEmpty();
        assertThat(last().crossings().get(0).lanes().get(0).delayMinutes()).hasValue(50);
    }

    @Test
    void a_bad_file_of_a_recording_is_passed_over_without_waiting_longer() throws IOException {
        for (String name : new String[] {"a", "b", "c", "d"}) {
            Files.writeString(folder.resolve(name + ".json"), name.equals("d") ? GOOD : "<html></html>");
        }
        Poller poller = poller(new RecordedFeed(folder, RecordedFeed.PAUSE));
        for (int bad = 0; bad < 3; bad++) {
            assertThat(poller.poll()).contains(RecordedFeed.PAUSE);
        }
        assertThat(poller.poll()).isEmpty();
        assertThat(intake.answers)
                .extracting(Answer::outcome)
                .containsExactly(Outcome.REJECTED, Outcome.REJECTED, Outcome.REJECTED, Outcome.READ);
    }

    @Test
    void a_missing_recording_is_said_and_not_asked_for_again() {
        assertThat(poller(Polling.source("file:" + folder.resolve("none.json"), Optional.empty()))
                        .poll())
                .isEmpty();
        assertThat(last().outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(last().rejections().get(0).shown()).contains("none.json");
    }

    @Test
    void an_address_that_is_none_is_refused_by_name() {
        assertThatThrownBy(() -> Polling.source("recordings/x.json", Optional.empty()))
                .hasMessageContaining("recordings/x.json");
    }

    @Test
    void a_set_pause_is_kept_and_one_that_is_none_is_refused_by_name() {
        assertThat(Polling.source("https://localhost/", Polling.pause(" PT2S ")).pause())
                .contains(Duration.ofSeconds(2));
        assertThat(Polling.source("https://localhost/", Polling.pause("")).pause())
                .contains(HttpFeed.PAUSE);
        for (String none : new String[] {"2", "PT0S", "PT-5M"}) {
            assertThatThrownBy(() -> Polling.pause(none)).hasMessageContaining("'" + none + "'");
        }
    }

    @Test
    void an_answer_that_comes_after_the_end_is_not_taken() {
        Poller poller = poller(new Script(GOOD));
        poller.end();
        assertThat(poller.poll()).isEmpty();
        assertThat(intake.answers).isEmpty();
    }
}
