package org.garita.app.feed.events;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.garita.app.feed.PublishedWaits;
import org.garita.app.waits.Cleaning;
import org.garita.app.waits.LaneReport;
import org.garita.app.waits.LaneReport.Raw;
import org.garita.app.waits.MeasuredBoard;
import org.garita.app.waits.PlayedMeasures;
import org.garita.app.waits.WaitBoard;
import org.garita.app.waits.WaitBoard.CrossingBoard;
import org.garita.app.waits.WaitBoard.Freshness;
import org.garita.app.waits.WaitBoard.PortStatus;
import org.garita.app.waits.WaitBoard.Source;
import org.garita.app.waits.Waits;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.garita.measurement.wait.Quality;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    private static final Instant NOW = Instant.parse("2026-06-10T18:40:00Z");
    private static final CrossingId PHARR = new CrossingId("pharr");
    private static final CrossingId ROMA = new CrossingId("roma");

    private WaitBoard board = board(10, NOW);

    private final EventStream stream = new EventStream(
            new Waits() {
                @Override
                public WaitBoard board() {
                    return board;
                }

                @Override
                public List<LaneReport> history(CrossingId crossing, LaneKind lane, Instant from, Instant until) {
                    return List.of();
                }
            },
            new PlayedMeasures(NOW));

    private static WaitBoard board(int minutes, Instant fetched) {
        LaneReport cars = new LaneReport(
                ROMA,
                LaneKind.REPORTED.get(0),
                Cleaning.ofMinutes(minutes),
                OptionalInt.of(minutes),
                OptionalInt.of(2),
                Optional.of(NOW),
                fetched,
                "cbp-live",
                new Raw("231001", "", "", "", ""),
                List.of());
        CrossingBoard roma = new CrossingBoard(ROMA, PortStatus.OPEN, List.of(cars), Optional.empty());
        return new WaitBoard(fetched, Source.LIVE, Freshness.FRESH, Map.of(ROMA, roma));
    }

    private static PublishedWaits alone(WaitBoard board) {
        return new PublishedWaits(board, MeasuredBoard.empty(NOW));
    }

    private PublishedWaits measured(double minutes, Instant minute) {
        PlayedMeasures measures = new PlayedMeasures(minute);
        measures.with(
                PHARR,
                true,
                PlayedMeasures.of(
                        "cars",
                        PlayedMeasures.GENERAL,
                        Direction.SOUTHBOUND,
                        measures.expected(minutes, minutes - 4, minutes + 6, Quality.GOOD)));
        return new PublishedWaits(board, measures.measured());
    }

    @Test
    void a_new_measured_board_is_an_event_that_names_the_crossings_whose_number_is_another() {
        Connection connection = new Connection();
        Subscriber reader = connection.reader();
        reader.onWritePossible();
        stream.join(reader);
        stream.tell(Optional.of(alone(board)), measured(20, NOW.plusSeconds(60)));
        assertThat(connection.text())
                .contains("id: 2026-06-10T18:41:00Z\n")
                .endsWith("\"measured_at\":\"2026-06-10T18:41:00Z\",\"changed\":[\"pharr\"]}\n\n");
        stream.tell(Optional.of(measured(20, NOW.plusSeconds(60))), measured(20.2, NOW.plusSeconds(120)));
        assertThat(connection.text()).endsWith("\"measured_at\":\"2026-06-10T18:42:00Z\",\"changed\":[]}\n\n");
        stream.tell(Optional.of(measured(20, NOW)), measured(26, NOW.plusSeconds(180)));
        assertThat(connection.text()).endsWith("\"changed\":[\"pharr\"]}\n\n");
    }

    /** A connection that takes what it is given while it is open. */
    private static final class Connection extends ServletOutputStream {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final AtomicInteger ends = new AtomicInteger();
        private boolean open = true;
        private boolean broken;

        @Override
        public boolean isReady() {
            return open;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("a test tells the reader itself");
        }

        @Override
        public void write(int character) throws IOException {
            if (broken) {
                throw new IOException("gone");
            }
            taken.write(character);
        }

        private String text() {
            return taken.toString(StandardCharsets.UTF_8);
        }

        private Subscriber reader() {
            return new Subscriber(this, ends::incrementAndGet);
        }
    }

    @Test
    void a_reader_is_told_of_the_present_board_and_then_only_of_what_changed() {
        Connection connection = new Connection();
        Subscriber reader = connection.reader();
        stream.join(reader);
        assertThat(connection.text())
                .as("nothing is written before the connection says so")
                .isEmpty();
        reader.onWritePossible();
        assertThat(connection.text())
                .isEqualTo("retry: 5000\n\nid: 2026-06-10T18:40:00Z\nevent: board\ndata: {\"published_at\":"
                        + "\"2026-06-10T18:40:00Z\",\"as_of\":\"2026-06-10T18:40:00Z\",\"source\":\"live\","
                        + "\"freshness\":\"fresh\",\"measured_at\":null,\"changed\":[\"roma\"]}\n\n");
        WaitBoard same = board(10, NOW.plusSeconds(60));
        stream.tell(Optional.of(alone(board)), alone(same));
        assertThat(connection.text()).endsWith("\"changed\":[]}\n\n");
        stream.tell(Optional.of(alone(same)), alone(board(25, NOW.plusSeconds(120))));
        assertThat(connection.text()).endsWith("\"changed\":[\"roma\"]}\n\n");
        stream.tell(Optional.of(alone(board)), alone(board));
        assertThat(connection.text()).endsWith("\n\n: still here\n\n");
    }

    @Test
    void a_reader_who_takes_nothing_is_let_go_and_holds_nobody() {
        Connection stuck = new Connection();
        stuck.open = false;
        Subscriber reader = stuck.reader();
        reader.onWritePossible();
        stream.join(reader);
        for (int message = 0; message < Subscriber.MOST; message++) {
            stream.tell(Optional.of(alone(board)), alone(board));
        }
        assertThat(stuck.ends).hasValue(1);
        assertThat(stuck.text()).isEmpty();
    }

    @Test
    void a_broken_connection_ends_its_reader_once() {
        Connection connection = new Connection();
        connection.broken = true;
        Subscriber reader = connection.reader();
        stream.join(reader);
        reader.onWritePossible();
        reader.onError(new IOException("again"));
        reader.leave();
        assertThat(connection.ends).hasValue(1);
    }

    @Test
    void stopping_lets_every_reader_go() {
        Connection connection = new Connection();
        stream.start();
        stream.join(connection.reader());
        assertThat(stream.readers()).isEqualTo(1);
        stream.stop();
        assertThat(connection.ends).hasValue(1);
        assertThat(stream.isRunning()).isFalse();
    }
}
