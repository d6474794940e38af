package org.singlewindow.launch;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What ends this JVM, asked for in the moment when it does. */
final class Ending {
    private static volatile String known;

    private Ending() {
    }

    /** Ends it, for a reason that is known. */
    static void exit(int code, String why) {
        known = why;
        System.exit(code);
    }

    /** From the moment on in which the first hook may run: what fails after that has been ended, and is not broken. */
    static boolean isUnderWay() {
        try {
            Thread none = new Thread("none");
            Runtime.getRuntime().addShutdownHook(none);
            Runtime.getRuntime().removeShutdownHook(none);
            return false;
        } catch (IllegalStateException ending) {
            return true; // the JDK takes no more hooks; it says so nowhere else
        }
    }

    /** A signal and an exit run the hooks on behalf of a thread, and that thread's stack says whose. */
    static String why() {
        return Optional.ofNullable(known).or(() -> Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> isExiting(each.getValue())).findFirst().map(Ending::named))
                .orElse("its last thread has ended");
    }

    private static boolean isExiting(StackTraceElement... stack) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getClassName().equals("java.lang.Shutdown"));
    }

    /** The JDK names the thread that handles a signal after it. */
    private static String named(Map.Entry<Thread, StackTraceElement[]> exiting) {
        String thread = exiting.getKey().getName();
        return thread.startsWith("SIG") ? thread.replace(" handler", "")
                : "exit called in thread " + thread + Arrays.stream(exiting.getValue())
                        .filter(frame -> !frame.getClassName().startsWith("java.")).findFirst()
                        .map(frame -> " by " + frame).orElse("");
    }
}
