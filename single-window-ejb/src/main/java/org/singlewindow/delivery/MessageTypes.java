package org.singlewindow.delivery;

import java.util.List;
import java.util.regex.Pattern;

/** What messages may be called: the window's own kinds, which nobody borrows, and whatever two countries agree on. */
final class MessageTypes {

    /** A declaration, a response to one, a test of the way. */
    static final List<String> OURS = List.of("DEC", "RES", "TEST");

    private static final Pattern AGREED = Pattern.compile("[A-Z0-9_-]{1,10}");

    private MessageTypes() {
    }

    static boolean mayBeSent(String type) {
        return AGREED.matcher(type).matches() && !OURS.contains(type);
    }
}
