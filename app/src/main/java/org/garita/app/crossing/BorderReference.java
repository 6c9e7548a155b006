package org.garita.app.crossing;

import org.garita.app.crossing.reference.ReferenceFiles;

/**
 * The crossings as the release knows them, read from its own file: for a tool that answers without starting the
 * application.
 *
 * @param crossings every crossing
 * @param facilities what stands at each
 */
public record BorderReference(Crossings crossings, Facilities facilities) {
    /** Reads the reference file of this release. */
    public static BorderReference read() {
        return ReferenceFiles.read();
    }
}
