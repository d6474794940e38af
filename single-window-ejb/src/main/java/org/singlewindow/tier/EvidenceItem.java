package org.singlewindow.tier;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a holder has to show before it may lodge less than the whole. All reduced shares look back three years; 50 and
 * 30 per cent differ by one item (Union Customs Code, article 95; Delegated Regulation (EU) 2015/2446, article 84).
 */
public enum EvidenceItem {
    /** It has its seat in a country that takes part. */
    ESTABLISHED(50, true),
    /** No serious or repeated infringement of customs and tax law. */
    COMPLIANCE(50, false),
    /** It uses transit regularly, or is competent by its practice or its training. */
    REGULAR_OR_COMPETENT(50, true),
    /** Accounts by accepted principles, in which each figure can be followed from its entry. */
    ACCOUNTS(50, false),
    /** An organisation and controls that prevent irregularities, or find them. */
    CONTROLS(50, false),
    /** No proceedings over its insolvency. */
    NO_INSOLVENCY(50, false),
    /** All charges paid in time. */
    PAID_IN_TIME(50, true),
    /** Means enough for the kind and the volume of what it does. */
    STANDING(50, false),
    /** Staff know that they have to report difficulties, and how. */
    STAFF_REPORT(30, false),
    /** Customs may see the accounts and the records of transport. */
    OPEN_RECORDS(0, false),
    /** Its system says of what status the goods are, and where. */
    LOGISTICS(0, false),
    /** It knows how to deal with licences. */
    LICENCES(0, false),
    /** Records are kept and safe, its systems are secured. */
    SAFE_RECORDS(0, false),
    /** It is an authorised operator: no share asks for that, and customs tells it what it tells nobody else. */
    AUTHORISED(EvidenceItem.NO_SHARE, false);

    public static final int WHOLE = 100;

    private static final int NO_SHARE = -1;

    private static final List<Integer> TIERS = List.of(WHOLE, 50, 30, 0);

    /** The share in per cent from which on it is asked for: lower ones ask for it too. */
    private final int from;
    private final boolean computed;

    EvidenceItem(int from, boolean computed) {
        this.from = from;
        this.computed = computed;
    }

    /** Whether it shows by itself, in what is known here, so that nobody has to examine it. */
    public boolean isComputed() {
        return computed;
    }

    /** The share in per cent from which on it is asked for; empty where none asks for it. */
    public OptionalInt from() {
        return from == NO_SHARE ? OptionalInt.empty() : OptionalInt.of(from);
    }

    /** From the whole downwards. */
    public static List<Integer> tiers() {
        return TIERS;
    }

    public static Optional<EvidenceItem> find(String name) {
        return Stream.of(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** The next lower share; the lowest has none. */
    public static int below(int tier) {
        return tier > 50 ? 50 : tier > 30 ? 30 : 0;
    }

    /** All that a share asks for. @param tier 100, 50, 30 or 0 */
    public static List<EvidenceItem> of(int tier) {
        return Stream.of(values()).filter(each -> tier < WHOLE && each.from >= tier).toList();
    }

    /** What is asked for beyond what the higher share asks. */
    public static List<EvidenceItem> beyond(int tier, int next) {
        return of(next).stream().filter(each -> !of(tier).contains(each)).toList();
    }

    /** The lowest share that does not ask for it. */
    int without() {
        return TIERS.stream().filter(each -> !of(each).contains(this)).reduce((higher, lower) -> lower).orElse(WHOLE);
    }
}
