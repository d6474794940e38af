package org.singlewindow.web.guarantee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.singlewindow.guarantee.QuotedGoods;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.web.TypedNumber;

/**
 * Goods as people type or paste them: in each line a commodity code, and behind it what the goods are worth, in the
 * groups and with the comma that they are used to. Three digits behind a comma or a dot may as well be thousands, and
 * are not taken for either.
 *
 * @param bad the first line that is none; empty where all are
 */
record GoodsLines(List<QuotedGoods> goods, Optional<String> bad) {

    /** A code in one word, or in groups with dots; then the amount. */
    private static final Pattern LINE = Pattern.compile("([0-9][0-9.]{0,20})[\\h:;]+(\\S.{0,40})");

    /** A heading before two digits in a group of their own: its subheading, or thousands. */
    private static final Pattern TWO_WAYS = Pattern.compile("[0-9]{4}[\\h:;]+[0-9]{2}\\h.*");

    static GoodsLines read(String text, String currency) {
        List<QuotedGoods> goods = new ArrayList<>();
        for (String line : text.split("\\R")) {
            String typed = Blanks.strip(line);
            if (!typed.isEmpty()) {
                Optional<QuotedGoods> one = one(typed, currency);
                if (one.isEmpty()) {
                    return new GoodsLines(goods, Optional.of(typed));
                }
                goods.add(one.get());
            }
        }
        return new GoodsLines(goods, Optional.empty());
    }

    private static Optional<QuotedGoods> one(String line, String currency) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || TWO_WAYS.matcher(line).matches()) {
            return Optional.empty();
        }
        return HsCode.parse(parts.group(1)).flatMap(code -> Money.parse(TypedNumber.amount(parts.group(2)), currency)
                .filter(Money::isPositive).map(value -> new QuotedGoods(code, value)));
    }
}
