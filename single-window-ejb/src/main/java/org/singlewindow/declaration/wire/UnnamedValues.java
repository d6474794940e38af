package org.singlewindow.declaration.wire;

import java.util.List;
import org.singlewindow.declaration.FindingTexts;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.WcoElement;
import org.singlewindow.wco.WcoNumbers;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;

/**
 * Whether everything that an amendment says is in the declaration after it. What is named is; what is not named may
 * stand there to show where, and then says what is declared already.
 */
final class UnnamedValues {

    /** Beyond so many comparisons a part is compared with that in its place alone. */
    private static final int MOST_COMPARISONS = 1_000_000;

    private final List<Violation> found;

    UnnamedValues(List<Violation> found) {
        this.found = found;
    }

    /** Both are parts of one kind, at {@code path} in the amendment. */
    void check(WcoPart after, WcoPart given, String path) {
        for (WcoElement child : given.element().children()) {
            if (Substance.isNumber(given.element(), child)) {
                continue;
            }
            Siblings is = Siblings.of(after.parts(child.name()));
            Siblings said = Siblings.of(given.parts(child.name()));
            for (int index = 0; index < said.size() && found.size() < WcoReader.MOST_VIOLATIONS; index++) {
                WcoPart part = said.get(index);
                String place = path + '/' + child.name() + (child.repeatable() ? "[" + (index + 1) + ']' : "");
                if (!(given.name().equals("Declaration") && MessageParticulars.is(part))) {
                    check(is, said, index, place);
                }
            }
        }
    }

    private void check(Siblings after, Siblings said, int index, String place) {
        WcoPart part = said.get(index);
        int same = after.numbered() && said.numbered() ? after.indexOf(said.number(index))
                : index < after.size() ? index : -1;
        if (Substance.isBlank(part) || isThere(after, said, index, same)) {
            return;
        }
        if (part.element().isDatum() || same < 0 || Substance.isBlank(after.get(same))) {
            found.add(Violation.at(RuleCode.INCONSISTENT, FindingTexts.say("amendment.unnamed", shown(part)), place,
                    ""));
        } else {
            check(after.get(same), part, place);
        }
    }

    /**
     * In its place, or, where places say nothing, anywhere; what is said twice has to be there twice, else the second
     * of two that are alike could go without having been named.
     */
    private static boolean isThere(Siblings after, Siblings said, int index, int same) {
        WcoPart part = said.get(index);
        boolean inPlace = same >= 0 && covers(after.get(same), part);
        if (after.numbered() && said.numbered() && inPlace || Substance.isInOrder(part.name())
                || (long) after.size() * said.size() >= MOST_COMPARISONS) {
            return inPlace;
        }
        return areThere(after.parts(), said.parts(), part);
    }

    /** As often as it is said. */
    private static boolean areThere(List<WcoPart> there, List<WcoPart> said, WcoPart part) {
        long times = (long) there.size() * said.size() >= MOST_COMPARISONS ? 1
                : said.stream().filter(each -> Substance.same(each, part)).count();
        return there.stream().filter(each -> covers(each, part)).limit(times).count() == times;
    }

    private static String shown(WcoPart part) {
        return part.element().isDatum() ? Substance.shown(part) : part.name();
    }

    /** Whether one part says all that the other says. */
    private static boolean covers(WcoPart part, WcoPart other) {
        return part.element().isDatum() ? Substance.same(part, other)
                : other.parts().stream().filter(each -> !Substance.isBlank(each))
                        .filter(each -> !Substance.isNumber(other.element(), each.element()))
                        .allMatch(each -> areThere(alike(part, other, each),
                                Substance.isInOrder(each.name()) ? List.of(each) : other.parts(each.name()), each));
    }

    /**
     * What may say the same: anything of its kind, but where the order is what is declared only what is in its place.
     */
    private static List<WcoPart> alike(WcoPart part, WcoPart other, WcoPart each) {
        List<WcoPart> mine = Substance.inOrder(part.parts(each.name()));
        if (!Substance.isInOrder(each.name())) {
            return mine;
        }
        Siblings own = Siblings.of(mine);
        List<WcoPart> said = Substance.inOrder(other.parts(each.name()));
        int place = own.numbered() && Siblings.of(said).numbered() ? own.indexOf(WcoNumbers.own(each))
                : said.indexOf(each);
        return place >= 0 && place < mine.size() ? List.of(mine.get(place)) : List.of();
    }
}
