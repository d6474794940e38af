package org.singlewindow.web;

import java.util.Optional;
import java.util.OptionalInt;

/** Numbers of ours that addresses and forms send back. */
public final class SentNumber {

    private SentNumber() {
    }

    /** Of a thing; empty where the text can be the number of none. */
    public static Optional<Long> id(String text) {
        return Optional.of(text).filter(each -> each.matches("[1-9][0-9]{0,17}")).map(Long::valueOf);
    }

    /** Of the version that a page showed; empty where it showed none. */
    public static OptionalInt version(String text) {
        return text.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
