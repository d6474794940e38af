package org.singlewindow.transit;

/**
 * Why something went on paper, and is told afterwards.
 *
 * @param number of the fallback, where the movement began under one; else empty
 */
public record Fallback(Cause cause, String number) {

    /** What had failed. */
    public enum Cause {
        /** The window, for everybody. */
        CENTRAL,
        /** The system of the trader. */
        TRADER,
        /** The line between them. */
        LINE
    }

    public static Fallback because(Cause cause) {
        return new Fallback(cause, "");
    }
}
