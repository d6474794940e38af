package org.singlewindow.identity;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In what capacity somebody acts: a role of theirs along with a capability of their participant; the columns of the
 * {@link Policy}. The same role is another one for a country than for an agency, and whoever has several roles, for a
 * firm of several capabilities, acts in all of these capacities.
 */
public enum Capacity {

    TRADER(Role.TRADER, Capability.TRADER),
    CARRIER(Role.CARRIER, Capability.CARRIER),
    BROKER(Role.BROKER, Capability.BROKER),
    GUARANTOR(Role.GUARANTOR, Capability.GUARANTOR),
    OFFICER(Role.OFFICER, Capability.AGENCY),
    /** An agency's own system: no person. */
    AGENCY_SYSTEM(Role.GATEWAY, Capability.AGENCY),
    SUPERVISOR(Role.SUPERVISOR, Capability.COUNTRY),
    /** A country's own system: no person. */
    COUNTRY_SYSTEM(Role.GATEWAY, Capability.COUNTRY),
    SECRETARIAT(Role.SECRETARIAT, Capability.REGION),
    ADMIN(Role.ADMIN, Capability.REGION);

    private final Role role;
    private final Capability capability;

    Capacity(Role role, Capability capability) {
        this.role = role;
        this.capability = capability;
    }

    /** True where whoever acts for a participant of these capabilities can have that role. */
    public static boolean isOne(Role role, Set<Capability> capabilities) {
        return Stream.of(values()).anyMatch(each -> each.role == role && capabilities.contains(each.capability));
    }

    public Role role() {
        return role;
    }

    public Capability capability() {
        return capability;
    }

    /** All in which somebody acts. */
    public static Set<Capacity> of(SignedInAs who) {
        return Stream.of(values()).filter(each -> each.isOf(who)).collect(Collectors.toUnmodifiableSet());
    }

    boolean isOf(SignedInAs who) {
        return who.is(role) && who.participant().is(capability);
    }
}
