package org.singlewindow.guarantee;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import org.singlewindow.kernel.InputRefused;
import org.singlewindow.kernel.RuleCode;

/**
 * Too many wrong access codes of one number came from whoever asks, so that none is looked at for a while. The same is
 * said where there is no guarantee of that number.
 */
@ApplicationException(rollback = true)
public class TooManyCodes extends InputRefused {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyCodes(Duration wait) {
        super(RuleCode.TOO_MANY_TRIES, "Too many wrong access codes of this number came from you; the next one is"
                + " looked at in " + Math.max(1, wait.toSeconds() + 1) + " seconds.", "/accessCode");
        this.seconds = Math.max(1, wait.toSeconds() + 1);
    }

    /** Until the next one is looked at. */
    public long seconds() {
        return seconds;
    }
}
