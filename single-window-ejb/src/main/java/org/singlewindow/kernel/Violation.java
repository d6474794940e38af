package org.singlewindow.kernel;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing wrong with a document, and where.
 *
 * @param code    which rule
 * @param words   one sentence that names the value
 * @param xpath   the element, such as {@code /MetaData/Declaration/GoodsShipment[1]}; empty where the whole document is
 *                meant
 * @param pointer the same place as a chain of WCO class and data element ids, such as {@code 42A / 67A / 68A[1] / 23A};
 *                may be empty
 * @param line    1-based line in the bytes as received; 0 where it is not known
 * @param warning true where the document is accepted all the same
 * @param further in how many other places the same is wrong
 * @param value   what stands there; empty where nothing does, or more than a value
 */
public record Violation(RuleCode code, Wording words, String xpath, String pointer, int line, boolean warning,
        int further, String value) implements Worded {

    private static final Sentences ELSEWHERE = new Sentences("org.singlewindow.kernel.elsewhere");

    public Violation(RuleCode code, Wording words, String xpath, String pointer, int line, boolean warning) {
        this(code, words, xpath, pointer, line, warning, 0, "");
    }

    public static Violation of(RuleCode code, Wording words) {
        return new Violation(code, words, "", "", 0, false);
    }

    public static Violation at(RuleCode code, Wording words, String xpath, String pointer) {
        return new Violation(code, words, xpath, pointer, 0, false);
    }

    public static Violation warning(RuleCode code, Wording words, String xpath, String pointer) {
        return new Violation(code, words, xpath, pointer, 0, true);
    }

    /** The same where that stands. */
    public Violation with(String value) {
        return new Violation(code, words, xpath, pointer, line, warning, further, value);
    }

    /** The same in that line; 0 where it is not known. */
    public Violation inLine(int line) {
        return new Violation(code, words, xpath, pointer, line, warning, further, value);
    }

    /** The same, found in so many other places as well. */
    public Violation andElsewhere(int further) {
        return new Violation(code, words, xpath, pointer, line, warning, further, value);
    }

    /** The same, and no longer a reason to refuse. */
    public Violation lowered() {
        return new Violation(code, words, xpath, pointer, line, true, further, value);
    }

    /** The same, said so. */
    private Violation saying(Wording words) {
        return new Violation(code, words, xpath, pointer, line, warning, further, value);
    }

    /** The same, and written in that language no longer than so many characters: the values in it are cut. */
    public Violation within(int most, Locale language) {
        Violation shorter = this;
        for (int over = in(language).length() - most; over > 0; over = shorter.in(language).length() - most) {
            Optional<Wording> cut = shorter.words.shortened(over);
            if (cut.isEmpty()) {
                return shorter;
            }
            shorter = shorter.saying(cut.get());
        }
        return shorter;
    }

    /** Read as text, it becomes the sentence of theirs that it was. */
    public Violation recognised(Sentences from) {
        String told = text();
        return ELSEWHERE.read(told).flatMap(more -> from.read(more.arguments().get(0)).map(first -> saying(first)
                .andElsewhere(more.key().endsWith(".one") ? 1 : number(more.arguments().get(1)))))
                .or(() -> from.read(told).map(this::saying))
                .filter(read -> read.text().equals(told)).orElse(this);
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** In English, as programs get it. */
    public String text() {
        return in(Locale.ENGLISH);
    }

    @Override
    public String in(Locale language) {
        String sentence = words.in(language);
        if (further == 0) {
            return sentence;
        }
        return ELSEWHERE.say((sentence.endsWith("?") ? "asked" : "said") + (further == 1 ? ".one" : ".more"), sentence,
                further).in(language);
    }
}
