package org.garita.app.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Another process has claimed the data folder; its console may do the work instead. */
public final class DataFolderInUse extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Path> socket;

    DataFolderInUse(Path folder, Optional<Long> owner, Optional<Path> socket) {
        super("The data folder %s is in use by %s: stop it, or choose another folder with --data."
                .formatted(folder, owner.map(pid -> "process " + pid).orElse("another process")));
        this.socket = socket;
    }

    /** Where the owner's console listens, when it said so. */
    public Optional<Path> socket() {
        return socket;
    }
}
