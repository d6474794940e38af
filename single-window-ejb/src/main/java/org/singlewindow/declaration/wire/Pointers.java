package org.singlewindow.declaration.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.WcoDictionary;
import org.singlewindow.wco.res.Code3;
import org.singlewindow.wco.res.Identifier4;
import org.singlewindow.wco.res.Numeric5;
import org.singlewindow.wco.res.Pointer;

/** Places in a document as WCO writes them: a chain of class ids, and the data element's id with the last. */
final class Pointers {

    /** A class is two digits and a letter; everything else is a data element. */
    private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(\\d+)])?");
    private static final Pattern CLASS = Pattern.compile("\\d\\d[A-Z]");
    private static final int LARGEST_NUMBER = 99_999;

    private Pointers() {
    }

    /** Fills in the chain of a violation that knows only its path, as the rules do. */
    static Violation complete(Violation violation) {
        if (!violation.pointer().isEmpty() || violation.xpath().isEmpty()) {
            return violation;
        }
        return new Violation(violation.code(), violation.text(), violation.xpath(), WcoDictionary.pointer(violation.xpath()),
                violation.line(), violation.warning());
    }

    /** {@code chain} such as {@code 42A / 67A / 68A[2] / 23A / 145}; empty where it is. */
    static List<Pointer> parse(String chain) {
        List<Pointer> pointers = new ArrayList<>();
        for (String step : chain.split(" / ")) {
            Matcher matcher = STEP.matcher(step);
            if (!matcher.matches()) {
                continue;
            }
            if (CLASS.matcher(matcher.group(1)).matches() || pointers.isEmpty()) {
                pointers.add(section(matcher.group(1), matcher.group(2)));
            } else {
                Identifier4 tag = new Identifier4();
                tag.setValue(matcher.group(1));
                pointers.get(pointers.size() - 1).setTagID(tag);
            }
        }
        return pointers;
    }

    private static Pointer section(String id, String number) {
        Pointer pointer = new Pointer();
        if (number != null && number.length() < 10 && Integer.parseInt(number) <= LARGEST_NUMBER) {
            Numeric5 sequence = new Numeric5();
            sequence.setValue(new BigDecimal(number));
            pointer.setSequenceNumeric(sequence);
        }
        Code3 section = new Code3();
        section.setValue(id);
        pointer.setDocumentSectionCode(section);
        return pointer;
    }
}
