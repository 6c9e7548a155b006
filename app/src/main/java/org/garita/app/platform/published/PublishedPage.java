package org.garita.app.platform.published;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * One rendered answer with everything needed to give it again. Holds arrays because it is written to the network as it
 * stands; nobody changes them.
 */
final class PublishedPage {
    /** Below this a packed answer saves no network packet. */
    private static final int WORTH_PACKING_BYTES = 1_000;

    private final Stamp stamp;
    private final List<Header> headers;
    private final byte[] plain;
    private final Optional<byte[]> packed;
    private final String tag;

    /** One header line. */
    record Header(String name, String value) {}

    PublishedPage(Stamp stamp, List<Header> headers, byte[] plain) {
        this.stamp = stamp;
        this.headers = List.copyOf(headers);
        this.plain = plain.clone();
        this.packed =
                isText(headers) && plain.length >= WORTH_PACKING_BYTES ? Optional.of(pack(plain)) : Optional.empty();
        this.tag = tag(plain);
    }

    private static boolean isText(List<Header> headers) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("Content-Type"))
                .map(Header::value)
                .anyMatch(type -> type.startsWith("text/")
                        || type.contains("json")
                        || type.contains("xml")
                        || type.contains("javascript"));
    }

    private static byte[] pack(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("packing into memory cannot fail", e);
        }
        return packed.toByteArray();
    }

    /** A weak tag, since the packed and the plain answer share it. */
    private static String tag(byte[] plain) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    boolean shows(Stamp present) {
        return stamp.equals(present);
    }

    List<Header> headers() {
        return headers;
    }

    String tag() {
        return tag;
    }

    boolean isPacked() {
        return packed.isPresent();
    }

    int length(boolean asPacked) {
        return bytes(asPacked).length;
    }

    void writeTo(OutputStream out, boolean asPacked) throws IOException {
        out.write(bytes(asPacked));
    }

    private byte[] bytes(boolean asPacked) {
        return asPacked ? packed.orElse(plain) : plain;
    }

    /** What it costs to keep, in bytes. */
    long weight() {
        return plain.length + packed.map(bytes -> (long) bytes.length).orElse(0L) + 1_000L;
    }
}
