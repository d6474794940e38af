package org.singlewindow.wco;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.singlewindow.wco.res.Code3;
import org.singlewindow.wco.res.Identifier4;
import org.singlewindow.wco.res.Numeric5;
import org.singlewindow.wco.res.Pointer;

/** A chain of WCO ids, such as {@code 42A / 67A / 68A[1] / 23A / 50A[1] / 113}, as a response carries it: a block for each class. */
public final class WcoPointer {

    private static final Pattern CLASS = Pattern.compile("([0-9]{2}[A-Z])(?:\\[([0-9]+)])?");
    private static final int MOST_DIGITS = 5;
    private static final Pattern DATA_ELEMENT = Pattern.compile("[A-Z]?[0-9]{3}");

    private WcoPointer() { }

    /** The blocks for {@code Error/Pointer}; none for an empty chain. The id of a data element goes with its class. */
    public static List<Pointer> blocks(String chain) {
        var blocks = new ArrayList<Pointer>();
        for (var step : chain.isBlank() ? new String[0] : chain.split(" / ")) {
            var aClass = CLASS.matcher(step);
            if (aClass.matches()) {
                blocks.add(block(aClass.group(1), aClass.group(2)));
            } else if (DATA_ELEMENT.matcher(step).matches() && !blocks.isEmpty()) {
                var tag = new Identifier4();
                tag.setValue(step);
                blocks.get(blocks.size() - 1).setTagID(tag);
            } else {
                throw new IllegalArgumentException("no chain of WCO ids: " + chain);
            }
        }
        return blocks;
    }

    private static Pointer block(String id, String number) {
        var block = new Pointer();
        var section = new Code3();
        section.setValue(id);
        block.setDocumentSectionCode(section);
        // the response has room for five digits: beyond them the class is named without its number
        if (number != null && number.length() <= MOST_DIGITS) {
            var sequence = new Numeric5();
            sequence.setValue(new BigDecimal(number));
            block.setSequenceNumeric(sequence);
        }
        return block;
    }
}
