package org.singlewindow.wco;

import java.util.regex.Pattern;

/**
 * A chain of WCO ids, such as {@code 42A / 67A / 68A[1] / 23A / 50A[1] / 113}, as a response carries it: a block for
 * each class.
 */
public final class WcoPointer {

    private static final Pattern CLASS = Pattern.compile("([0-9]{2}[A-Z])(?:\\[([0-9]+)])?");
    private static final int MOST_DIGITS = 5;
    private static final Pattern DATA_ELEMENT = Pattern.compile("[A-Z]?[0-9]{3}");

    private WcoPointer() {
    }

    /**
     * Adds its blocks to an {@code Error} of a response, or to what else may point; none for an empty chain. The id of
     * a data element goes with its class.
     */
    public static void point(WcoPart error, String chain) {
        WcoPart block = null;
        for (var step : chain.isBlank() ? new String[0] : chain.split(" / ")) {
            var aClass = CLASS.matcher(step);
            if (aClass.matches()) {
                block = error.add("Pointer");
                name(block, aClass.group(1), aClass.group(2));
            } else if (DATA_ELEMENT.matcher(step).matches() && block != null) {
                block.add("TagID", step);
            } else {
                throw new IllegalArgumentException("no chain of WCO ids: " + chain);
            }
        }
    }

    private static void name(WcoPart block, String id, String number) {
        block.add("DocumentSectionCode", id);
        // the response has room for five digits: beyond them the class is named without its number
        if (number != null && number.length() <= MOST_DIGITS) {
            block.add("SequenceNumeric", number);
        }
    }
}
