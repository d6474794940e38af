package org.singlewindow.guarantee;

import java.util.List;

/** What came of asking for a price. */
public sealed interface QuoteOutcome {

    record Quoted(Quote quote) implements QuoteOutcome {}

    /** No amount can be said, and none is made up. */
    record Unknown(List<AmountGap> gaps) implements QuoteOutcome {
        public Unknown {
            gaps = List.copyOf(gaps);
        }
    }

    /** There is nobody of that code, or not for whoever asks. */
    record NoSuchHolder() implements QuoteOutcome {}
}
