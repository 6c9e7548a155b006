package org.garita.planning.ortools;

import com.google.ortools.Loader;
import java.util.Optional;

/** The native code of OR-Tools, loaded when it is first asked for. */
final class NativeCode {
    /** Why it could not be loaded; empty when it was. */
    static final Optional<String> OBSTACLE = load();

    private NativeCode() {}

    /** OR-Tools ends in an error or in one of several exceptions where it finds nothing for the platform. */
    private static Optional<String> load() {
        try {
            Loader.loadNativeLibraries();
            return Optional.empty();
        } catch (RuntimeException | LinkageError failed) {
            return Optional.of(
                    "the native code of OR-Tools could not be loaded for %s on %s: %s. Maybe the platform's own artifact, such as com.google.ortools:ortools-linux-x86-64, is not on the class path."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), failed));
        }
    }
}
