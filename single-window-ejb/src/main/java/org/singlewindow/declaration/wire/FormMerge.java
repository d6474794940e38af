package org.singlewindow.declaration.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.singlewindow.wco.AccessCodes;
import org.singlewindow.wco.WcoElement;
import org.singlewindow.wco.WcoNumbers;
import org.singlewindow.wco.WcoPart;

/**
 * A declaration with what somebody has changed in the form: only where the form says otherwise now than when it was
 * opened, the declaration says so too. Whatever the form has no room for stays as it is, in its place; so does what the
 * form would write otherwise, as long as nobody has touched it.
 */
final class FormMerge {

    /** Sums that the form works out: one that was declared otherwise is its declarant's, and stays. */
    private static final Set<String> SUMS = Set.of("TotalGrossMassMeasure", "TotalPackageQuantity");

    /** The form reads the first of its kind, but of these the first that it understands. */
    private static final String PROCEDURE = "GovernmentProcedure";

    private static final Set<String> OF_GUARANTEE = Set.of(AccessCodes.ELEMENT, "ID");

    private static final String ITEM = "GovernmentAgencyGoodsItem";
    private static final int COMMON_DIGITS = 6;
    private static final String RECEIVER = "Consignee";
    private static final double ALIKE = 0.5;

    private FormMerge() {
    }

    /**
     * @param now    the part of the declaration
     * @param opened the same as the form writes it without any change
     * @param filled the same as the form writes it now
     */
    static WcoPart merge(WcoPart now, WcoPart opened, WcoPart filled) {
        return ItemSums.put(within(now, opened, filled), now, opened);
    }

    private static WcoPart within(WcoPart now, WcoPart opened, WcoPart filled) {
        WcoPart result = now.bare();
        for (WcoElement child : now.element().children()) {
            List<WcoPart> is = now.parts(child.name());
            List<WcoPart> was = opened.parts(child.name());
            List<WcoPart> said = filled.parts(child.name());
            if (Substance.isNumber(now.element(), child) || isOwnReceiver(now, child)) {
                is.forEach(result::put);
            } else if (isOtherPlace(child, opened, filled) || isOfOtherGuarantee(child, opened, filled)
                    || isTariff(child, opened, filled) && is.stream().allMatch(FormMerge::isCommon)) {
                said.forEach(result::put);
            } else if (child.repeatable()) {
                several(is, was, said).forEach(result::put);
            } else {
                put(one(first(is, child), first(was, child), first(said, child)), result);
            }
        }
        return result;
    }

    /** A place that had a code alone stands in the field of its name, and another one there is no longer that place. */
    private static boolean isOtherPlace(WcoElement child, WcoPart opened, WcoPart filled) {
        return child.name().equals("LocationID") && opened.name().equals("TradeTerms")
                && !opened.value("LocationName").equals(filled.value("LocationName"));
    }

    /**
     * The code of one guarantee is not that of another, nor is a further number of it; one without a number is none.
     */
    private static boolean isOfOtherGuarantee(WcoElement child, WcoPart opened, WcoPart filled) {
        return opened.name().equals(BegunGuarantees.NAME) && OF_GUARANTEE.contains(child.name())
                && opened.value(BegunGuarantees.NUMBER)
                        .filter(was -> !filled.value(BegunGuarantees.NUMBER).equals(Optional.of(was))).isPresent();
    }

    /** More digits than all countries have in common are of a tariff. */
    private static boolean isTariff(WcoElement child, WcoPart opened, WcoPart filled) {
        return child.name().equals("IdentificationTypeCode") && opened.name().equals("Classification")
                && filled.value("ID").filter(code -> code.length() > COMMON_DIGITS).isPresent()
                && !opened.value("ID").equals(filled.value("ID"));
    }

    private static boolean isCommon(WcoPart kind) {
        return kind.text().filter("HS"::equals).isPresent();
    }

    /** The form shows whoever imports, and takes it for who gets the goods; where that is somebody else, it stays. */
    private static boolean isOwnReceiver(WcoPart now, WcoElement child) {
        return now.name().equals("GoodsShipment") && child.name().equals(RECEIVER) && now.part(RECEIVER)
                .filter(receiver -> now.part("Importer")
                        .filter(importer -> !Substance.values(importer).stream().sorted()
                                .toList().equals(Substance.values(receiver).stream().sorted().toList()))
                        .isPresent())
                .isPresent();
    }

    private static WcoPart first(List<WcoPart> parts, WcoElement child) {
        return parts.isEmpty() ? WcoPart.empty(child) : parts.get(0);
    }

    private static void put(WcoPart part, WcoPart holder) {
        if (!Substance.isBlank(part)) {
            holder.put(part);
        }
    }

    private static WcoPart one(WcoPart now, WcoPart opened, WcoPart filled) {
        if (Substance.same(opened, filled)) {
            return now;
        }
        if (now.element().isDatum()) {
            return SUMS.contains(now.name()) && !Substance.same(now, opened) ? now : filled;
        }
        return Substance.isBlank(now) ? filled : within(now, opened, filled);
    }

    private static List<WcoPart> several(List<WcoPart> now, List<WcoPart> opened, List<WcoPart> filled) {
        if (sameInAll(opened, filled)) {
            return now;
        }
        if (Stream.of(now, opened, filled).flatMap(List::stream).anyMatch(part -> Substance.isInOrder(part.name()))) {
            return filled;
        }
        Map<Integer, Integer> openedOf = openedOf(now, opened);
        Map<Integer, Integer> filledOf = filledOf(opened, filled);
        List<WcoPart> result = new ArrayList<>();
        for (int index = 0; index < now.size(); index++) {
            Integer was = openedOf.get(index);
            if (was == null) {
                result.add(now.get(index));
            } else if (filledOf.containsKey(was)) {
                result.add(one(now.get(index), opened.get(was), filled.get(filledOf.get(was))));
            }
        }
        Set<Integer> known = new HashSet<>();
        filledOf.forEach((was, is) -> {
            if (openedOf.containsValue(was) || Substance.same(opened.get(was), filled.get(is))) {
                known.add(is);
            }
        });
        Pairing.alone(filled.size(), known.stream()).forEach(index -> result.add(filled.get(index)));
        return numberedAnew(now, result.stream().filter(part -> !Substance.isBlank(part)).toList());
    }

    private static boolean sameInAll(List<WcoPart> some, List<WcoPart> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> Substance.same(some.get(i), others.get(i)));
    }

    /** What the form was made of: each of those of which there are as many, and the first where it reads one alone. */
    static Map<Integer, Integer> openedOf(List<WcoPart> now, List<WcoPart> opened) {
        boolean byPlace = now.size() == opened.size()
                || opened.size() == 1 && !now.isEmpty() && !opened.get(0).name().equals(PROCEDURE);
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        if (byPlace) {
            IntStream.range(0, opened.size()).forEach(place -> pairs.put(place, place));
        } else {
            Pairing.of(Siblings.of(now), Siblings.of(opened)).forEach(pair -> pairs.put(pair.before(), pair.after()));
        }
        return pairs;
    }

    /**
     * Where items were put in or taken out, one that has little in common with another is not that other one: what the
     * form does not show would be said of other goods.
     */
    private static Map<Integer, Integer> filledOf(List<WcoPart> opened, List<WcoPart> filled) {
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        Pairing.of(Siblings.of(opened), Siblings.of(filled)).stream()
                .filter(pair -> opened.size() == filled.size() || !opened.get(0).name().equals(ITEM)
                        || isAlike(opened.get(pair.before()), filled.get(pair.after())))
                .forEach(pair -> pairs.put(pair.before(), pair.after()));
        return pairs;
    }

    private static boolean isAlike(WcoPart one, WcoPart other) {
        List<String> some = Substance.values(one);
        List<String> rest = new ArrayList<>(Substance.values(other));
        int most = Math.max(1, Math.max(some.size(), rest.size()));
        return (double) some.stream().filter(rest::remove).count() / most >= ALIKE;
    }

    /** From 1 on, where something came or went. */
    private static List<WcoPart> numberedAnew(List<WcoPart> now, List<WcoPart> result) {
        boolean asBefore = now.size() == result.size();
        if (asBefore || result.stream().anyMatch(part -> WcoNumbers.own(part) == 0)) {
            return result;
        }
        List<WcoPart> numbered = new ArrayList<>();
        for (WcoPart part : result) {
            numbered.add(Substance.numbered(part, numbered.size() + 1));
        }
        return numbered;
    }
}
