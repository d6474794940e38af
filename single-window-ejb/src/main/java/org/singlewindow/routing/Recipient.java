package org.singlewindow.routing;

import java.util.List;
import org.singlewindow.kernel.CountryCode;

/** Somebody who gets the declaration. {@code hours} is the time it has to answer; 0 where it need not. */
public record Recipient(int participant, String code, RecipientKind kind, CountryCode country, Duty duty, int hours,
        List<Reason> reasons) {

    public Recipient {
        reasons = List.copyOf(reasons);
    }
}
