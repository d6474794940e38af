package org.singlewindow.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.singlewindow.kernel.HsCode;

/** One country's charges, so that those of a commodity code are found without going through all of them. */
final class ChargeBook {

    private static final String ALL_OTHERS = "";

    private final NationalCharges charges;
    private final Map<String, List<ChargeRate>> byPrefix;
    private final Map<String, TreeMap<LocalDate, BigDecimal>> worth = new HashMap<>();

    ChargeBook(NationalCharges charges) {
        this.charges = charges;
        Map<String, List<ChargeRate>> found = new HashMap<>();
        charges.rates().forEach(rate -> (rate.hs().isEmpty() ? List.of(ALL_OTHERS) : rate.hs())
                .forEach(prefix -> found.merge(prefix, List.of(rate), ChargeBook::both)));
        this.byPrefix = Map.copyOf(found);
        charges.exchange().forEach(
                each -> worth.computeIfAbsent(each.currency(), first -> new TreeMap<>()).put(each.from(),
                        each.ofOne()));
    }

    private static List<ChargeRate> both(List<ChargeRate> some, List<ChargeRate> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    NationalCharges charges() {
        return charges;
    }

    /** Of the longest beginning of the code that a line which holds on the day names. */
    Optional<ChargeRate> find(HsCode code, LocalDate day) {
        for (int length = code.value().length(); length >= 0; length--) {
            Optional<ChargeRate> rate = byPrefix.getOrDefault(code.value().substring(0, length), List.of()).stream()
                    .filter(each -> each.holdsOn(day)).max(Comparator.comparing(ChargeRate::from));
            if (rate.isPresent()) {
                return rate;
            }
        }
        return Optional.empty();
    }

    /**
     * How many units of one money one unit of another is worth here on the day; empty where the country counts one of
     * them not.
     */
    Optional<BigDecimal> rate(String from, String to, LocalDate day) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        return ofOne(from, day).flatMap(
                one -> ofOne(to, day).map(other -> one.divide(other, MathContext.DECIMAL64)));
    }

    private Optional<BigDecimal> ofOne(String currency, LocalDate day) {
        if (charges.currency().filter(currency::equals).isPresent()) {
            return Optional.of(BigDecimal.ONE);
        }
        return Optional.ofNullable(worth.get(currency)).map(each -> each.floorEntry(day)).map(Map.Entry::getValue);
    }
}
