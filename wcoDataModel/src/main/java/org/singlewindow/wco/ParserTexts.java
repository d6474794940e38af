package org.singlewindow.wco;

import java.io.CharConversionException;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.singlewindow.wco.SchemaViolation.Kind;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.Locator2;

/** Our words for what the parser stops at. */
final class ParserTexts {

    /** Words of the document inside the parser's remark. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");

    /**
     * The parser names the element that it is in, with its prefix, whether another end tag comes or the document ends.
     */
    private static final Pattern UNCLOSED = Pattern.compile("The element type \"([^\"]+)\" must be terminated.*",
            Pattern.DOTALL);

    private ParserTexts() {
    }

    /** @param open the innermost element that was open there, where the schema knows it */
    static SchemaViolation violation(SAXParseException stop, Optional<WcoPart> open) {
        var message = stop.getMessage() == null ? "" : stop.getMessage();
        int line = Math.max(0, stop.getLineNumber());
        int column = Math.max(0, stop.getColumnNumber());
        var own = QUOTED.matcher(message).replaceAll("");
        if (own.contains("DOCTYPE")) {
            return at(stop, Kind.DOCTYPE, ComplaintWording.of("doctype"));
        }
        if (message.startsWith("JAXP000100")) {
            return at(stop, Kind.TOO_COMPLEX, ComplaintWording.of(limit(message.substring(0, 12))));
        }
        if (own.contains("UTF-8")) {
            return at(stop, Kind.BAD_ENCODING, ComplaintWording.of("encoding.notUtf8", line));
        }
        if (own.contains("ncoding")) {
            return at(stop, Kind.BAD_ENCODING, ComplaintWording.of("encoding.unknown"));
        }
        // the commonest slip of all, so it is told with both places: where the element begins, and where its end is
        // missed
        var unclosed = UNCLOSED.matcher(message);
        if (unclosed.matches()) {
            var tag = unclosed.group(1);
            var begins = open.filter(element -> element.name().equals(tag.substring(tag.indexOf(':') + 1)));
            return at(stop, Kind.NOT_WELL_FORMED,
                    begins.map(
                            element -> ComplaintWording.of("unclosed", Excerpt.of(tag), element.line(), line, column))
                            .orElseGet(() -> ComplaintWording.of("unclosed.somewhere", Excerpt.of(tag), line, column)));
        }
        if (message.startsWith("XML document structures must start and end") && open.isPresent()) {
            return at(stop, Kind.NOT_WELL_FORMED,
                    ComplaintWording.of("brokenOff", open.get().name(), open.get().line(), line, column));
        }
        return at(stop, Kind.NOT_WELL_FORMED, ParserRemarks.read(message, line, column));
    }

    /** Bytes that are none of the encoding's, or an encoding that nobody reads. */
    static SchemaViolation unreadable(IOException stop, int line, int column) {
        return stop instanceof CharConversionException
                ? new SchemaViolation(Kind.BAD_ENCODING, ComplaintWording.of("encoding.bytes", line), "", "", line,
                        column, "")
                : SchemaViolation.of(Kind.BAD_ENCODING, ComplaintWording.of("encoding.unknown"));
    }

    /** The JDK's parser does not know how to go on where a document type stands inside an element. */
    static SchemaViolation lost(SAXException stop, int line, int column) {
        if (stop.getMessage() == null || !stop.getMessage().startsWith("Scanner State")) {
            throw new IllegalStateException("a parser that only reads has failed", stop);
        }
        return new SchemaViolation(Kind.DOCTYPE, ComplaintWording.of("doctype"), "", "", line, column, "");
    }

    /**
     * Of a document in XML 1.1, which our parser reads and many of its recipients' do not: it has letters and ends of
     * lines that to a reader of 1.0 break the document, and lets control characters through that no answer of ours
     * could hold.
     */
    static Optional<SchemaViolation> otherVersion(Locator document) {
        if (!(document instanceof Locator2 place) || !"1.1".equals(place.getXMLVersion())) {
            return Optional.empty();
        }
        // it stands at the very beginning, or nowhere
        return Optional
                .of(new SchemaViolation(Kind.NOT_WELL_FORMED, ComplaintWording.of("xml.version", 1, 1), "", "", 1, 1,
                        ""));
    }

    /** What tells the reader of a document to do something with it. */
    static SchemaViolation instruction(String target, String xpath, String pointer, Locator place) {
        var shown = Excerpt.of(target);
        return new SchemaViolation(Kind.INSTRUCTION, ComplaintWording.of("instruction", shown), xpath, pointer,
                Math.max(0, place.getLineNumber()), Math.max(0, place.getColumnNumber()), shown);
    }

    private static SchemaViolation at(SAXParseException stop, Kind kind, ComplaintWording words) {
        return new SchemaViolation(kind, words, "", "", Math.max(0, stop.getLineNumber()),
                Math.max(0, stop.getColumnNumber()), "");
    }

    private static String limit(String code) {
        return switch (code) {
            case "JAXP00010001", "JAXP00010003", "JAXP00010004" -> "limit.entities";
            case "JAXP00010002" -> "limit.attributes";
            case "JAXP00010005" -> "limit.name";
            case "JAXP00010006" -> "limit.depth";
            default -> "limit.other";
        };
    }
}
