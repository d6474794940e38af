package org.singlewindow.web;

import java.io.IOException;

/** The caller sent more bytes than this address takes; thrown while reading, so that nobody keeps what is too much. */
public class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    public BodyTooLarge() {
        super("the body is longer than this address takes");
    }
}
