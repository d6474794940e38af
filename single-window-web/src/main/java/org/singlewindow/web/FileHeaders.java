package org.singlewindow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.cxf.attachment.ContentDisposition;
import org.apache.cxf.attachment.Rfc5987Util;

/**
 * The name of a file in a header, in whatever script (RFC 6266 and 8187), and what keeps a file that somebody brought
 * from being anything else than a file: a browser that opens it runs nothing of it in our name.
 */
public final class FileHeaders {

    private static final String POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private FileHeaders() {
    }

    /** What a client calls its file; empty where it does not, or in a way that nobody can read. */
    public static String nameIn(String disposition) {
        if (disposition == null || !disposition.contains(";")) {
            return "";
        }
        try {
            String name = new ContentDisposition(asWritten(disposition)).getFilename();
            return name == null ? "" : name;
        } catch (RuntimeException unreadable) {
            return "";
        }
    }

    /** Many clients write UTF-8 there without saying so; the server takes each byte of it for a letter. */
    private static String asWritten(String header) {
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException latin) {
            return header;
        }
    }

    /** For every answer that is a file of somebody's: XML says itself in which encoding it is. */
    public static void disarm(HttpServletResponse answer) {
        answer.setHeader("Content-Security-Policy", POLICY);
        answer.setCharacterEncoding(null);
    }

    /** To be kept, not shown. */
    public static String attachment(String name) {
        return named("attachment", name);
    }

    /** To be shown by the browser where it can. */
    public static String inline(String name) {
        return named("inline", name);
    }

    /** For programs that know one alphabet alone, what they cannot read is left out. */
    private static String named(String how, String name) {
        String plain = name.replaceAll("[^ -~]+", "_").replaceAll("[\"\\\\]", "_");
        return how + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        try {
            return Rfc5987Util.encode(name, StandardCharsets.UTF_8.name());
        } catch (java.io.UnsupportedEncodingException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
