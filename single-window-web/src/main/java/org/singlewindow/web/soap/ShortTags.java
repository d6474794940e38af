package org.singlewindow.web.soap;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends a stream at a tag that is longer than any honest one. The parser counts attributes only once it has read them
 * all, and compares every namespace of a tag with every other, so fifty thousand of them keep it busy for seconds.
 */
final class ShortTags extends FilterInputStream {

    private static final int LONGEST = 16 << 10;

    private static final int NONE = 0;

    /** The quotation mark that an attribute's value waits for, or {@link #NONE}. */
    private int quote = NONE;

    /** Bytes since the tag began; -1 between tags. */
    private int length = -1;

    /** A comment, an instruction or the like, where quotation marks mean nothing. */
    private boolean declaration;

    ShortTags(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        if (next >= 0) {
            see(next);
        }
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
        int got = in.read(into, offset, wanted);
        for (int i = offset; i < offset + got; i++) {
            see(into[i]);
        }
        return got;
    }

    /** A mark would let bytes be counted twice. */
    @Override
    public boolean markSupported() {
        return false;
    }

    private void see(int next) throws TagTooLong {
        if (length < 0) {
            length = next == '<' ? 0 : -1;
            return;
        }
        if (++length > LONGEST) {
            throw new TagTooLong();
        }
        if (length == 1) {
            declaration = next == '!' || next == '?';
        }
        if (quote != NONE) {
            quote = next == quote ? NONE : quote;
        } else if (next == '>') {
            length = -1;
        } else if (!declaration && (next == '"' || next == '\'')) {
            quote = next;
        }
    }

    /** A tag that serves only to wear the parser out. */
    static final class TagTooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TagTooLong() {
            super("a tag is longer than " + LONGEST + " bytes");
        }
    }
}
