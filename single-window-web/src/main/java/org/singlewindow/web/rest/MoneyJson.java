package org.singlewindow.web.rest;

import org.singlewindow.kernel.Money;

/** An amount as a text, so that no program makes a fraction of it on the way. */
public record MoneyJson(String amount, String currency) {

    static MoneyJson of(Money money) {
        return new MoneyJson(money.amount().toPlainString(), money.currency());
    }
}
