package org.singlewindow.wco;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the parser of the JDK means when it stops, in words for whoever wrote the document. Its own are for those who
 * know the grammar of XML by heart; a remark that is not among these is left out, and the line and the column remain.
 */
public final class ParserRemarks {

    /** A remark of the parser; what it names in brackets becomes an argument of ours. */
    private record Remark(String key, Pattern theirs) {}

    /** The first that fits counts. */
    private static final List<Remark> REMARKS = List.of(
            remark("xml.late", "target matching \"\\[xX\\]\\[mM\\]\\[lL\\]\""),
            remark("xml.before", "not allowed in prolog|preceding the root element"),
            remark("xml.behind", "not allowed in trailing section|following the root element"),
            remark("xml.character", "invalid XML character \\(Unicode: 0x([0-9a-fA-F]{1,6})\\)"),
            remark("xml.ampersand", "must immediately follow the '&'|reference to entity \"[^\"]*\" must end with"),
            remark("xml.entity", "entity \"([^\"]{1,80})\" was referenced, but not declared"),
            remark("xml.less", "must not contain the '<' character|well-formed character data or markup"),
            remark("xml.number", "[Cc]haracter reference"),
            remark("xml.twice", "Attribute \"([^\"]{1,80})\".* was already specified"),
            remark("xml.prefix", "prefix \"([^\"]{1,80})\" for (?:element|attribute)"),
            remark("xml.quotes", "(?:Open|Close) quote is expected|followed by the ' = ' character"),
            remark("xml.tag", "(?:Element|element) type \"([^\"]{1,80})\" must (?:be followed by|end with)"),
            remark("xml.comment", "within comments|[Cc]omment must"),
            remark("xml.section", "CDATA section must end|\"\\]\\]>\" must not appear"),
            remark("xml.version", "XML version \"|version .*is not supported"),
            remark("xml.declaration", "XML declaration|pseudo attribute|standalone"),
            remark("xml.instruction", "processing instruction"),
            remark("xml.end", "Premature end of file|within the same entity|root element is required"));

    private ParserRemarks() {
    }

    /** @param remark as the parser made it; may be null */
    public static ComplaintWording read(String remark, int line, int column) {
        for (Remark known : REMARKS) {
            Matcher found = known.theirs().matcher(remark == null ? "" : remark);
            if (found.find()) {
                return found.groupCount() == 0 ? ComplaintWording.of(known.key(), line, column)
                        : ComplaintWording.of(known.key(), line, column,
                                shown(known.key(), Excerpt.of(found.group(1))));
            }
        }
        return ComplaintWording.of("notWellFormed", line, column);
    }

    /** A character by its number, in the four digits that tables of characters have. */
    private static String shown(String key, String named) {
        return key.equals("xml.character")
                ? "0".repeat(Math.max(0, 4 - named.length())) + named.toUpperCase(java.util.Locale.ROOT) : named;
    }

    private static Remark remark(String key, String theirs) {
        return new Remark(key, Pattern.compile(theirs, Pattern.DOTALL));
    }
}
