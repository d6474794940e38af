package org.singlewindow.guarantee;

import java.util.Locale;
import org.singlewindow.kernel.Blanks;

/**
 * An access code as somebody wants to set it; what is not said is empty.
 *
 * @param agent by its code or its number in the register; empty for the holder's own
 * @param code  four letters or digits; empty where we choose
 * @param limit so much may be locked by it at once; empty where the guarantee's own limit is the only one
 * @param until last day; empty where it lasts as long as the guarantee
 */
public record WishedCode(String agent, String code, String limit, String until) {

    public WishedCode {
        agent = Blanks.strip(agent).toUpperCase(Locale.ROOT);
        code = Blanks.strip(code);
        limit = Blanks.strip(limit);
        until = Blanks.strip(until);
    }
}
