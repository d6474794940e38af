package org.singlewindow.guarantee;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a holder has to show before it may lodge less than the whole. All reduced shares look back three years; 50 and
 * 30 per cent differ by one item (Delegated Regulation (EU) 2015/2446, article 84).
 */
public enum EvidenceItem {
    /** Accounts by accepted principles, in which each figure can be followed from its entry. */
    ACCOUNTS(50),
    /** An organisation and controls that prevent irregularities, or find them. */
    CONTROLS(50),
    /** No proceedings over its insolvency. */
    NO_INSOLVENCY(50),
    /** All charges paid in time. */
    PAID_IN_TIME(50),
    /** Means enough for the kind and the volume of what it does. */
    STANDING(50),
    /** Staff know that they have to report difficulties, and how. */
    STAFF_REPORT(30),
    /** Customs may see the accounts and the records of transport. */
    OPEN_RECORDS(0),
    /** Its system says of what status the goods are, and where. */
    LOGISTICS(0),
    /** It knows how to deal with licences. */
    LICENCES(0),
    /** Records are kept and safe, its systems are secured. */
    SAFE_RECORDS(0);

    private static final int WHOLE = 100;

    /** The share in per cent from which on it is asked for: lower ones ask for it too. */
    private final int from;

    EvidenceItem(int from) {
        this.from = from;
    }

    /** The next lower share; the lowest has none. */
    static int below(int tier) {
        return tier > 50 ? 50 : tier > 30 ? 30 : 0;
    }

    /** All that a share asks for. @param tier 100, 50, 30 or 0 */
    static List<EvidenceItem> of(int tier) {
        return Stream.of(values()).filter(each -> tier < WHOLE && each.from >= tier).toList();
    }

    /** What is asked for beyond what the higher share asks. */
    static List<EvidenceItem> beyond(int tier, int next) {
        return of(next).stream().filter(each -> !of(tier).contains(each)).toList();
    }
}
