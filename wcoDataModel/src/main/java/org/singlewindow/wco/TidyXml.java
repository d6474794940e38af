package org.singlewindow.wco;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * A document as XML for people: indented, with the prefixes that declarations in the field carry. By hand, since the
 * bytes are kept, hashed and compared: the writers of the JDK and of Woodstox do not indent, the JDK's transformer does
 * so otherwise from one release to the next, and each of them lets a character through, or stops at one, that XML
 * cannot hold and that somebody's free text may have in it.
 */
final class TidyXml {

    private static final Map<String, String> PREFIXES = Map.of(
            WcoSchemas.META_DATA, "md", WcoSchemas.DECLARATION, "", WcoSchemas.RESPONSE, "",
            WcoSchemas.DECLARATION_DATES, "ds", WcoSchemas.RESPONSE_DATES, "ds");
    private static final Map<String, String> DATES = Map.of(
            WcoSchemas.DECLARATION, WcoSchemas.DECLARATION_DATES, WcoSchemas.RESPONSE, WcoSchemas.RESPONSE_DATES);

    /** What is declared around an element: the prefix of the header, and the namespace of names without a prefix. */
    private record Scope(boolean header, String document) {}

    private final StringBuilder out = new StringBuilder(4_096).append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    private final Deque<Scope> scopes = new ArrayDeque<>();

    static String of(WcoPart root) {
        var xml = new TidyXml();
        xml.write(root);
        return xml.out.append('\n').toString();
    }

    private void write(WcoPart part) {
        indent(scopes.size());
        out.append('<');
        name(part);
        scopes.push(declare(scopes.isEmpty() ? new Scope(false, "") : scopes.peek(), part.element().namespace()));
        part.attributes().forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            escape(value, true);
            out.append('"');
        });
        String text = part.isValue() ? part.wholeText() : "";
        if (text.isEmpty() && part.parts().isEmpty()) {
            out.append("/>");
            scopes.pop();
            return;
        }
        out.append('>');
        escape(text, false);
        part.parts().forEach(this::write);
        scopes.pop();
        if (!part.parts().isEmpty()) {
            indent(scopes.size());
        }
        out.append("</");
        name(part);
        out.append('>');
    }

    /** A namespace is declared where it begins, and that of the dates with the document that uses it. */
    private Scope declare(Scope around, String uri) {
        var dates = DATES.get(uri);
        if (dates != null && !uri.equals(around.document())) {
            out.append(" xmlns=\"").append(uri).append("\" xmlns:ds=\"").append(dates).append('"');
            return new Scope(around.header(), uri);
        }
        if (uri.equals(WcoSchemas.META_DATA) && !around.header()) {
            out.append(" xmlns:md=\"").append(uri).append('"');
            return new Scope(true, around.document());
        }
        return around;
    }

    private void indent(int depth) {
        out.append('\n');
        for (int i = 0; i < depth; i++) {
            out.append("  ");
        }
    }

    private void name(WcoPart part) {
        var prefix = PREFIXES.get(part.element().namespace());
        if (!prefix.isEmpty()) {
            out.append(prefix).append(':');
        }
        out.append(part.name());
    }

    /** Nearly every text is written as it stands; from the first character on that is not, one by one. */
    private void escape(String text, boolean attribute) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        out.append(text, 0, plain);
        if (plain < text.length()) {
            text.substring(plain).codePoints().forEach(c -> escape(c, attribute));
        }
    }

    private static boolean isPlain(char c) {
        return c >= 0x20 && c <= 0xD7FF && c != '&' && c != '<' && c != '>' && c != '"';
    }

    private void escape(int c, boolean attribute) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append(attribute ? "&quot;" : "\"");
            case '\r' -> out.append("&#13;");
            case '\n', '\t' -> out.append(attribute ? "&#" + c + ';' : Character.toString(c));
            default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
        }
    }

    /** Characters that XML has no way to write become the replacement character. */
    private static boolean allowed(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
