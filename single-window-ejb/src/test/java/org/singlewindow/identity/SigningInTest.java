package org.singlewindow.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.testing.SettableClock;

class SigningInTest {

    private static final String HASH = PasswordHash.of("right");
    private static final Participant CUSTOMS = new Participant(7, "UZ-CUSTOMS", ParticipantKind.AGENCY,
            Optional.of(new CountryCode("UZ")), "Customs", "Bojxona", true);

    private final SettableClock clock = new SettableClock("2026-03-01T10:00:00Z");
    private final SigningIn door = new SigningIn();
    private Person officer = person(HASH, false);

    @BeforeEach
    void open() {
        door.clock = clock;
        door.people = new PersonRepository() {
            @Override
            Optional<Person> find(String signIn) {
                return Optional.of(officer).filter(person -> person.signIn().equals(signIn));
            }
        };
        door.participants = participants(CUSTOMS);
    }

    private static Person person(String hash, boolean demo) {
        return new Person("customs.uz", "Sherzod", 7, Set.of(Role.OFFICER), hash, demo);
    }

    private static Participants participants(Participant only) {
        var participants = new Participants();
        participants.repository = new ParticipantRepository() {
            @Override
            Register read() {
                return Register.of(List.of(only), Map.of());
            }
        };
        return participants;
    }

    @Test
    void whoever_knows_the_password_is_let_in_with_participant_and_roles() {
        SignedInAs who = door.signIn("customs.uz", "right").orElseThrow();

        assertEquals(CUSTOMS, who.participant());
        assertTrue(who.is(Role.OFFICER));
        assertFalse(who.mayDeclare());
        assertEquals("UZ", who.country().orElseThrow().value());
    }

    @Test
    void capitals_and_blanks_around_a_sign_in_do_not_matter() {
        assertTrue(door.signIn(" Customs.UZ ", "right").isPresent());
        assertTrue(door.recall("CUSTOMS.uz").isPresent());
    }

    @Test
    void guessing_on_while_made_to_wait_does_not_make_the_wait_longer() {
        for (int i = 0; i < 500; i++) {
            door.signIn("customs.uz", "wrong");
        }
        clock.pass(Duration.ofSeconds(2));
        assertTrue(door.signIn("customs.uz", "right").isPresent());
    }

    @Test
    void a_wrong_password_and_an_unknown_sign_in_get_the_same_answer() {
        assertTrue(door.signIn("customs.uz", "wrong").isEmpty());
        assertTrue(door.signIn("nobody.uz", "right").isEmpty());
    }

    @Test
    void five_mistakes_are_free_and_then_even_the_right_password_has_to_wait_a_little() {
        for (int i = 0; i < 5; i++) {
            door.signIn("customs.uz", "wrong");
        }
        assertTrue(door.signIn("customs.uz", "right").isEmpty());
        clock.pass(Duration.ofSeconds(31));
        assertTrue(door.signIn("customs.uz", "right").isPresent());
    }

    @Test
    void mistakes_made_elsewhere_do_not_shut_the_owner_out() {
        for (int i = 0; i < 8; i++) {
            door.signIn("customs.uz", "wrong", "203.0.113.7");
        }
        assertTrue(door.signIn("customs.uz", "right", "198.51.100.1").isPresent());
    }

    @Test
    void whoever_was_let_in_a_moment_ago_is_not_kept_waiting_by_somebody_s_mistakes() {
        door.signIn("customs.uz", "right");
        for (int i = 0; i < 8; i++) {
            door.signIn("customs.uz", "wrong");
        }
        assertTrue(door.signIn("customs.uz", "right").isPresent());
    }

    @Test
    void a_changed_password_ends_what_was_remembered() {
        door.signIn("customs.uz", "right");
        officer = person(PasswordHash.of("other"), false);

        assertTrue(door.signIn("customs.uz", "right").isEmpty());
    }

    @Test
    void a_demo_sign_in_is_refused_outside_demo_mode_with_the_right_password() {
        officer = person(HASH, true);

        assertTrue(door.signIn("customs.uz", "right").isEmpty());
        assertTrue(door.recall("customs.uz").isEmpty());
    }

    @Test
    void nobody_acts_for_a_participant_that_rests() {
        door.participants = participants(new Participant(7, "UZ-CUSTOMS", ParticipantKind.AGENCY, CUSTOMS.country(), "", "", false));

        assertTrue(door.signIn("customs.uz", "right").isEmpty());
    }
}
