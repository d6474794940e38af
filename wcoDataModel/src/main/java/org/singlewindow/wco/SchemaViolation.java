package org.singlewindow.wco;

import java.util.Locale;

/**
 * One thing wrong with a document as such, and where.
 *
 * @param kind    what is wrong
 * @param words   one sentence that names the value
 * @param xpath   the element without prefixes, such as {@code /MetaData/Declaration/GoodsShipment/Consignor}; the steps
 *                that may stand several times carry their 1-based number; empty where the whole document is meant
 * @param pointer the same place as a chain of WCO ids, such as {@code 42A / 67A / 68A[1] / 23A}, with the numbers of
 *                {@link WcoNumbers} as far as the document was read; empty outside the WCO tree
 * @param line    1-based line in the bytes as received; 0 where there is none
 * @param column  1-based column; 0 where there is none
 * @param value   the value at fault, shortened; empty where there is none
 */
public record SchemaViolation(Kind kind, ComplaintWording words, String xpath, String pointer, int line, int column,
        String value) {

    /** From the bytes inward; {@link #breaksTheDocument} says where the document as a whole cannot be read. */
    public enum Kind {
        TOO_LARGE(true), NOT_XML(true), BAD_ENCODING(true), DOCTYPE(true), NOT_WELL_FORMED(true), TOO_COMPLEX(true),
        NO_DOCUMENT(false), SEVERAL_DOCUMENTS(false), WRONG_NAMESPACE(false),
        MISSING(false), UNEXPECTED_ELEMENT(false), OUT_OF_ORDER(false), TOO_MANY(false), UNEXPECTED_TEXT(false),
        INSTRUCTION(false),
        MISSING_ATTRIBUTE(false), BAD_ATTRIBUTE(false),
        TOO_LONG(false), TOO_MANY_DIGITS(false), NOT_A_NUMBER(false), BAD_DATE(false), PATTERN(false),
        OUTSIDE_DOMAIN(false),
        OTHER(false);

        private final boolean breaksTheDocument;

        Kind(boolean breaksTheDocument) {
            this.breaksTheDocument = breaksTheDocument;
        }

        public boolean breaksTheDocument() {
            return breaksTheDocument;
        }
    }

    static SchemaViolation of(Kind kind, ComplaintWording words) {
        return new SchemaViolation(kind, words, "", "", 0, 0, "");
    }

    SchemaViolation at(String pointer) {
        return new SchemaViolation(kind, words, xpath, pointer, line, column, value);
    }

    /** In English. */
    public String text() {
        return words.in(Locale.ENGLISH);
    }
}
