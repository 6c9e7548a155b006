package org.garita.app.waits.pilot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.garita.app.accord.Hash;
import org.garita.kernel.place.CrossingId;

/** What names a folder of readings: the SHA-256 of its crossing, and of names, lengths and bytes of its files. */
final class FolderDigest {
    static final List<String> FILES = List.of("layout.yaml", "detections.csv", "counts.csv", "queues.csv", "lanes.csv");
    private static final int BUFFER = 1 << 16;

    private FolderDigest() {}

    static Hash of(Path folder, CrossingId crossing) throws IOException {
        MessageDigest digest = sha256();
        digest.update((crossing.value() + "\n").getBytes(StandardCharsets.UTF_8));
        for (String name : FILES) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                digest.update((name + " " + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
                add(file, digest);
            }
        }
        return new Hash(HexFormat.of().formatHex(digest.digest()));
    }

    private static void add(Path file, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
