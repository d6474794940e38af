package org.singlewindow.declaration.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.wco.WcoElement;
import org.singlewindow.wco.WcoNumbers;
import org.singlewindow.wco.WcoPart;

/**
 * What a part says, however it is written: two parts with the same substance are no difference. Not of the substance
 * are blanks, prefixes, the order of attributes, how a number is written (1.0 and 1.00 kg are one mass, and one sum of
 * money), the format code of a date, whose digits say the same, what says nothing, and the order of parts that repeat,
 * save where the order is what is declared.
 */
final class Substance {

    /** The way of the goods, and the steps of a pointer: here who is first is first. */
    private static final Set<String> IN_ORDER = Set.of("Itinerary", "Pointer");
    private static final String FORMAT = "formatCode";
    private static final char APART = '\u0001';

    private Substance() {
    }

    static boolean isInOrder(String name) {
        return IN_ORDER.contains(name);
    }

    /**
     * As they are read: those whose order is what is declared stand where their numbers say, and not where they were
     * written. A way whose stops change their numbers is another way.
     */
    static List<WcoPart> inOrder(List<WcoPart> parts) {
        return parts.stream().anyMatch(part -> isInOrder(part.name()))
                ? parts.stream().sorted(Comparator.comparing(Substance::order)).toList() : parts;
    }

    private static BigDecimal order(WcoPart part) {
        return !isInOrder(part.name()) || part.element().find(WcoNumbers.NUMBER).isEmpty()
                || part.name().equals("Pointer") ? BigDecimal.ZERO
                        : part.value(WcoNumbers.NUMBER).flatMap(Substance::number).map(BigDecimal::new)
                                .orElse(BigDecimal.ZERO);
    }

    /** Whether it only says which of several a part is. */
    static boolean isNumber(WcoElement holder, WcoElement part) {
        return part.name().equals(WcoNumbers.NUMBER) && holder.repeatable() && !holder.name().equals("Pointer");
    }

    /** The same under that number. */
    static WcoPart numbered(WcoPart part, int number) {
        WcoPart anew = part.bare();
        part.parts().stream().filter(each -> !isNumber(part.element(), each.element())).forEach(anew::put);
        anew.add(WcoNumbers.NUMBER, String.valueOf(number));
        return anew;
    }

    /** Whether it says nothing; found without putting together what it says. */
    static boolean isBlank(WcoPart part) {
        return part.element().isDatum() ? value(part).isEmpty()
                : part.parts().stream().allMatch(
                        child -> isNumber(part.element(), child.element()) || isBlank(child));
    }

    static boolean same(WcoPart one, WcoPart other) {
        return of(one).equals(of(other));
    }

    /** The same substance, and the same numbers of all that repeats in it. */
    static boolean sameThroughout(WcoPart one, WcoPart other) {
        return throughout(one).equals(throughout(other));
    }

    /** What it says, and its numbers. */
    static String throughout(WcoPart part) {
        return said(part, true);
    }

    /** Empty where it says nothing. */
    static String of(WcoPart part) {
        return said(part, false);
    }

    private static String said(WcoPart part, boolean numbers) {
        if (part.element().isDatum()) {
            String value = value(part);
            return value.isEmpty() ? "" : part.name() + APART + value + APART + attributes(part);
        }
        List<String> inside = new ArrayList<>();
        int place = 0;
        for (WcoPart child : inOrder(part.parts())) {
            String said = !numbers && isNumber(part.element(), child.element()) ? "" : said(child, numbers);
            if (!said.isEmpty()) {
                inside.add(isInOrder(child.name()) ? "%05d%s%s".formatted(++place, APART, said) : said);
            }
        }
        return inside.isEmpty() ? "" : inside.stream().sorted().collect(
                Collectors.joining(APART + "&" + APART, part.name() + APART + "(", APART + ")"));
    }

    /** Its values, each with the way to it, for telling how much two parts have in common. */
    static List<String> values(WcoPart part) {
        return part.element().isDatum() ? Stream.of(of(part)).filter(said -> !said.isEmpty()).toList()
                : part.parts().stream().filter(child -> !isNumber(part.element(), child.element()))
                        .flatMap(child -> values(child).stream().map(said -> child.name() + '/' + said)).toList();
    }

    /** As people read it: with its unit or currency, and with other attributes behind it. */
    static String shown(WcoPart part) {
        WcoPart holder = held(part);
        StringBuilder shown = new StringBuilder(holder.text().map(Blanks::strip).orElse(""));
        new TreeMap<>(holder.attributes()).forEach((name, value) -> {
            switch (name) {
                case FORMAT -> {
                }
                case "unitCode", "currencyID" -> shown.append(' ').append(value);
                default -> shown.append(" (").append(name).append(' ').append(value).append(')');
            }
        });
        return shown.toString();
    }

    private static WcoPart held(WcoPart part) {
        return part.isValue() ? part : part.parts().stream().findFirst().orElse(part);
    }

    private static String value(WcoPart part) {
        WcoPart holder = held(part);
        String text = holder.text().map(Blanks::strip).orElse("");
        return holder.isNumber() ? number(text).orElse(text) : text;
    }

    private static Optional<String> number(String text) {
        try {
            return Optional.of(new BigDecimal(text).stripTrailingZeros().toPlainString());
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static String attributes(WcoPart part) {
        return held(part).attributes().entrySet().stream().filter(each -> !each.getKey().equals(FORMAT))
                .sorted(Map.Entry.comparingByKey()).map(each -> each.getKey() + '=' + each.getValue())
                .collect(Collectors.joining(String.valueOf(APART)));
    }
}
