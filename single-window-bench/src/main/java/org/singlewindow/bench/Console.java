package org.singlewindow.bench;

import java.io.PrintStream;

/** What whoever waits gets to see. */
final class Console {
    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }
}
