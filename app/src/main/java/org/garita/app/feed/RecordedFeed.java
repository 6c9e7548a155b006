package org.garita.app.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.waits.WaitBoard;

/**
 * Recorded answers: one file, or the files of a folder in the order of their names, one after each pause, staying on the
 * last.
 */
final class RecordedFeed implements FeedSource {
    static final String RECORDED = "cbp-file";
    /** Long enough to look at each. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    private final Path place;
    private final Duration pause;
    private int next;
    private boolean more = true;

    RecordedFeed(Path place, Duration pause) {
        this.place = place;
        this.pause = pause;
    }

    @Override
    public String name() {
        return RECORDED;
    }

    @Override
    public WaitBoard.Source kind() {
        return WaitBoard.Source.RECORDED;
    }

    @Override
    public Optional<Duration> pause() {
        return more ? Optional.of(pause) : Optional.empty();
    }

    @Override
    public Optional<byte[]> next() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            more = false;
            throw new IOException("no recorded answer at " + place + ". Maybe the path is relative to another folder.");
        }
        Path file = files.get(Math.min(next, files.size() - 1));
        next++;
        more = next < files.size();
        try (InputStream bytes = Files.newInputStream(file)) {
            return Optional.of(bytes.readNBytes(FeedReader.LARGEST_BYTES + 1));
        }
    }

    private List<Path> files() throws IOException {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
