package org.singlewindow.tier;

import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Wording;

/** What came of a decision. */
public sealed interface TierOutcome {

    /** @param again that it had been decided so before */
    record Stands(TierView tier, boolean again) implements TierOutcome {}

    /**
     * Nothing was changed.
     *
     * @param code      {@code NOT_FOUND} also where there is somebody of whom they may not know
     * @param place     what is amiss of what was said, as a JSON pointer; empty where it is none of it
     * @param overtaken that something has changed since they looked
     */
    record Undecided(RuleCode code, Wording why, String place, boolean overtaken) implements TierOutcome {}

    static TierOutcome of(TierFlaw flaw) {
        return new Undecided(flaw.code(), flaw.why(), flaw.place(), false);
    }

    static TierOutcome noSuch() {
        return of(new TierFlaw(RuleCode.NOT_FOUND, "unknown", ""));
    }

    static TierOutcome changed() {
        return new Undecided(RuleCode.INVALID_STATE, TierFlaw.TEXTS.say("changed"), "", true);
    }
}
