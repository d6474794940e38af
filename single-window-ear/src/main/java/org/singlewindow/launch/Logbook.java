package org.singlewindow.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code SW_DATA/runs.log}: when the window was started, when it was ready, and what ended it. A run that could not
 * write its last line any more, because it was killed or the JVM crashed, gets it from the next one.
 */
final class Logbook {
    private static final String STARTED = "started";
    private static final String ENDED = "ended";
    private static final int LONGEST = 2_000;

    private final Path file;
    private final Clock clock = Clock.systemUTC();
    private boolean keeping;

    private Logbook(Path file) {
        this.file = file;
    }

    static Logbook open(Path data, Console console) {
        Logbook book = new Logbook(data.resolve("runs.log"));
        book.former().ifPresent(silent -> {
            book.write(silent, ENDED + " without a word: killed from outside, out of memory, or a crash of the JVM"
                    + book.crashReport(silent));
            console.complain("The run before this one (process " + silent
                    + ") ended without a word: killed from outside, out of memory, or a crash of the JVM"
                    + book.crashReport(silent) + ".");
        });
        book.note(STARTED + ", Java " + Runtime.version() + ", heap up to " + (Runtime.getRuntime().maxMemory() >> 20)
                + " MiB");
        return book;
    }

    void note(String what) {
        write(Long.toString(ProcessHandle.current().pid()), what);
    }

    void ended(String why) {
        note(ENDED + ": " + why);
    }

    /** A stack is for a file, that of this run alone; the terminal gets the sentence that names it. */
    synchronized Path keep(Throwable trouble) {
        StringBuilder text = new StringBuilder(clock.instant().toString()).append('\n');
        Traces.write(trouble, text);
        Path kept = file.resolveSibling("last-failure.txt");
        try {
            if (!keeping) {
                Files.deleteIfExists(kept);
                keeping = true;
            }
            return Files.writeString(kept, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            return file;
        }
    }

    /** The process of the last run, where that left no last line. */
    private Optional<String> former() {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String[] last = lines.get(lines.size() - 1).split(" ", 3);
        return last.length == 3 && !last[2].startsWith(ENDED) ? Optional.of(last[1]) : Optional.empty();
    }

    /** Where the JVM puts it unless it is told otherwise: in the working directory, or where that cannot be written. */
    private String crashReport(String process) {
        String name = "hs_err_pid" + process + ".log";
        return Stream.of(Path.of(""), file.getParent(), Path.of(System.getProperty("java.io.tmpdir")))
                .map(directory -> directory.resolve(name).toAbsolutePath()).filter(Files::exists).findFirst()
                .map(report -> "; see " + report).orElse("");
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private synchronized void write(String process, String what) {
        String line = clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + process + " "
                + what.lines().findFirst().orElse("") + "\n";
        try {
            List<String> lines = lines();
            if (lines.size() > LONGEST) {
                Files.write(file, lines.subList(lines.size() - LONGEST / 2, lines.size()));
            }
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            System.getLogger(Logbook.class.getName()).log(System.Logger.Level.WARNING,
                    "the log of the runs cannot be written: " + e.getMessage());
        }
    }
}
