package org.singlewindow.tier;

import java.util.Optional;
import java.util.stream.Stream;

/** Why what was decided is looked at again before its time (Delegated Regulation (EU) 2015/2446, article 15). */
public enum RecheckGround {
    LAW_CHANGED,
    /** Customs has found something. */
    MONITORING,
    /** The holder, or somebody else, has told something. */
    INFORMATION,
    /** A debt was not paid in time. */
    UNPAID_DEBT;

    /** Of those that somebody names. */
    static Optional<RecheckGround> find(String name) {
        return Stream.of(values()).filter(each -> each != UNPAID_DEBT && each.name().equals(name)).findFirst();
    }
}
