package org.singlewindow.identity;

/**
 * In what capacity somebody signs in: the columns of the {@link Policy}. The same role is another one for a country
 * than for an agency.
 */
public enum Capacity {

    TRADER(Role.TRADER, ParticipantKind.TRADER),
    CARRIER(Role.CARRIER, ParticipantKind.CARRIER),
    GUARANTOR(Role.GUARANTOR, ParticipantKind.GUARANTOR),
    OFFICER(Role.OFFICER, ParticipantKind.AGENCY),
    /** An agency's own system: no person. */
    AGENCY_SYSTEM(Role.GATEWAY, ParticipantKind.AGENCY),
    SUPERVISOR(Role.SUPERVISOR, ParticipantKind.COUNTRY),
    /** A country's own system: no person. */
    COUNTRY_SYSTEM(Role.GATEWAY, ParticipantKind.COUNTRY),
    SECRETARIAT(Role.SECRETARIAT, ParticipantKind.REGION),
    ADMIN(Role.ADMIN, ParticipantKind.REGION);

    private final Role role;
    private final ParticipantKind kind;

    Capacity(Role role, ParticipantKind kind) {
        this.role = role;
        this.kind = kind;
    }

    /** True where whoever acts for such a participant can have that role. */
    public static boolean isOne(Role role, ParticipantKind kind) {
        for (Capacity each : values()) {
            if (each.role == role && each.kind == kind) {
                return true;
            }
        }
        return false;
    }

    boolean isOf(SignedInAs who) {
        return who.participant().kind() == kind && who.is(role);
    }
}
