package org.singlewindow.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of one currency of ISO 4217, exact, with as many decimals as that currency has: {@code 1500.00 USD}. What
 * was taken away from something may leave less than nothing. Amounts of two currencies are never added; who wants to
 * has to say the rate first.
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {

    private static final Pattern FORM = Pattern.compile("[-+]?[0-9]{1,30}(?:\\.[0-9]{1,30})?");
    private static final BigDecimal MOST = BigDecimal.TEN.pow(15);
    private static final int HUNDRED = 100;

    /** Ends on more decimals than the currency has: nothing is rounded unseen. */
    public Money {
        amount = amount.setScale(decimals(currency), RoundingMode.UNNECESSARY);
        if (amount.abs().compareTo(MOST) >= 0) {
            throw new IllegalArgumentException(amount + " is more than anybody has");
        }
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** Nothing where the text is no amount of that currency, or there is no such currency. */
    public static Optional<Money> parse(String amount, String currency) {
        String digits = Blanks.strip(amount);
        String code = Blanks.strip(currency).toUpperCase(Locale.ROOT);
        if (!FORM.matcher(digits).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(digits, code));
        } catch (IllegalArgumentException | ArithmeticException notOne) {
            return Optional.empty();
        }
    }

    /**
     * Why a text is no amount above nothing of that currency: {@code MISSING} where nothing is said,
     * {@code MISSING_ATTRIBUTE} or {@code BAD_ATTRIBUTE} where it is the currency, {@code NOT_A_NUMBER},
     * {@code PATTERN} for more decimals than the currency has, {@code OUTSIDE_DOMAIN} for nothing, less, or more than
     * anybody has. Empty where it is one.
     */
    public static Optional<RuleCode> fault(String amount, String currency) {
        String digits = Blanks.strip(amount);
        String code = Blanks.strip(currency).toUpperCase(Locale.ROOT);
        if (digits.isEmpty()) {
            return Optional.of(RuleCode.MISSING);
        }
        if (!FORM.matcher(digits).matches()) {
            return Optional.of(RuleCode.NOT_A_NUMBER);
        }
        if (!isCurrency(code)) {
            return Optional.of(code.isEmpty() ? RuleCode.MISSING_ATTRIBUTE : RuleCode.BAD_ATTRIBUTE);
        }
        BigDecimal value = new BigDecimal(digits);
        if (value.stripTrailingZeros().scale() > decimals(code)) {
            return Optional.of(RuleCode.PATTERN);
        }
        return value.signum() > 0 && value.compareTo(MOST) < 0 ? Optional.empty()
                : Optional.of(RuleCode.OUTSIDE_DOMAIN);
    }

    /** Whether that is amiss with the currency, and not with the number. */
    public static boolean isOfCurrency(RuleCode fault) {
        return fault == RuleCode.MISSING_ATTRIBUTE || fault == RuleCode.BAD_ATTRIBUTE;
    }

    /** What a calculation has come to, taken up to the next amount that can be paid. */
    public static Money up(BigDecimal amount, String currency) {
        return new Money(amount.setScale(decimals(currency), RoundingMode.CEILING), currency);
    }

    /** The same, down to it. */
    public static Money down(BigDecimal amount, String currency) {
        return new Money(amount.setScale(decimals(currency), RoundingMode.FLOOR), currency);
    }

    public static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    /** That many hundredths of it, taken up to what can be paid. */
    public Money percent(int hundredths) {
        return up(amount.multiply(BigDecimal.valueOf(hundredths)).divide(BigDecimal.valueOf(HUNDRED)), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** Ends where they are of two currencies. */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(other + " is not of " + currency);
        }
        return other;
    }

    /** The metals and the units of account of the list are no money that anybody pays in. */
    private static int decimals(String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException(currency + " has no decimals");
        }
        return digits;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
