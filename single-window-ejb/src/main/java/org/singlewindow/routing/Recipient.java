package org.singlewindow.routing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;

/**
 * Somebody who gets the declaration.
 *
 * @param hours  the time it has to answer; 0 where it need not
 * @param urgent which goods it has to look at before others, and why so; empty where none of them is live or perishes
 */
public record Recipient(int participant, String code, RecipientKind kind, CountryCode country, Duty duty, int hours,
        List<Reason> reasons, Optional<Reason> urgent) {

    public Recipient {
        reasons = List.copyOf(reasons);
    }

    /** Nothing is urgent. */
    public Recipient(int participant, String code, RecipientKind kind, CountryCode country, Duty duty, int hours,
            List<Reason> reasons) {
        this(participant, code, kind, country, duty, hours, reasons, Optional.empty());
    }

    /** As it had to approve before, also where the rules do not ask it any more. */
    Recipient stays(Optional<Recipient> now, KeptSay kept) {
        List<Reason> why = Stream
                .concat(now.map(Recipient::reasons).stream().flatMap(List::stream), Stream.of(kept.reason()))
                .toList();
        int within = now.filter(each -> each.duty() == Duty.APPROVE).map(Recipient::hours).orElse(hours);
        return new Recipient(participant, code, kind, country, Duty.APPROVE, within, why,
                now.flatMap(Recipient::urgent));
    }

    /** Before others, and in this time. */
    Recipient within(int fewer, Reason why) {
        return new Recipient(participant, code, kind, country, duty, fewer, reasons, Optional.of(why));
    }
}
