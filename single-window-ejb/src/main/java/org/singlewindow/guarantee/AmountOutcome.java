package org.singlewindow.guarantee;

import java.util.List;
import org.singlewindow.kernel.Money;

/** How much is at stake, or why nobody can say. */
sealed interface AmountOutcome {

    record Found(Money total, List<ItemAtStake> items) implements AmountOutcome {
        public Found {
            items = List.copyOf(items);
        }
    }

    record Unknown(List<AmountGap> gaps) implements AmountOutcome {
        public Unknown {
            gaps = List.copyOf(gaps);
        }
    }
}
