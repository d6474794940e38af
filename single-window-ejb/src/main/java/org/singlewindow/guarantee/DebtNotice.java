package org.singlewindow.guarantee;

import java.util.Locale;
import org.singlewindow.kernel.Blanks;

/**
 * That a movement was not discharged, as customs tells it; what is not said is empty.
 *
 * @param grn    the guarantee that is to answer, one of the movement's
 * @param day    when the guarantor was told; empty for today
 * @param reason what has happened, or the number of the letter
 */
public record DebtNotice(String mrn, String grn, String day, String reason) {

    public DebtNotice {
        mrn = Blanks.strip(mrn).toUpperCase(Locale.ROOT);
        grn = Blanks.strip(grn).toUpperCase(Locale.ROOT);
        day = Blanks.strip(day);
        reason = Blanks.strip(reason);
    }
}
