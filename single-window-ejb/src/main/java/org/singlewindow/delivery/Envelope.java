package org.singlewindow.delivery;

/**
 * A document on its way in, as evidence.
 *
 * @param sender  participant who sent it
 * @param key     what makes it one and the same when it comes again, such as {@code LRN:} and the local reference
 *                number
 * @param sha256  of the content
 * @param content the bytes as received
 */
public record Envelope(int sender, String key, byte[] sha256, byte[] content) {}
