package org.singlewindow.declaration.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.singlewindow.declaration.FindingTexts;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.WcoElement;
import org.singlewindow.wco.WcoNumbers;
import org.singlewindow.wco.WcoPart;

/**
 * Makes a declaration out of the one before and an amendment: what is named is as the amendment has it, put in where it
 * was not there, and taken out where the amendment does not have it; everything else is as it was.
 */
final class AmendmentMerge {

    private final List<Violation> found;

    /** @param found takes up what cannot be done; then nothing of the result counts */
    AmendmentMerge(List<Violation> found) {
        this.found = found;
    }

    private void wrong(RuleCode code, NamedPart at, String key) {
        found.add(Violation.at(code, FindingTexts.say(key, at.chain()), at.source(), ""));
    }

    /** The part as it is afterwards; one that says nothing where there is none, before, in the amendment or then. */
    WcoPart merge(NamedPart named, WcoPart before, WcoPart given) {
        if (named.isWhole()) {
            return whole(named, before, given);
        }
        WcoPart result = before.bare();
        for (WcoElement child : named.element().children()) {
            List<WcoPart> was = before.parts(child.name());
            List<WcoPart> is = given.parts(child.name()).stream()
                    .filter(part -> !given.name().equals("Declaration") || !MessageParticulars.is(part)).toList();
            if (namesNumber(named, child, before)) {
                wrong(RuleCode.INCONSISTENT, named.inside(child).get(NamedPart.UNSAID), "amendment.number");
                was.forEach(result::put);
            } else if (named.inside(child).isEmpty()) {
                boolean numberOfNew = Substance.isBlank(before) && Substance.isNumber(named.element(), child);
                (numberOfNew && was.isEmpty() ? is : was).forEach(result::put);
            } else if (child.repeatable()) {
                several(named.inside(child), Siblings.of(was), Siblings.of(is)).forEach(result::put);
            } else {
                WcoPart one = merge(named.inside(child).get(NamedPart.UNSAID), first(was, child), first(is, child));
                add(one, result);
            }
        }
        return result;
    }

    /**
     * Pointers tell parts apart by their numbers, so they cannot say that one bears another: which part of the
     * amendment were then meant by which number?
     */
    private static boolean namesNumber(NamedPart named, WcoElement child, WcoPart before) {
        return Substance.isNumber(named.element(), child) && !named.inside(child).isEmpty()
                && !Substance.isBlank(before);
    }

    private static void add(WcoPart part, WcoPart holder) {
        if (!Substance.isBlank(part)) {
            holder.put(part);
        }
    }

    private static WcoPart first(List<WcoPart> parts, WcoElement child) {
        return parts.isEmpty() ? WcoPart.empty(child) : parts.get(0);
    }

    private WcoPart whole(NamedPart named, WcoPart before, WcoPart given) {
        boolean nothing = Substance.isBlank(given);
        if (nothing && Substance.isBlank(before)) {
            wrong(RuleCode.NOT_FOUND, named, "amendment.nowhere");
        } else if (nothing && named.hasNamedInside()) {
            wrong(RuleCode.INCONSISTENT, named, "amendment.contrary");
        }
        return given;
    }

    private List<WcoPart> several(Map<Integer, NamedPart> named, Siblings before, Siblings given) {
        Optional<Map<Integer, NamedPart>> targets = numbered(named, before, given);
        Optional<GivenParts> parts = targets.map(each -> new GivenParts(before, given, each));
        Optional<Map<Integer, WcoPart>> means = parts.flatMap(GivenParts::byNumber);
        if (means.isEmpty()) {
            named.values().forEach(each -> wrong(RuleCode.INCONSISTENT, each, "amendment.which"));
            return before.parts();
        }
        List<Integer> unclear = parts.get().unclear();
        List<Integer> absent = parts.get().absent(means.get());
        unclear.forEach(number -> wrong(RuleCode.INCONSISTENT, targets.get().get(number), "amendment.which"));
        absent.stream().filter(number -> !unclear.contains(number))
                .forEach(number -> wrong(RuleCode.NOT_FOUND, targets.get().get(number), "amendment.absent"));
        return unclear.isEmpty() && absent.isEmpty()
                ? each(targets.get(), before, means.get(), parts.get().byOwnNumber())
                : before.parts();
    }

    /** @param own whether the numbers are those that the parts have themselves */
    private List<WcoPart> each(Map<Integer, NamedPart> targets, Siblings before, Map<Integer, WcoPart> means,
            boolean own) {
        Siblings counted = own ? before : before.counted();
        List<WcoPart> result = new ArrayList<>();
        for (int index = 0; index < before.size(); index++) {
            int number = counted.number(index);
            NamedPart part = targets.get(number);
            WcoPart then = part == null ? before.get(index)
                    : withNumber(merge(part, before.get(index), means.get(number)), own ? number : 0);
            if (part == null || !Substance.isBlank(then)) {
                result.add(then);
            }
        }
        List<WcoPart> more = new ArrayList<>();
        new TreeMap<>(targets).forEach((number, part) -> {
            if (counted.indexOf(number) < 0) {
                more.add(withNumber(merge(part, WcoPart.empty(part.element()), means.get(number)), own ? number : 0));
            }
        });
        more.stream().filter(part -> !Substance.isBlank(part)).forEach(result::add);
        if (own && !more.isEmpty()) {
            result.sort(Comparator.comparingInt(WcoNumbers::own));
        }
        return result;
    }

    /** An amendment may leave it to its pointer to say the number. */
    private static WcoPart withNumber(WcoPart part, int number) {
        if (number == 0 || Substance.isBlank(part) || WcoNumbers.own(part) > 0) {
            return part;
        }
        WcoPart numbered = part.bare();
        part.parts().stream().filter(each -> !Substance.isNumber(part.element(), each.element()))
                .forEach(numbered::put);
        numbered.add("SequenceNumeric", String.valueOf(number));
        return numbered;
    }

    /** A pointer that gives no number means the only one that there is, or will be. */
    private static Optional<Map<Integer, NamedPart>> numbered(Map<Integer, NamedPart> named, Siblings before,
            Siblings given) {
        NamedPart unsaid = named.get(NamedPart.UNSAID);
        if (unsaid == null) {
            return Optional.of(named);
        }
        if (named.size() > 1 || before.size() > 1 || given.size() > 1) {
            return Optional.empty();
        }
        return Optional.of(Map.of(before.size() > 0 ? before.number(0) : given.size() > 0 ? given.number(0) : 1,
                unsaid));
    }
}
