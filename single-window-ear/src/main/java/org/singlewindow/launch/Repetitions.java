package org.singlewindow.launch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Keeps the log readable while something goes wrong a thousand times a second: a failure is written in full when it
 * comes first, then counted, and once a minute one line says how often it came. What comes again after a quiet minute
 * is written in full again. All that fails because the database is away is one failure: see {@link Absence}.
 *
 * <p>A filter of the JDK's log and not of ours, because the server alone writes five stacks for every connection that
 * it does not get. What the application says in one line always passes; what it logs under a reference that a caller
 * was given keeps its line, not its stack.
 */
public final class Repetitions implements Filter {
    private static final System.Logger LOG = System.getLogger(Repetitions.class.getName());
    private static final String OURS = "org.singlewindow.";
    private static final int MOST_KINDS = 200;
    private static final int LONGEST = 160;

    private static final int LOOK_SECONDS = 2;

    private static volatile Logbook starting;
    private static volatile BooleanSupplier database = () -> true;

    private final Map<String, Seen> kinds = new LinkedHashMap<>();
    private final Absence absence = new Absence(System::nanoTime);

    /** One kind of failure, since it was last written. */
    private static final class Seen {
        private final String what;
        private long more;

        Seen(String what) {
            this.what = what;
        }
    }

    /** Made by the log itself, by name. */
    public Repetitions() {
        ScheduledExecutorService aside = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "repetitions of the log");
            thread.setDaemon(true);
            return thread;
        });
        aside.scheduleAtFixedRate(this::sumUp, 1, 1, TimeUnit.MINUTES);
        aside.scheduleWithFixedDelay(this::lookForTheDatabase, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Until the window is ready a failure is one line, and its stack goes to a file: whoever starts it wants to read
     * why it does not.
     */
    static void starting(Logbook book) {
        starting = book;
    }

    /** @param answers whether the database does; asked only while it is missed */
    static void started(BooleanSupplier answers) {
        database = answers;
        starting = null;
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        Logbook book = starting;
        if (book != null && record.getThrown() != null) {
            record.setMessage(words(record) + ": " + Traces.root(record.getThrown()) + "; its stack stands in "
                    + book.keep(record.getThrown()));
            record.setThrown(null);
        }
        boolean ours = record.getLoggerName() != null && record.getLoggerName().startsWith(OURS);
        if (record.getLevel().intValue() < Level.WARNING.intValue() || ours && record.getThrown() == null) {
            return true;
        }
        boolean referred = ours && record.getLevel().intValue() >= Level.SEVERE.intValue();
        Absence.Verdict verdict = referred ? Absence.Verdict.OTHER : absence.hear(record);
        if (verdict != Absence.Verdict.OTHER) {
            return verdict == Absence.Verdict.BEGINS;
        }
        if (isFirst(kind(record), record)) {
            return true;
        }
        if (referred) {
            record.setThrown(null);
        }
        return referred;
    }

    private void lookForTheDatabase() {
        if (absence.mayBeOver() && database.getAsBoolean()) {
            LOG.log(System.Logger.Level.INFO, absence.over());
        }
        absence.remind().ifPresent(still -> LOG.log(System.Logger.Level.WARNING, still));
    }

    /** The server keeps its sentences in bundles and logs their keys. */
    private static String words(LogRecord record) {
        String text = String.valueOf(record.getMessage());
        return record.getResourceBundle() != null && record.getResourceBundle().containsKey(text)
                ? record.getResourceBundle().getString(text) : text;
    }

    private synchronized boolean isFirst(String kind, LogRecord record) {
        Seen seen = kinds.get(kind);
        if (seen != null) {
            seen.more++;
            return false;
        }
        if (kinds.size() >= MOST_KINDS) {
            kinds.remove(kinds.keySet().iterator().next());
        }
        kinds.put(kind, new Seen(firstLine(record)));
        return true;
    }

    /** Where it was noticed and where it came from; numbers and names in the text make no other kind of it. */
    private static String kind(LogRecord record) {
        Throwable root = record.getThrown();
        if (root == null) {
            return record.getLoggerName() + firstLine(record).replaceAll("\\S*\\d\\S*", "#");
        }
        StringBuilder kind = new StringBuilder(record.getLoggerName()).append(root.getClass().getName());
        for (int depth = 0; root.getCause() != null && depth < 50; depth++) {
            root = root.getCause();
        }
        StackTraceElement[] stack = root.getStackTrace();
        return kind.append(root.getClass().getName()).append(stack.length == 0 ? "" : stack[0].toString()).toString();
    }

    private static String firstLine(LogRecord record) {
        String text = record.getMessage() != null && !record.getMessage().isBlank() ? record.getMessage()
                : String.valueOf(record.getThrown());
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private void sumUp() {
        counted().forEach(line -> LOG.log(System.Logger.Level.WARNING, line));
    }

    /** Apart from the writing, for whoever writes holds the log's own lock and comes here from there. */
    private synchronized List<String> counted() {
        kinds.values().removeIf(seen -> seen.more == 0);
        List<String> lines = kinds.values().stream()
                .map(seen -> seen.more + " times more in the last minute: " + seen.what).toList();
        kinds.values().forEach(seen -> seen.more = 0);
        return lines;
    }
}
