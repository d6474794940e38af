package org.singlewindow.attachment;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * A file that was brought for a declaration.
 *
 * @param tasks for which it is meant; none where it is for everybody
 */
public record AttachmentView(Hash sha256, String name, String type, long size, String by, Instant at,
        List<Long> tasks) {

    AttachmentView meantFor(List<Long> others) {
        return new AttachmentView(sha256, name, type, size, by, at, others);
    }

    /** By which it is asked for. */
    public record Hash(String hex) {

        static Hash of(byte[] sha256) {
            return new Hash(HexFormat.of().formatHex(sha256));
        }

        byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }

        @Override
        public String toString() {
            return hex;
        }
    }
}
