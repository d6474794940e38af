package org.singlewindow.transit;

import java.util.Locale;
import org.singlewindow.kernel.InputRefused;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Wording;

/** What went on paper cannot be captured so, which shows only once it was lodged: nothing of that is stored. */
public class CaptureRefused extends InputRefused {

    private static final long serialVersionUID = 1L;

    private final transient Wording why;

    CaptureRefused(RuleCode code, Wording why) {
        super(code, why.in(Locale.ENGLISH) + ".", "");
        this.why = why;
    }

    public Wording why() {
        return why;
    }
}
