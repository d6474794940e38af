package org.singlewindow.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.bench.meter.Application;

/** What a kill takes. Nothing is told to anybody: it is always {@code SIGKILL}. */
public enum Victim {
    /** The postmaster and all backends at once; the application lives, and has to bring them back. */
    DATABASE,
    /** The application; its database goes on without it. */
    APPLICATION,
    /** As a power cut. */
    BOTH;

    public static Victim parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    void kill(Application application) throws IOException {
        Optional<ProcessHandle> postmaster = postmaster(application.data());
        if (this != DATABASE) {
            // first, for it would start another database at once
            application.kill();
        }
        if (this != APPLICATION) {
            killFamily(postmaster.orElseThrow(() -> new IllegalStateException("there is no database to kill")));
        }
    }

    /** What a killed application left behind and nobody will start again. */
    static void killLeftOver(Path data) throws IOException {
        postmaster(data).ifPresent(Victim::killFamily);
    }

    private static void killFamily(ProcessHandle postmaster) {
        List<ProcessHandle> backends = postmaster.children().toList();
        postmaster.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
    }

    private static Optional<ProcessHandle> postmaster(Path data) throws IOException {
        try {
            long number = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0).strip());
            return ProcessHandle.of(number).filter(process -> process.info().command().orElse("").endsWith("postgres"));
        } catch (NoSuchFileException ended) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return this == BOTH ? "application and database" : name().toLowerCase(Locale.ROOT);
    }
}
