package org.singlewindow.wco;

import java.nio.charset.StandardCharsets;

/**
 * Writes WCO documents as UTF-8, all of them in this one way: from the tree of {@link WcoPart}. The same document is
 * always the same bytes, which clients keep and compare. For any number of threads.
 */
public final class WcoWriter {

    static final String MODEL_VERSION = "3.6";

    /** A declaration or a response gets a header of its own; with one it is written as it is. */
    public byte[] write(WcoPart document) {
        WcoPart whole = document.element() == WcoSchemas.META_DATA_ROOT ? document : WcoPart.header(document);
        return TidyXml.of(whole).getBytes(StandardCharsets.UTF_8);
    }
}
