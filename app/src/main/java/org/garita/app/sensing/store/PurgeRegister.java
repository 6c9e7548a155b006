package org.garita.app.sensing.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * The proof that readings were deleted when they were due: {@code purged.csv}, only added to, on disk before the file goes.
 * Each line holds the SHA-256 of the line before, so that none can be taken out or changed unseen.
 */
final class PurgeRegister {
    static final String HEADER = "segment,sha256,bytes,batches,rows,purged_at,reason,previous";

    private final Path file;
    private final Path folder;

    PurgeRegister(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("purged.csv");
    }

    /** What a segment held, and that it goes now; a segment that is in already (its deletion was cut off) is not added again. */
    void add(SegmentName name, Instant now, String reason) throws IOException {
        if (!Files.exists(file)) {
            append(HEADER);
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.stream().anyMatch(line -> line.startsWith(name.shown() + ","))) {
            return;
        }
        long[] held = new long[2];
        Path segment = name.in(folder);
        new SegmentFile(segment).read((offset, stored) -> {
            held[0]++;
            held[1] += stored.head().accepted();
        });
        String previous = hash(lines.get(lines.size() - 1).getBytes(StandardCharsets.UTF_8));
        append(String.join(
                ",",
                name.shown(),
                hash(segment),
                String.valueOf(Files.size(segment)),
                String.valueOf(held[0]),
                String.valueOf(held[1]),
                now.toString(),
                reason,
                previous));
    }

    private void append(String line) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static String hash(Path segment) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(segment)) {
            byte[] part = new byte[1 << 16];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                digest.update(part, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
