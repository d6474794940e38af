package org.singlewindow.wco;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Covers the access codes that a document says for its guarantees: each character of one becomes a star, and all else
 * stays byte for byte. It goes from tag to tag as they stand in the document, and past what only looks like one in a
 * comment or in text that is not read for tags; so whoever writes a document cannot have more covered than its codes,
 * nor less.
 */
public final class AccessCodes {

    /** The element, whatever its prefix. */
    public static final String ELEMENT = "AccessCode";

    /** In the place of one. */
    public static final String COVERED = "****";

    private final String document;
    private final StringBuilder covered;
    private int at;

    private AccessCodes(String document) {
        this.document = document;
        this.covered = new StringBuilder(document);
    }

    /** The same bytes where it says none. */
    public static byte[] cover(byte[] document) {
        Charset charset = charset(document);
        String text = new String(document, charset);
        return text.contains(ELEMENT) ? new AccessCodes(text).covered().getBytes(charset) : document;
    }

    /** Any of eight bits leaves what is no tag as it is; of sixteen, as the first character tells. */
    private static Charset charset(byte[] document) {
        int first = document.length < 2 ? 0 : (document[0] & 0xFF) << Byte.SIZE | document[1] & 0xFF;
        return switch (first) {
            case 0xFEFF, '<' -> StandardCharsets.UTF_16BE;
            case 0xFFFE, '<' << Byte.SIZE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.ISO_8859_1;
        };
    }

    private String covered() {
        int from = -1;
        for (at = document.indexOf('<'); at >= 0; at = document.indexOf('<', at)) {
            int tag = at;
            if (isPast("<!--", "-->") || isPast("<![CDATA[", "]]>") || isPast("<?", "?>")) {
                continue;
            }
            at = end(tag);
            if (isOf(tag + 1) && document.charAt(at - 2) != '/') {
                from = at;
            } else if (from >= 0 && document.startsWith("/", tag + 1) && isOf(tag + 2)) {
                cover(from, tag);
                from = -1;
            }
        }
        return covered.toString();
    }

    private boolean isPast(String begin, String end) {
        if (!document.startsWith(begin, at)) {
            return false;
        }
        int found = document.indexOf(end, at + begin.length());
        at = found < 0 ? document.length() : found + end.length();
        return true;
    }

    /** Behind the tag, of which what is in quotes is not the end. */
    private int end(int tag) {
        char quote = 0;
        for (int i = tag + 1; i < document.length(); i++) {
            char each = document.charAt(i);
            if (quote != 0) {
                quote = each == quote ? 0 : quote;
            } else if (each == '"' || each == '\'') {
                quote = each;
            } else if (each == '>') {
                return i + 1;
            }
        }
        return document.length();
    }

    /** Whether the name that begins there is that of the element. */
    private boolean isOf(int name) {
        int end = name;
        while (end < document.length() && " \t\r\n/>".indexOf(document.charAt(end)) < 0) {
            end++;
        }
        String said = document.substring(name, end);
        return said.substring(said.indexOf(':') + 1).equals(ELEMENT);
    }

    /** What is there, however it is written: blanks between lines stay, so that it looks as before. */
    private void cover(int from, int until) {
        for (int i = from; i < until; i++) {
            if (!Character.isWhitespace(document.charAt(i))) {
                covered.setCharAt(i, '*');
            }
        }
    }
}
