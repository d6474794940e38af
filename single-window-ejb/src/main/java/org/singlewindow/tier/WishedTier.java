package org.singlewindow.tier;

import org.singlewindow.kernel.Blanks;

/**
 * On which share customs wants to decide, as it was said; what is not said is empty.
 *
 * @param number of the decision, as customs numbers them; one is given where it is empty
 */
public record WishedTier(String percent, String reason, String number) {

    public WishedTier {
        percent = Blanks.strip(percent);
        reason = Blanks.strip(reason);
        number = Blanks.strip(number);
    }
}
