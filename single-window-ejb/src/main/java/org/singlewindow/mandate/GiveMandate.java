package org.singlewindow.mandate;

import java.util.List;
import java.util.Locale;
import org.singlewindow.kernel.Blanks;

/**
 * A mandate as a trader wants to give it; what is not said is empty.
 *
 * @param broker         the broker's code, or its number in the register
 * @param procedures     what for, by the names of {@link Procedure}
 * @param representation by the names of {@link Representation}
 * @param days           from when and until when
 */
public record GiveMandate(String broker, List<String> procedures, String representation, Days days) {

    /** The first and the last, such as {@code 2026-12-31}; without a first it begins today. */
    public record Days(String first, String last) {
        public Days {
            first = Blanks.strip(first);
            last = Blanks.strip(last);
        }
    }

    /** The same, with the broker by its code. */
    GiveMandate to(String code) {
        return new GiveMandate(code, procedures, representation, days);
    }

    public GiveMandate {
        broker = Blanks.strip(broker).toUpperCase(Locale.ROOT);
        procedures = procedures.stream().map(Blanks::strip).filter(each -> !each.isEmpty()).distinct().toList();
        representation = Blanks.strip(representation);
    }
}
