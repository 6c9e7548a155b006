package org.garita.app.accord.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.garita.app.accord.Hash;
import org.garita.app.accord.journal.Ed25519Key;
import org.garita.kernel.place.Country;

/**
 * Fingerprints of the other government that people compared on paper: of its root key ({@code trust/mx.fingerprint}) and,
 * for a first meeting over the network, of its node's certificate ({@code trust/mx.node}).
 *
 * <p>Each side prints its own with {@code bundle fingerprint}, hands it over in person, and confirms the other's with
 * {@code bundle trust}. Everything else follows from the root, whose signed rows name all other keys.
 */
public final class Trust {
    private final Path folder;

    /** Trust kept in {@code <data>/trust}. */
    public Trust(Path data) {
        this.folder = data.resolve("trust");
    }

    /** SHA-256 of the X.509 form of a key. */
    public static Hash fingerprint(Ed25519Key key) {
        return Hash.of(Base64.getUrlDecoder().decode(key.encoded()));
    }

    /** In groups of four digits, for people who compare them on paper. */
    public static String grouped(Hash fingerprint) {
        return String.join(" ", fingerprint.hex().split("(?<=\\G.{4})", -1)).strip();
    }

    /**
     * Reads what a person typed from paper; spaces, colons and case do not matter.
     *
     * @throws IllegalArgumentException when it is no fingerprint
     */
    public static Hash parse(String typed) {
        String digits = typed.replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "a fingerprint has 16 groups of 4 digits 0-9 and a-f, got %d digits: '%s'. Maybe a group is missing."
                            .formatted(digits.length(), typed));
        }
        return new Hash(digits);
    }

    /** Notes that this root of the other government was compared on paper. */
    public void confirmRoot(Country country, Hash fingerprint) throws IOException {
        write(country.slug() + ".fingerprint", fingerprint);
    }

    /** Notes that this certificate of the other government's node was compared on paper. */
    public void confirmNode(Country country, Hash fingerprint) throws IOException {
        write(country.slug() + ".node", fingerprint);
    }

    /** The confirmed root of a government. */
    public Optional<Hash> root(Country country) throws IOException {
        return read(country.slug() + ".fingerprint");
    }

    /** The confirmed certificate of a government's node. */
    public Optional<Hash> node(Country country) throws IOException {
        return read(country.slug() + ".node");
    }

    private void write(String name, Hash fingerprint) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), grouped(fingerprint) + "\n");
    }

    private Optional<Hash> read(String name) throws IOException {
        try {
            return Optional.of(parse(Files.readString(folder.resolve(name))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
