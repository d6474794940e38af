package org.singlewindow.wco;

import java.io.CharConversionException;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.singlewindow.wco.SchemaViolation.Kind;
import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;

/** Our words for what the parser stops at. Its own remark is added only where it is plain English about the document. */
final class ParserTexts {

    private static final Pattern INTERNAL = Pattern.compile("(?i)jaxp|exception|https?://|\\b(com|org|java|jdk|javax)\\.[a-z]|feature");

    /** Words of the document inside the parser's remark. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");

    /** The parser names the element that it is in, with its prefix, whether another end tag comes or the document ends. */
    private static final Pattern UNCLOSED = Pattern.compile("The element type \"([^\"]+)\" must be terminated.*", Pattern.DOTALL);

    private ParserTexts() { }

    /** @param open the innermost element that was open there, where the schema knows it */
    static SchemaViolation violation(SAXParseException stop, Optional<WcoPart> open) {
        var message = stop.getMessage() == null ? "" : stop.getMessage();
        int line = Math.max(0, stop.getLineNumber());
        var own = QUOTED.matcher(message).replaceAll("");
        if (own.contains("DOCTYPE")) {
            return at(stop, Kind.DOCTYPE, "The document has a DOCTYPE; document type declarations and entities are not read.");
        }
        if (message.startsWith("JAXP000100")) {
            return at(stop, Kind.TOO_COMPLEX, "The document is built beyond what is read: " + limit(message.substring(0, 12)));
        }
        if (own.contains("UTF-8")) {
            return at(stop, Kind.BAD_ENCODING, "The document holds bytes that are not UTF-8, at line " + line + '.');
        }
        if (own.contains("ncoding")) {
            return at(stop, Kind.BAD_ENCODING, "The document's encoding is not read; send UTF-8 (or UTF-16).");
        }
        var unclosed = UNCLOSED.matcher(message);
        if (unclosed.matches()) {
            var tag = unclosed.group(1);
            var begins = open.filter(element -> element.name().equals(tag.substring(tag.indexOf(':') + 1)));
            return unclosed(stop, "The end tag </" + Excerpt.of(tag) + "> is missing: the element", begins);
        }
        if (message.startsWith("XML document structures must start and end") && open.isPresent()) {
            return unclosed(stop, "The document breaks off: its element " + open.get().name(), open);
        }
        var remark = message.isEmpty() || INTERNAL.matcher(message).find() ? "." : ": " + Excerpt.of(message);
        return at(stop, Kind.NOT_WELL_FORMED, "The document is not well-formed XML at line " + line + ", column "
                + Math.max(0, stop.getColumnNumber()) + remark);
    }

    /** The commonest slip of all, so it is told with both places: where the element begins, and where its end is missed. */
    private static SchemaViolation unclosed(SAXParseException stop, String what, Optional<WcoPart> open) {
        var begins = open.map(element -> " begins in line " + element.line() + " and").orElse("");
        return at(stop, Kind.NOT_WELL_FORMED, what + begins + " is not closed before line " + Math.max(0, stop.getLineNumber())
                + ", column " + Math.max(0, stop.getColumnNumber()) + '.');
    }

    /** Bytes that are none of the encoding's, or an encoding that nobody reads. */
    static SchemaViolation unreadable(IOException stop, int line, int column) {
        return stop instanceof CharConversionException
                ? new SchemaViolation(Kind.BAD_ENCODING, "The document holds bytes that are not in its encoding, after line " + line + '.', "", "", line, column, "")
                : SchemaViolation.of(Kind.BAD_ENCODING, "The document's encoding is not read; send UTF-8 (or UTF-16).");
    }

    /** What tells the reader of a document to do something with it. */
    static SchemaViolation instruction(String target, String xpath, String pointer, Locator place) {
        var shown = Excerpt.of(target);
        return new SchemaViolation(Kind.INSTRUCTION, "A processing instruction (" + shown + ") is not taken; leave it out.", xpath, pointer,
                Math.max(0, place.getLineNumber()), Math.max(0, place.getColumnNumber()), shown);
    }

    private static SchemaViolation at(SAXParseException stop, Kind kind, String text) {
        return new SchemaViolation(kind, text, "", "", Math.max(0, stop.getLineNumber()), Math.max(0, stop.getColumnNumber()), "");
    }

    private static String limit(String code) {
        return switch (code) {
            case "JAXP00010001", "JAXP00010003", "JAXP00010004" -> "it declares or uses entities.";
            case "JAXP00010002" -> "an element has more than 64 attributes.";
            case "JAXP00010005" -> "a name is longer than 256 characters.";
            case "JAXP00010006" -> "elements stand more than 64 deep.";
            default -> "it exceeds a limit of the parser.";
        };
    }
}
