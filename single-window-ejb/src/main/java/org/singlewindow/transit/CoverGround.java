package org.singlewindow.transit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.singlewindow.declaration.CoverRules;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Worded;

/**
 * Why a guarantee does not cover its part of a movement.
 *
 * @param code     of the list of reasons, or that something is missing
 * @param position which of the document's, from 1
 * @param what     its number as it was written, or where that is missing its type
 */
public record CoverGround(RuleCode code, int position, String what) implements Worded {

    Violation violation() {
        return CoverRules.remark(code, position, what);
    }

    public String text() {
        return violation().text();
    }

    @Override
    public String in(Locale language) {
        return violation().in(language);
    }

    /** As an event has them: each code with the number it is about. */
    static List<CoverGround> read(String kept) {
        return Stream.of(kept.split(", ")).map(each -> each.split(" ", 2))
                .flatMap(each -> Stream.of(RuleCode.values()).filter(code -> code.code().equals(each[0]))
                        .map(code -> new CoverGround(code, 1, each.length > 1 ? each[1] : "")))
                .toList();
    }
}
