package org.garita.app.accord.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.garita.app.accord.journal.SigningKey;
import org.garita.app.identity.OfficeId;

/**
 * The folder of private keys: one file {@code <office>.<key id>.key} for each, PKCS #8 in base64, readable by the owner
 * alone. Outside the demonstration it is a folder of its own, never beside the data.
 */
public final class KeyVault {
    private static final Set<PosixFilePermission> OWNER_ONLY_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_ONLY_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, SigningKey> keys = new ConcurrentHashMap<>();

    private KeyVault(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens or creates the vault in a folder.
     *
     * @throws IOException when a key cannot be read, or others than the owner may read the folder
     */
    public static KeyVault open(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, OWNER_ONLY_FOLDER);
        }
        if (!OWNER_ONLY_FOLDER.containsAll(Files.getPosixFilePermissions(folder))) {
            throw new IOException(
                    "others than the owner may enter the key folder %s. Close it with chmod 700.".formatted(folder));
        }
        KeyVault vault = new KeyVault(folder);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.key")) {
            for (Path file : files) {
                vault.load(file);
            }
        }
        return vault;
    }

    /** The folder, for the one key here that signs no rows: that of the node's certificate. */
    public Path folder() {
        return folder;
    }

    private void load(Path file) throws IOException {
        try {
            SigningKey key = SigningKey.ofPkcs8(Files.readString(file).strip());
            keys.put(key.publicKey().id(), key);
        } catch (IllegalArgumentException e) {
            throw new IOException("key file %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Makes and stores a new key for an office. */
    public SigningKey create(OfficeId office) throws IOException {
        SigningKey key = SigningKey.generate(random);
        Path file = folder.resolve("%s.%s.key".formatted(office, key.publicKey().id()));
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY_FILE));
        Files.write(
                file,
                (key.pkcs8() + "\n").getBytes(StandardCharsets.US_ASCII),
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        keys.put(key.publicKey().id(), key);
        return key;
    }

    /** The first of these keys that is here. */
    public Optional<SigningKey> firstOf(List<String> keyIds) {
        return keyIds.stream().flatMap(id -> Stream.ofNullable(keys.get(id))).findFirst();
    }
}
