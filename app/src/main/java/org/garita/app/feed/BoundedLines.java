package org.garita.app.feed;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Lines of a text file, plain or gzip, none longer than {@value #LONGEST} characters in memory: what is longer is cut, so
 * that a file that is no text cannot fill the heap. Bytes that are no UTF-8 become U+FFFD.
 */
final class BoundedLines implements Closeable {
    static final int LONGEST = 2000;

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int end;

    private BoundedLines(Reader reader) {
        this.reader = reader;
    }

    static BoundedLines open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        bytes.mark(2);
        boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        InputStream plain = gzip ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        return new BoundedLines(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }

    /** The next line without its end, or nothing at the end of the file. */
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder(160);
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            char character = buffer[at++];
            if (character == '\n') {
                break;
            }
            if (line.length() < LONGEST && character != '\r') {
                line.append(character);
            }
        }
        return any ? Optional.of(line.toString()) : Optional.empty();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, reader.read(buffer));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
