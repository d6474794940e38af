package org.singlewindow.kernel;

/**
 * One thing wrong with a document, and where.
 *
 * @param code    which rule
 * @param text    one sentence in English that names the value
 * @param xpath   the element, such as {@code /MetaData/Declaration/GoodsShipment[1]}; empty where the whole document is
 *                meant
 * @param pointer the same place as a chain of WCO class and data element ids, such as {@code 42A / 67A / 68A[1] / 23A};
 *                may be empty
 * @param line    1-based line in the bytes as received; 0 where it is not known
 * @param warning true where the document is accepted all the same
 * @param words   the same sentence for those who read it in another language
 */
public record Violation(RuleCode code, String text, String xpath, String pointer, int line, boolean warning,
        Wording words) {

    public Violation(RuleCode code, String text, String xpath, String pointer, int line, boolean warning) {
        this(code, text, xpath, pointer, line, warning, Wording.NONE);
    }

    public static Violation of(RuleCode code, String text) {
        return new Violation(code, text, "", "", 0, false);
    }

    public static Violation at(RuleCode code, String text, String xpath, String pointer) {
        return new Violation(code, text, xpath, pointer, 0, false);
    }

    public static Violation warning(RuleCode code, String text, String xpath, String pointer) {
        return new Violation(code, text, xpath, pointer, 0, true);
    }
}
