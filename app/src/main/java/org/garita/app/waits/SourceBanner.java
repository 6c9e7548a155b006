package org.garita.app.waits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.garita.app.platform.Banner;
import org.garita.app.waits.WaitBoard.Freshness;
import org.springframework.stereotype.Component;

/** Says at the top of every page when the waits shown are not reports of now. */
// message keys: waits.banner.*
@Component
class SourceBanner implements Banner {
    private static final ZoneId MIDDLE_OF_THE_BORDER = ZoneId.of("America/Denver");

    private final Waits waits;

    SourceBanner(Waits waits) {
        this.waits = waits;
    }

    @Override
    public Optional<Message> now() {
        WaitBoard board = waits.board();
        return switch (board.source()) {
            case NONE -> Optional.of(Message.of("waits.banner.none"));
            case TYPICAL_WEEK -> Optional.of(Message.of("waits.banner.typical_week"));
            case RECORDED -> Optional.of(Message.of("waits.banner.recorded", day(board.asOf())));
            case LIVE -> live(board.freshness());
        };
    }

    /** The border's day as the frame's message format can print it: noon in UTC is that day on any server's clock. */
    private static Date day(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, MIDDLE_OF_THE_BORDER);
        return Date.from(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    private static Optional<Message> live(Freshness freshness) {
        return switch (freshness) {
            case FRESH -> Optional.empty();
            case STALE -> Optional.of(Message.of("waits.banner.stale"));
            case FROZEN -> Optional.of(Message.of("waits.banner.frozen"));
            case UNREACHABLE -> Optional.of(Message.of("waits.banner.unreachable"));
        };
    }
}
