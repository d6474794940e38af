package org.singlewindow.web;

import java.io.IOException;

/** The caller sent a compressed body, which is not unpacked here; thrown where somebody begins to read it. */
public class BodyCompressed extends IOException {

    private static final long serialVersionUID = 1L;

    public static final String TEXT = "Send the body uncompressed.";

    public BodyCompressed() {
        super("the body is compressed");
    }
}
