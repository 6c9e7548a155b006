package org.garita.app.portal.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.crossing.Crossing;
import org.garita.app.sensing.HeardSensors;
import org.garita.app.waits.MeasuredBoard;
import org.garita.app.waits.WaitBoard;
import org.garita.kernel.place.Country;

/** Makes boards for control rooms; knows no web and no clock. */
// message keys: platform.country.*
final class BoardMaker {
    private final WaitBoard reported;
    private final MeasuredBoard measured;
    private final Instant now;
    private final PageWords words;

    BoardMaker(WaitBoard reported, MeasuredBoard measured, Instant now, PageWords words) {
        this.reported = reported;
        this.measured = measured;
        this.now = now;
        this.words = words;
    }

    /**
     * The board of one crossing.
     *
     * @param page address of the crossing's own page
     */
    BoardPage one(Crossing crossing, String page, Optional<HeardSensors.Heard> heard) {
        String name = crossing.label().in(words.language());
        return new BoardPage(
                words.language().code(),
                "/%s/board/%s".formatted(words.language().other().code(), crossing.id()),
                words.say("crossing.board.of", name),
                new HomePage.Choice(page, words.say("crossing.board.page"), false),
                true,
                List.of(board(crossing, heard)));
    }

    /** The boards of all crossings with sensors. */
    BoardPage all(List<BoardPage.Board> boards) {
        return new BoardPage(
                words.language().code(),
                "/%s/board".formatted(words.language().other().code()),
                words.say("crossing.board.all"),
                new HomePage.Choice("/" + words.language().code(), words.say("crossing.board.home"), false),
                false,
                boards);
    }

    /** One crossing of a board. */
    BoardPage.Board board(Crossing crossing, Optional<HeardSensors.Heard> heard) {
        MeasuredMaker maker = new MeasuredMaker(crossing, reported, now, words, (at, of, until) -> Optional.empty());
        return new BoardPage.Board(
                crossing.id().value(),
                crossing.label().in(words.language()),
                "/%s/board/%s".formatted(words.language().code(), crossing.id()),
                maker.make(measured.crossing(crossing.id()), heard.isPresent()),
                heard.map(sensors -> words.say("crossing.board.sensors", sensors.heard(), sensors.all()))
                        .orElse(""),
                Stream.of(Country.US, Country.MX)
                        .map(side -> new BoardPage.Clock(
                                words.say("platform.country." + side.slug()),
                                side.slug(),
                                words.clock(crossing.clocks().on(side, now))))
                        .toList());
    }
}
