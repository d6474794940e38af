package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.notes;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;

/** That the guarantees a transit names answer for it. Who keeps guarantees finds it; here stands how it is said. */
public final class CoverRules {

    private static final LodgementRule IS_COVERED = notes("TRA-03", RuleTier.ACROSS, RuleSource.EU_NCTS)
            .holds(LodgementRule.Hold.APPROVAL).says("cover.");

    private static final LodgementRule HOLDS_AHEAD = notes("TRA-05", RuleTier.ACROSS, RuleSource.EU_NCTS)
            .holds(LodgementRule.Hold.APPROVAL).says("ahead");

    static final List<LodgementRule> NAMED = List.of(IS_COVERED, HOLDS_AHEAD);

    private static final Set<RuleCode> OF_AMOUNT = EnumSet.of(RuleCode.MISSING, RuleCode.NOT_A_NUMBER,
            RuleCode.PATTERN, RuleCode.OUTSIDE_DOMAIN, RuleCode.MISSING_ATTRIBUTE, RuleCode.BAD_ATTRIBUTE);

    /** A type is one letter or digit; a number of a guarantee is longer. */
    private static final int LONGEST_TYPE = 1;

    private CoverRules() {
    }

    /** @param found what that country would not take, and {@code rule} the id of its rule */
    static Violation ahead(CountryCode country, String rule, Violation found) {
        return Violation.warning(found.code(), FindingTexts.say("ahead", country, rule), found.xpath(),
                found.pointer());
    }

    /**
     * @param code  of the list of reasons, or what is amiss with the amount
     * @param place of the guarantee in the document, from 1
     * @param what  its number, or where the number is missing its type
     */
    public static Violation remark(RuleCode code, int place, String what) {
        boolean unnumbered = code == RuleCode.G01 && what.length() <= LONGEST_TYPE;
        return Violation.warning(code,
                unnumbered ? FindingTexts.say("cover.unnumbered") : FindingTexts.say("cover." + code, what),
                "/Declaration/ObligationGuarantee[" + place + "]/" + part(code), "");
    }

    private static String part(RuleCode code) {
        return switch (code) {
            case G03, TOO_MANY_TRIES -> "AccessCode";
            case G09, HIGHER_SHARE -> "AmountAmount";
            case G13 -> "SecurityDetailsCode";
            default -> OF_AMOUNT.contains(code) ? "AmountAmount" : "ReferenceID";
        };
    }
}
