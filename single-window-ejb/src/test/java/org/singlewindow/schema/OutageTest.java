package org.singlewindow.schema;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.SystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03", "57014", "40P01", "55P03"})
    void a_database_that_is_away_or_full_is_an_outage_however_deep_it_lies(String state) {
        assertTrue(Outage.isBehind(new IllegalStateException(new DatabaseTrouble(new SQLException("gone", state)))));
    }

    @Test
    void so_is_a_pool_that_has_no_connection_to_give_and_a_commit_that_went_astray() {
        assertTrue(Outage.isBehind(new IllegalStateException(
                new SQLException("Error in allocating a connection. Cause: In-use connections equal max-pool-size"))));
        assertTrue(Outage.isBehind(new IllegalStateException(new SystemException())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001"})
    void a_statement_that_is_wrong_is_our_own_mistake(String state) {
        assertFalse(Outage.isBehind(new DatabaseTrouble(new SQLException("wrong", state))));
    }

    @Test
    void what_has_nothing_to_do_with_the_database_is_none() {
        assertFalse(Outage.isBehind(new IllegalStateException(new NullPointerException())));
        assertFalse(Outage.isBehind(new SQLException("a statement of ours")));
        assertFalse(Outage.isBehind(null));
    }
}
