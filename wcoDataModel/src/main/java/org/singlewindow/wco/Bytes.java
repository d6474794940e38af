package org.singlewindow.wco;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.singlewindow.wco.SchemaViolation.Kind;

/**
 * Looks at the first bytes before a parser does: whether they can be XML at all, and in an encoding that says what it
 * is.
 *
 * <p>XML obliges us to read UTF-8 and UTF-16, and we read no other: a document must mean the same to every reader.
 */
final class Bytes {

    private static final Pattern DECLARED = Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Set<String> EIGHT_BIT = Set.of("UTF-8", "US-ASCII");
    private static final Set<String> SIXTEEN_BIT = Set.of("UTF-16", "UTF-16BE", "UTF-16LE");
    private static final int DECLARATION_WITHIN = 256;

    private Bytes() {
    }

    static Optional<SchemaViolation> findFault(byte[] bytes) {
        if (bytes.length > WcoReader.MOST_BYTES) {
            return fault(Kind.TOO_LARGE, ComplaintWording.of("tooLarge", bytes.length, WcoReader.MOST_BYTES));
        }
        if (starts(bytes, 0x00, 0x00, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE, 0x00, 0x00)
                || starts(bytes, 0x00, 0x00, 0x00, 0x3C)
                || starts(bytes, 0x3C, 0x00, 0x00, 0x00)) {
            return unread("UTF-32");
        }
        if (starts(bytes, 0x4C, 0x6F, 0xA7, 0x94)) {
            return unread("EBCDIC");
        }
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0x00, 0x3C)) {
            return declared(new String(head(bytes), UTF_16BE), "UTF-16LE", SIXTEEN_BIT, "encoding.sixteen");
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0x3C, 0x00)) {
            return declared(new String(head(bytes), UTF_16LE), "UTF-16BE", SIXTEEN_BIT, "encoding.sixteen");
        }
        int from = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var notXml = notXml(bytes, from);
        return notXml.isPresent() ? notXml
                : declared(new String(bytes, from, Math.min(bytes.length - from, DECLARATION_WITHIN), ISO_8859_1), "",
                        EIGHT_BIT, "encoding.eight");
    }

    private static Optional<SchemaViolation> notXml(byte[] bytes, int from) {
        int first = from;
        while (first < bytes.length
                && (bytes[first] == ' ' || bytes[first] == '\t' || bytes[first] == '\r' || bytes[first] == '\n')) {
            first++;
        }
        if (first == bytes.length) {
            return fault(Kind.NOT_XML, ComplaintWording.of(bytes.length == 0 ? "noBytes" : "onlyBlanks"));
        }
        if (bytes[first] == '<') {
            return Optional.empty();
        }
        var like = starts(bytes, 0x1F, 0x8B) ? ".gzip" : starts(bytes, 'P', 'K') ? ".zip"
                : bytes[first] == '{' || bytes[first] == '[' ? ".json" : "";
        return fault(Kind.NOT_XML, ComplaintWording.of("notXml" + like));
    }

    private static Optional<SchemaViolation> declared(String head, String except, Set<String> fitting, String found) {
        var declaration = DECLARED.matcher(head.startsWith("\uFEFF") ? head.substring(1) : head);
        if (!declaration.find()) {
            return Optional.empty();
        }
        var name = declaration.group(1).toUpperCase(Locale.ROOT);
        if (!EIGHT_BIT.contains(name) && !SIXTEEN_BIT.contains(name)) {
            return unread(Excerpt.of(declaration.group(1)));
        }
        return fitting.contains(name) && !name.equals(except) ? Optional.empty()
                : fault(Kind.BAD_ENCODING, ComplaintWording.of(found, name));
    }

    private static Optional<SchemaViolation> unread(String encoding) {
        return fault(Kind.BAD_ENCODING, ComplaintWording.of("encoding.unread", encoding));
    }

    private static Optional<SchemaViolation> fault(Kind kind, ComplaintWording words) {
        return Optional.of(SchemaViolation.of(kind, words));
    }

    private static byte[] head(byte[] bytes) {
        return Arrays.copyOf(bytes, Math.min(bytes.length & ~1, 2 * DECLARATION_WITHIN));
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
