package org.singlewindow.declaration;

import java.util.Locale;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Worded;

/** Where it is written that a declaration has to be so. */
public enum RuleSource implements Worded {
    WCO_DM, XML, RKC, HS_CONVENTION, WTO_VALUATION, WCO_UCR, ISO_3166, ISO_4217, ISO_6346, UN_DANGEROUS, REC_16,
    REC_19, REC_20, REC_21, UNCL_1001, UNCL_1225, UNCL_2379, INCOTERMS, EU_UCC, EU_NCTS, TIR, IMO,
    UIC, SINGLE_WINDOW;

    private static final Sentences NAMES = new Sentences("org.singlewindow.declaration.rules");

    /** As lawyers and clerks call it. */
    @Override
    public String in(Locale language) {
        return NAMES.say("source." + name()).in(language);
    }
}
