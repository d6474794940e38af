package org.singlewindow.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

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

    static DataLock take(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel = FileChannel.open(data.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Deadline deadline = Deadline.in(PATIENCE);
            for (FileLock lock = channel.tryLock(); ; lock = channel.tryLock()) {
                if (lock != null) {
                    return new DataLock(lock);
                }
                if (deadline.isOver()) {
                    throw new CannotStart("Another single window is running on the data in " + data + "; stop it or set SW_DATA.");
                }
                deadline.pause();
            }
        } catch (IOException e) {
            throw new CannotStart("The data directory " + data + " cannot be used: " + e.getMessage(), e);
        }
    }

    boolean isHeld() {
        return held.isValid();
    }
}
