package org.singlewindow.launch;

import java.io.PrintStream;

/** What the person at the terminal reads. The server's own log goes to the same terminal, by its own way. */
final class Console {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    void say(String line) {
        out.println(line);
        out.flush();
    }

    void complain(String line) {
        err.println(line);
        err.flush();
    }

    /** Not foreseen, so all that is known helps. */
    void complain(Throwable trouble) {
        trouble.printStackTrace(err);
        err.flush();
    }
}
