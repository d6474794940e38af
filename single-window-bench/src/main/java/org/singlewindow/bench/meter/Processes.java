package org.singlewindow.bench.meter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time and memory as Linux counts them, in {@code /proc}; zero where there is no such thing. */
public final class Processes {
    private static final double TICKS_PER_SECOND = 100;
    private static final int STATE = 2;
    private static final int OWN_FROM = 13;
    private static final int CHILDREN_FROM = 15;

    private Processes() {
    }

    /** In seconds, user and system, of one process. */
    public static double seconds(long pid) {
        return ticks(pid, OWN_FROM) / TICKS_PER_SECOND;
    }

    /**
     * The same with all children, those that have ended too: of a postmaster and its backends. Counted anew where one
     * has ended meanwhile, for it would be among the living and the dead.
     */
    public static double secondsOfFamily(long pid) {
        while (true) {
            long dead = ticks(pid, CHILDREN_FROM);
            double living = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children)
                    .mapToDouble(child -> seconds(child.pid())).sum();
            if (dead == ticks(pid, CHILDREN_FROM)) {
                return seconds(pid) + dead / TICKS_PER_SECOND + living;
            }
        }
    }

    /** Resident memory in MiB. */
    public static long residentMegabytes(long pid) {
        return status(pid, "VmRSS:") / 1024;
    }

    /** Its highest so far, in MiB. */
    public static long peakMegabytes(long pid) {
        return status(pid, "VmHWM:") / 1024;
    }

    private static long status(long pid, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith(name)).map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(Long::parseLong).findFirst().orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** The name of the program stands in brackets and may contain anything, so count from its end. */
    private static long ticks(long pid, int from) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[from - STATE]) + Long.parseLong(fields[from - STATE + 1]);
        } catch (IOException gone) {
            return 0;
        }
    }
}
