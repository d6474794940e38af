package org.singlewindow.web.rest;

import java.util.List;
import org.singlewindow.kernel.Money;

/** An amount of money; a text, so that nobody's numbers round it. */
public record MoneyJson(String amount, String currency) {

    static final List<String> FIELDS = List.of("amount", "currency");

    static MoneyJson of(Money money) {
        return new MoneyJson(money.amount().toPlainString(), money.currency());
    }
}
