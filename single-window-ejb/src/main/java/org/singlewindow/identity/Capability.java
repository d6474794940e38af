package org.singlewindow.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a participant acts as. A firm of the trade may be several things at once; an agency, a country and the region
 * are that and nothing else, since nobody decides about what they have lodged.
 */
public enum Capability {

    TRADER(true),
    CARRIER(true),
    /** Lodges for others. */
    BROKER(true),
    /** Answers for the duties of others. */
    GUARANTOR(true),
    AGENCY(false),
    COUNTRY(false),
    REGION(false);

    private static final Set<Capability> TRADE = of(EnumSet.allOf(Capability.class).stream()
            .filter(each -> each.ofTrade).toList());

    private final boolean ofTrade;

    Capability(boolean ofTrade) {
        this.ofTrade = ofTrade;
    }

    /** Those that a firm may have, each beside the others. */
    public static Set<Capability> ofTrade() {
        return TRADE;
    }

    /** In the order of this list; refuses what nobody can be at once. */
    public static Set<Capability> of(Collection<Capability> several) {
        if (several.isEmpty() || several.size() > 1 && !several.stream().allMatch(each -> each.ofTrade)) {
            throw new IllegalArgumentException("nobody is " + several);
        }
        return Collections.unmodifiableSet(EnumSet.copyOf(several));
    }
}
