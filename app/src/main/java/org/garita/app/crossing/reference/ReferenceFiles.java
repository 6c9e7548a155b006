package org.garita.app.crossing.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.garita.app.crossing.BorderReference;
import org.springframework.core.io.ClassPathResource;

/** The reference file of this release. */
public final class ReferenceFiles {
    private static final String FILE = "reference/crossings.yaml";

    private ReferenceFiles() {}

    /** The file as the door shows it. */
    public static BorderReference read() {
        ReferenceCrossings crossings = crossings();
        return new BorderReference(crossings, crossings);
    }

    static ReferenceCrossings crossings() {
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            return ReferenceReader.read(FILE, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
