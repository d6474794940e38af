package org.singlewindow.guarantee;

import java.util.Optional;
import java.util.stream.Stream;

/** Types of guarantee, of code list CL251, as far as they are registered. */
public enum GuaranteeType {

    /** The debt is waived altogether, up to the reference amount. */
    WAIVER("0", false, false),
    /** For many movements at once. */
    COMPREHENSIVE("1", true, false),
    /** A guarantor's undertaking for one movement. */
    INDIVIDUAL("2", true, true),
    /** Deposited for one movement. */
    CASH("3", false, true),
    /** Of a fixed amount, for one movement. */
    VOUCHER("4", true, true),
    BELOW_THRESHOLD("5", false, false),
    PUBLIC_BODY("8", false, false),
    /** An individual one for several movements, one after the other or at once. */
    MULTIPLE_USE("9", true, false),
    AGREED_WAIVER("A", false, false),
    TIR("B", true, true);

    private final String code;
    private final boolean guaranteed;
    private final boolean single;

    GuaranteeType(String code, boolean guaranteed, boolean single) {
        this.code = code;
        this.guaranteed = guaranteed;
        this.single = single;
    }

    public static Optional<GuaranteeType> find(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    static GuaranteeType of(String code) {
        return find(code).orElseThrow();
    }

    /** One character. */
    public String code() {
        return code;
    }

    /** Whether a guarantor answers for it; else nobody does but the holder, and customs confirms it. */
    public boolean isGuaranteed() {
        return guaranteed;
    }

    /** Whether one movement uses it up. */
    public boolean isSingle() {
        return single;
    }

    /** Whether only those may use it who know a code of it. */
    public boolean needsCode() {
        return guaranteed || this == WAIVER;
    }

    /** Whether less than the whole may be lodged. */
    public boolean isReducible() {
        return this == COMPREHENSIVE || this == WAIVER;
    }

    /** Whether there is nothing behind it. */
    public boolean isWaived() {
        return !guaranteed && this != CASH;
    }
}
