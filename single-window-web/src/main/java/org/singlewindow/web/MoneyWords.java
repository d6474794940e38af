package org.singlewindow.web;

import java.text.NumberFormat;
import org.singlewindow.kernel.Money;

/** Amounts as the reader writes them. A function of the tag library. */
public final class MoneyWords {

    private MoneyWords() {
    }

    /** With all its decimals, and the currency by its code: three countries call their money a som. */
    public static String text(Money money) {
        if (money == null) {
            return "";
        }
        NumberFormat form = NumberFormat.getNumberInstance(Words.locale());
        form.setMinimumFractionDigits(money.amount().scale());
        form.setMaximumFractionDigits(money.amount().scale());
        return form.format(money.amount()) + " " + money.currency();
    }
}
