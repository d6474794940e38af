package org.singlewindow.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * One launcher for one data directory. The operating system takes the lock back however the launcher ends, so whoever
 * holds it knows that a PostgreSQL still running there is left over.
 */
final class DataLock {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final FileLock held;

    private DataLock(FileLock held) {
        this.held = held;
    }

    /** Where a former run is just ending, it is waited for. */
    static DataLock take(Path data) {
        Deadline deadline = Deadline.in(PATIENCE);
        for (Optional<DataLock> lock = tryTake(data);; lock = tryTake(data)) {
            if (lock.isPresent()) {
                return lock.get();
            }
            if (deadline.isOver()) {
                throw new CannotStart(
                        "Another single window is running on the data in " + data + "; stop it or set SW_DATA.");
            }
            deadline.pause();
        }
    }

    /** Nothing where another launcher has it. */
    static Optional<DataLock> tryTake(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel = FileChannel.open(data.resolve("launcher.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return Optional.ofNullable(lock).map(DataLock::new);
        } catch (IOException e) {
            throw new CannotStart("The data directory " + data + " cannot be used: " + e.getMessage(), e);
        }
    }

    boolean isHeld() {
        return held.isValid();
    }
}
