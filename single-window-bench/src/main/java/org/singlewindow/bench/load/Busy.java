package org.singlewindow.bench.load;

/** The system said that it has too much to do, and when to come again: not an error, but nothing done either. */
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Busy() {
        super("busy", null, false, false);
    }
}
