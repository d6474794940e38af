package org.singlewindow.tier;

import java.util.Locale;
import org.singlewindow.kernel.Blanks;

/**
 * What customs wants to decide of one condition, as it was said; what is not said is empty.
 *
 * @param verdict {@code HELD} or {@code LACKING}
 * @param since   from when on it was found so; today where it is empty
 * @param until   the last day; three years later where it is empty
 * @param recheck why it is decided again before its time is over
 */
public record WishedVerdict(String item, String verdict, String since, String until, String ground, String recheck) {

    public WishedVerdict {
        item = Blanks.strip(item).toUpperCase(Locale.ROOT);
        verdict = Blanks.strip(verdict).toUpperCase(Locale.ROOT);
        since = Blanks.strip(since);
        until = Blanks.strip(until);
        ground = Blanks.strip(ground);
        recheck = Blanks.strip(recheck).toUpperCase(Locale.ROOT);
    }
}
