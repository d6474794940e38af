package org.singlewindow.reference;

import java.util.Set;

/** Terms of delivery by their three letters. */
public final class Incoterms {

    private static final Set<String> IN_FORCE = Set.of("EXW", "FCA", "FAS", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP",
            "DPU", "DDP");
    private static final Set<String> OF_EARLIER = Set.of("DAT", "DAF", "DES", "DEQ", "DDU");
    /** Where the parties have agreed on terms of their own. */
    private static final String OTHERS = "XXX";
    private static final Set<String> BY_WATER = Set.of("FAS", "FOB", "CFR", "CIF");

    private Incoterms() {
    }

    /** Of an earlier edition, and of none in force. */
    public static boolean isOfEarlier(String terms) {
        return OF_EARLIER.contains(terms);
    }

    /** Of no edition, and nothing that was agreed otherwise. */
    public static boolean isUnknown(String terms) {
        return !IN_FORCE.contains(terms) && !OF_EARLIER.contains(terms) && !terms.equals(OTHERS);
    }

    public static boolean isByWater(String terms) {
        return BY_WATER.contains(terms);
    }
}
