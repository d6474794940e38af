package org.singlewindow.guarantee;

import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Money;

/** Some goods of one commodity code. @param value what they are worth, more than nothing */
public record QuotedGoods(HsCode code, Money value) {}
