package org.singlewindow.delivery;

import java.util.List;

/**
 * How much one call brings. Who asks for more gets so much, and has to be told that more may wait: many a program takes
 * an answer that is shorter than what it asked for as the end.
 */
public final class Portion {

    /** Most header lines. */
    public static final int HEADERS = 1000;

    /** Most deliveries handed out. */
    public static final int MESSAGES = 200;

    /** Most acknowledgements taken. */
    public static final int ACKNOWLEDGEMENTS = 1000;

    /** No call hands out more bytes than this, save one document that is larger by itself. */
    static final int LOAD = 16 * 1024 * 1024;

    private Portion() {
    }

    /** Whether the answer ended with the portion, and neither with what was asked for nor with the queue. */
    public static boolean cutHeaders(int asked, List<Header> given) {
        return asked > HEADERS && given.size() == HEADERS;
    }

    /** Whether the answer ended with the portion, and neither with what was asked for nor with the queue. */
    public static boolean cutMessages(int asked, List<Message> given) {
        long load = given.stream().mapToLong(message -> message.header().contentLength()).sum();
        return given.size() < asked && (given.size() == MESSAGES || load >= LOAD);
    }

    static int ofHeaders(int asked) {
        return within(asked, HEADERS);
    }

    static int ofMessages(int asked) {
        return within(asked, MESSAGES);
    }

    private static int within(int asked, int most) {
        return Math.max(1, Math.min(asked, most));
    }
}
