package org.singlewindow.guarantee;

/** What stands behind a guarantee. */
public enum GuaranteeForm {
    /** A bank, an insurer, an association answers for it. */
    UNDERTAKING,
    /** A pool of the region, into which its members pay. */
    POOL,
    /** Money that was deposited. */
    CASH,
    /** Nothing: it is waived. */
    NONE;

    boolean fits(GuaranteeType type) {
        return switch (this) {
            case UNDERTAKING, POOL -> type.isGuaranteed();
            case CASH -> type == GuaranteeType.CASH;
            case NONE -> type.isWaived();
        };
    }

    static GuaranteeForm usual(GuaranteeType type) {
        return type.isGuaranteed() ? UNDERTAKING : type == GuaranteeType.CASH ? CASH : NONE;
    }
}
