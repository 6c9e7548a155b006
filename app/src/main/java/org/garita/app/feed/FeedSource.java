package org.garita.app.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.garita.app.waits.WaitBoard;

/** Where answers of the feed come from: the network, or files in which it was recorded. */
interface FeedSource {
    /** Name under which its reports are stored. */
    String name();

    /** Whether its answers are of now or of then. */
    WaitBoard.Source kind();

    /**
     * The next answer, or nothing when the source says that nothing changed since the last.
     *
     * @throws IOException when there is no answer, with what a person should know
     */
    Optional<byte[]> next() throws IOException;

    /** How long to wait after an answer; empty when there will be no other. */
    Optional<Duration> pause();
}
