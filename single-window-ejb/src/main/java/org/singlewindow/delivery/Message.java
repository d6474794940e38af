package org.singlewindow.delivery;

/** A delivery as handed out, with the exact bytes of its document. */
public record Message(Header header, byte[] content) {}
