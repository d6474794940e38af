package org.singlewindow.guarantee;

import java.time.LocalDate;
import java.util.Optional;
import org.singlewindow.kernel.Money;

/**
 * An access code that is set, as far as it can be read.
 *
 * @param agent  empty for the holder's own
 * @param limit  empty where only the guarantee's own limit holds
 * @param locked by it, now
 * @param last   empty where it lasts as long as the guarantee
 */
public record CodeView(Optional<GuaranteeView.Firm> agent, Optional<Money> limit, Money locked,
        Optional<LocalDate> last) {}
