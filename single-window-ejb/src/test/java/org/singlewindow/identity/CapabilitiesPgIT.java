package org.singlewindow.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.testing.PostgresTest;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.Wiring;

/** Participants of one kind each, taken over, and firms that are several things beside them. */
class CapabilitiesPgIT extends PostgresTest {

    /** The last version of the tables in which a participant was of one kind. */
    private static final String BEFORE = "101";

    private static final List<String> KINDS = List.of("TRADER", "CARRIER", "GUARANTOR", "AGENCY", "COUNTRY");

    @BeforeAll
    void participants_of_every_kind_are_there_before_the_tables_change() throws SQLException {
        execute("drop schema public cascade", "create schema public");
        Flyway.configure().dataSource(dataSource()).target(BEFORE).load().migrate();
        for (String kind : KINDS) {
            execute("insert into participant (code, kind, country, name, local_name, hours) values ('UZ-%s', '%s', 'UZ', 'Name', '', 0)"
                    .formatted(kind, kind));
        }
        execute("insert into participant (code, kind, name, local_name) values ('REGION', 'REGION', 'Region', '')");
        Flyway.configure().dataSource(dataSource()).load().migrate();
    }

    @Test
    void whoever_was_of_one_kind_acts_as_that() {
        var wiring = new Wiring(entities(), new SettableClock("2026-03-01T08:00:00Z"));
        for (String kind : KINDS) {
            assertEquals(Set.of(Capability.valueOf(kind)),
                    wiring.get(Participants.class).find("UZ-" + kind).orElseThrow().capabilities());
        }
        assertTrue(wiring.get(Participants.class).find("REGION").orElseThrow().is(Capability.REGION));
    }

    @Test
    void a_firm_of_the_trade_may_be_several_things() throws SQLException {
        execute("insert into participant (code, capabilities, country, name, local_name) values ('UZ-FIRM', '{TRADER,CARRIER,BROKER}', 'UZ', 'Firm', '')");
        var wiring = new Wiring(entities(), new SettableClock("2026-03-01T08:00:00Z"));
        assertEquals(Set.of(Capability.TRADER, Capability.CARRIER, Capability.BROKER),
                wiring.get(Participants.class).find("UZ-FIRM").orElseThrow().capabilities());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{AGENCY,TRADER}", "{COUNTRY,AGENCY}", "{REGION}", "{SMUGGLER}"})
    void what_nobody_can_be_is_stored_of_nobody(String capabilities) {
        assertThrows(SQLException.class, () -> execute(
                "update participant set capabilities = '%s' where code = 'UZ-AGENCY'".formatted(capabilities)));
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = dataSource().getConnection(); Statement sql = connection.createStatement()) {
            for (String each : statements) {
                sql.execute(each);
            }
        }
    }
}
