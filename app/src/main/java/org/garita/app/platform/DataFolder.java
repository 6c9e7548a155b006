package org.garita.app.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The data folder, claimed by this process alone: journals and the embedded store have one writer. The claim is a lock
 * on {@code garita.lock}, so the operating system takes it back even after a kill. The file names the owner's process
 * and its console socket, for tools that find the folder in use.
 */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "garita.lock";

    /** Longest address of a Unix domain socket that every system takes (macOS: 104 bytes with the closing zero). */
    private static final int LONGEST_SOCKET_ADDRESS_BYTES = 100;

    /** Folders claimed by this process: opening and closing their lock file again would drop the lock (POSIX). */
    private static final Set<Path> CLAIMED_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final Path socket;
    private final FileChannel lock;

    private DataFolder(Path path, Path socket, FileChannel lock) {
        this.path = path;
        this.socket = socket;
        this.lock = lock;
    }

    /**
     * Claims the folder, making it (for its owner only) when absent.
     *
     * @throws DataFolderInUse when a process, perhaps this one, has claimed it
     */
    public static DataFolder claim(Path folder) throws IOException {
        Path path = folder.toAbsolutePath().normalize();
        Files.createDirectories(path);
        ownerOnly(path, "rwx------");
        if (!CLAIMED_HERE.add(path)) {
            throw claimedBy(path);
        }
        FileChannel channel = FileChannel.open(
                path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            CLAIMED_HERE.remove(path);
            channel.close();
            throw claimedBy(path);
        }
        Path socket = socketOf(path);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(
                (ProcessHandle.current().pid() + "\n" + socket + "\n").getBytes(StandardCharsets.UTF_8)));
        return new DataFolder(path, socket, channel);
    }

    /** Whether a process, perhaps this one, has claimed the folder. */
    public static boolean inUse(Path folder) throws IOException {
        Path path = folder.toAbsolutePath().normalize();
        Path lock = path.resolve(LOCK);
        if (CLAIMED_HERE.contains(path) || !Files.exists(lock)) {
            return CLAIMED_HERE.contains(path);
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        }
    }

    private static DataFolderInUse claimedBy(Path path) throws IOException {
        List<String> lines = Files.readAllLines(path.resolve(LOCK));
        Optional<Long> owner = lines.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(lines.get(0)));
        Optional<Path> socket = lines.size() < 2 ? Optional.empty() : Optional.of(Path.of(lines.get(1)));
        return new DataFolderInUse(path, owner, socket);
    }

    private static Path socketOf(Path path) throws IOException {
        Path beside = path.resolve("console.sock");
        boolean fits = beside.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_ADDRESS_BYTES;
        return fits ? beside : Files.createTempDirectory("garita").resolve("console.sock");
    }

    static void ownerOnly(Path path, String permissions) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** The folder, absolute. */
    public Path path() {
        return path;
    }

    /** Where the console of the owning process listens. */
    public Path socket() {
        return socket;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(socket);
        Path home = socket.getParent();
        if (home != null && !home.equals(path)) {
            Files.deleteIfExists(home);
        }
        lock.close();
        CLAIMED_HERE.remove(path);
    }
}
