package org.singlewindow.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;

/**
 * Two countries, enough to lodge between: UZ exports, KZ imports; customs of both and KZ's plant quarantine must
 * approve, UZ's gets to know.
 */
public final class SmallRegion {

    private static final List<Participant> ALL = List.of(
            of(1, "REGION", Capability.REGION, null), of(10, "UZ", Capability.COUNTRY, "UZ"),
            of(11, "UZ-CUSTOMS", Capability.AGENCY, "UZ"),
            of(12, "UZ-PLANT", Capability.AGENCY, "UZ"), of(13, "UZ-T0000001", Capability.TRADER, "UZ"),
            of(14, "UZ-T0000002", Capability.TRADER, "UZ"),
            of(15, "UZ-B0000001", Capability.BROKER, "UZ"), of(16, "UZ-B0000002", Capability.BROKER, "UZ"),
            of(20, "KZ", Capability.COUNTRY, "KZ"),
            of(21, "KZ-CUSTOMS", Capability.AGENCY, "KZ"), of(22, "KZ-PLANT", Capability.AGENCY, "KZ"),
            of(23, "KZ-T0000001", Capability.TRADER, "KZ"));

    private static final List<String> RULES = List.of(
            "('UZ', 1, 1, 'UZ1', 'UZ-CUSTOMS', 'APPROVE', '{}', 'customs sees everything')",
            "('UZ', 1, 2, 'UZ2', 'UZ-PLANT', 'INFORM', '{\"role\": \"EXPORTING\", \"hs\": \"07 08\"}', 'plants leaving')",
            "('KZ', 1, 1, 'KZ1', 'KZ-CUSTOMS', 'APPROVE', '{}', 'customs sees everything')",
            "('KZ', 1, 2, 'KZ2', 'KZ-PLANT', 'APPROVE', '{\"role\": \"IMPORTING\", \"hs\": \"07 08\"}', 'plants entering')");

    private SmallRegion() {
    }

    private static Participant of(int id, String code, Capability capability, String country) {
        return new Participant(id, code, Set.of(capability), Optional.ofNullable(country).map(CountryCode::new),
                "Name of " + code,
                "", true);
    }

    public static void create(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection(); Statement sql = connection.createStatement()) {
            for (Participant each : ALL) {
                String country = each.country().map(code -> "'" + code + "'").orElse("null");
                sql.execute(
                        "insert into participant (id, code, capabilities, country, name, local_name, hours) values (%d, '%s', array['%s'], %s, '%s', '', %d)"
                                .formatted(each.id(), each.code(), each.capabilities().iterator().next(), country,
                                        each.name(),
                                        each.is(Capability.AGENCY) ? 24 : 0));
            }
            sql.execute("insert into rule_table (country, version, made_at) values ('UZ', 1, now()), ('KZ', 1, now())");
            sql.execute(
                    "insert into routing_rule (country, version, line, rule, agency, duty, conditions, text) values "
                            + String.join(", ", RULES));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static Participant participant(String code) {
        return ALL.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    }

    public static SignedInAs trader() {
        return as("UZ-T0000001", "trader.uz", Role.TRADER);
    }

    public static SignedInAs otherTrader() {
        return as("UZ-T0000002", "trader2.uz", Role.TRADER);
    }

    public static SignedInAs broker() {
        return as("UZ-B0000001", "broker.uz", Role.BROKER);
    }

    public static SignedInAs otherBroker() {
        return as("UZ-B0000002", "broker2.uz", Role.BROKER);
    }

    public static SignedInAs traderAbroad() {
        return as("KZ-T0000001", "trader.kz", Role.TRADER);
    }

    public static SignedInAs officer(String agency) {
        return officer(agency, "officer." + agency.toLowerCase(java.util.Locale.ROOT));
    }

    public static SignedInAs officer(String agency, String signIn) {
        return as(agency, signIn, Role.OFFICER);
    }

    /** A country's system, or an agency's. */
    public static SignedInAs gateway(String country) {
        return as(country, "gateway." + country.toLowerCase(java.util.Locale.ROOT), Role.GATEWAY);
    }

    public static SignedInAs supervisor(String country) {
        return as(country, "supervisor." + country.toLowerCase(java.util.Locale.ROOT), Role.SUPERVISOR);
    }

    public static SignedInAs admin() {
        return as("REGION", "admin", Role.ADMIN);
    }

    public static SignedInAs secretariat() {
        return as("REGION", "secretariat", Role.SECRETARIAT);
    }

    private static SignedInAs as(String participant, String signIn, Role role) {
        return new SignedInAs(signIn, signIn, participant(participant), Set.of(role));
    }
}
