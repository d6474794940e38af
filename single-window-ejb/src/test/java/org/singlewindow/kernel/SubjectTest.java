package org.singlewindow.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTest {

    private static final Mrn NUMBER = Mrn.of(2026, new CountryCode("UZ"), 1).orElseThrow();

    @Test
    void it_is_said_by_kind_and_reference() {
        assertEquals("DECLARATION " + NUMBER, Subject.declaration(NUMBER).toString());
        assertEquals("DELIVERY 17", Subject.delivery(17).toString());
    }

    @Test
    void two_kinds_of_thing_may_go_by_one_reference_and_are_two() {
        assertNotEquals(Subject.person("UZ"), Subject.participant("UZ"));
    }

    @ParameterizedTest
    @CsvSource({"DECLARATION, UZ-T0000001", "DECLARATION, ''", "DELIVERY, 0", "DELIVERY, 26UZ",
            "PARTICIPANT, trader.uz", "PARTICIPANT, 'UZ '", "PERSON, ''", "PERSON, 'a b'"})
    void a_reference_that_its_kind_does_not_have_is_refused(Subject.Kind kind, String reference) {
        assertThrows(IllegalArgumentException.class, () -> new Subject(kind, reference));
    }
}
