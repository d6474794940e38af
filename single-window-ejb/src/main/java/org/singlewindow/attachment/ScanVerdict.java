package org.singlewindow.attachment;

/** What a virus scanner says of a file. */
sealed interface ScanVerdict {

    record Clean() implements ScanVerdict {}

    /** {@code what} as the scanner calls it. */
    record Infected(String what) implements ScanVerdict {}

    /** It could not look, or did not say; {@code why} is for the log. */
    record Unknown(String why) implements ScanVerdict {}
}
