package org.singlewindow.declaration;

import java.util.List;
import org.singlewindow.declaration.LodgementRule.Hold;

/**
 * What an amendment by pointers has to be before anybody knows what is declared after it. It is read where documents
 * are read; what it makes of the declaration has to meet all the other rules.
 */
final class AmendmentRules {

    static final List<LodgementRule> NAMED = List.of(
            read("AMD-01").says("amendment.none"),
            read("AMD-02").says("amendment.unknown", "amendment.class"),
            read("AMD-03").says("amendment.nowhere", "amendment.absent"),
            read("AMD-04").says("amendment.which"),
            read("AMD-05").says("amendment.unnamed"),
            read("AMD-06").says("amendment.message", "amendment.all"),
            read("AMD-07").says("amendment.contrary"),
            LodgementRule.notes("AMD-08", RuleTier.ACROSS, RuleSource.WCO_DM).holds(Hold.READING)
                    .says("amendment.out"),
            read("AMD-09").says("amendment.number"));

    private AmendmentRules() {
    }

    private static LodgementRule read(String id) {
        return LodgementRule.demands(id, RuleTier.ACROSS, RuleSource.WCO_DM).holds(Hold.READING);
    }
}
