package org.singlewindow.kernel;

import java.math.BigDecimal;

/** One number in one way, however many zeros it was written or kept with: 12 and 12.0000 are equal then. */
public final class PlainDecimal {

    private PlainDecimal() {
    }

    public static BigDecimal of(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
