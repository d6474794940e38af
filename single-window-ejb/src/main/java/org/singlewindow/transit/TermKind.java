package org.singlewindow.transit;

/** What a country says for how long it may take. */
public enum TermKind {
    /** Goods, within the country: the days of all countries of the way together are the limit. */
    LIMIT(8),
    /** The holder, asked in an enquiry what became of goods; of the country that asks. */
    HOLDER_ANSWERS(28),
    /** The office of destination, asked the same. */
    OFFICE_ANSWERS(40),
    /** Discrepancies to be solved; of the last country. */
    DISCREPANCY(13),
    /** Guarantees that do not cover it to be put right, the day apart on which that was told; where it begins. */
    PUT_RIGHT(1);

    private final int usual;

    TermKind(int usual) {
        this.usual = usual;
    }

    /** In a country that says nothing. */
    int usual() {
        return usual;
    }
}
