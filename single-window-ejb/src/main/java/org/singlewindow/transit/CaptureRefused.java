package org.singlewindow.transit;

import java.util.Locale;
import org.singlewindow.kernel.InputRefused;

/**
 * What went on paper cannot be captured so, which shows only once it was lodged: nothing of that is stored. Where what
 * is at fault is a part of what was said, the pointer leads there.
 */
public class CaptureRefused extends InputRefused {

    private static final long serialVersionUID = 1L;

    private final transient Obstacle why;

    CaptureRefused(Obstacle why) {
        super(why.code(), CaptureRefused.sentence(why), why.isConflict() ? "" : "/" + why.field());
        this.why = why;
    }

    /** That nothing was captured, and why: for programs. */
    public static String sentence(Obstacle why) {
        return Obstacle.say("paper.nothing").in(Locale.ENGLISH) + ". " + why.why().in(Locale.ENGLISH) + ".";
    }

    public Obstacle why() {
        return why;
    }
}
