package org.singlewindow.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.testing.SettableClock;

class SigningInTest {

    private static final Passwords PASSWORDS = PasswordsTest.withoutTheWork();
    private static final String HASH = PASSWORDS.hashOf("right");
    private static final Participant CUSTOMS = new Participant(7, "UZ-CUSTOMS", Set.of(Capability.AGENCY),
            Optional.of(new CountryCode("UZ")), "Customs", "Bojxona", true);

    private final SettableClock clock = new SettableClock("2026-03-01T10:00:00Z");
    private final SigningIn door = new SigningIn();
    private Person officer = person(HASH, false);

    @BeforeEach
    void open() {
        door.clock = clock;
        door.passwords = PASSWORDS;
        door.pause = clock::pass;
        door.people = new PersonRepository() {
            @Override
            Optional<Person> find(String signIn) {
                return Optional.of(officer).filter(person -> person.signIn().equals(signIn));
            }
        };
        door.participants = participants(CUSTOMS);
    }

    private static SignInAttempt from(String address, String name, String password) {
        return new SignInAttempt(name, password, address, "");
    }

    private static Person person(String hash, boolean demo) {
        return new Person("customs.uz", "Sherzod", 7, Set.of(Role.OFFICER), hash, demo);
    }

    private static Participants participants(Participant only) {
        var participants = new Participants();
        participants.repository = new ParticipantRepository() {
            @Override
            Register read() {
                return Register.of(List.of(only), Map.of(), Set.of(), Map.of());
            }
        };
        participants.numbers = List::of;
        return participants;
    }

    @Test
    void whoever_knows_the_password_is_let_in_with_participant_and_roles() {
        SignedInAs who = door.signIn("customs.uz", "right").orElseThrow();

        assertEquals(CUSTOMS, who.participant());
        assertTrue(who.is(Role.OFFICER));
        assertFalse(who.is(Role.TRADER));
        assertEquals("UZ", who.country().orElseThrow().value());
    }

    @Test
    void capitals_and_blanks_around_a_sign_in_do_not_matter() {
        assertTrue(door.signIn(" Customs.UZ ", "right").isPresent());
        assertTrue(door.recall("CUSTOMS.uz").isPresent());
    }

    @Test
    void a_sign_in_with_a_character_that_nobody_can_write_is_nobody_s() {
        assertTrue(door.signIn("customs.uz\u0000", "right").isEmpty());
        assertTrue(door.signIn("\u202Ecustoms.uz", "right").isEmpty());
        assertTrue(door.signIn("customs.uz", "right").isPresent(), "and nothing is held against who may have it");
    }

    @Test
    void a_wrong_password_and_an_unknown_sign_in_get_the_same_answer() {
        assertTrue(door.signIn("customs.uz", "wrong").isEmpty());
        assertTrue(door.signIn("nobody.uz", "right").isEmpty());
    }

    @Test
    void guessing_becomes_slow() {
        Instant start = clock.instant();
        for (int i = 0; i < 20; i++) {
            door.signIn("customs.uz", "wrong" + i);
        }
        assertTrue(Duration.between(start, clock.instant()).compareTo(Duration.ofSeconds(40)) > 0,
                "20 passwords in " + clock.instant());
    }

    @Test
    void trying_many_names_becomes_as_slow() {
        Instant start = clock.instant();
        for (int i = 0; i < 20; i++) {
            door.signIn(from("203.0.113.7", "somebody" + i, "summer"));
        }
        assertTrue(Duration.between(start, clock.instant()).compareTo(Duration.ofSeconds(40)) > 0,
                "20 names in " + clock.instant());
    }

    @Test
    void the_right_password_waits_for_seconds_at_most_after_a_stranger_s_mistakes_from_the_same_address() {
        for (int i = 0; i < 100; i++) {
            door.signIn(from("203.0.113.7", "customs.uz", "wrong" + i));
        }
        Instant start = clock.instant();
        assertInstanceOf(SignInOutcome.LetIn.class, door.signIn(from("203.0.113.7", "customs.uz", "right")));
        assertTrue(Duration.between(start, clock.instant()).compareTo(Pace.PATIENCE) <= 0);
    }

    @Test
    void whoever_has_signed_in_from_there_before_does_not_wait_for_strangers_behind_the_same_proxy() {
        door.signIn(from("203.0.113.7", "customs.uz", "right"));
        clock.pass(Duration.ofHours(1));
        for (int i = 0; i < 100; i++) {
            door.signIn(from("203.0.113.7", "somebody" + i, "wrong"));
        }
        Instant start = clock.instant();
        assertInstanceOf(SignInOutcome.LetIn.class, door.signIn(from("203.0.113.7", "customs.uz", "right")));
        assertEquals(start, clock.instant());
    }

    @Test
    void a_browser_that_knows_the_person_does_not_wait_for_guesses_of_strangers_at_the_same_name() {
        String token = door
                .acquaint(((SignInOutcome.LetIn) door.signIn(from("203.0.113.7", "customs.uz", "right"))).who());
        clock.pass(Duration.ofHours(1));
        for (int i = 0; i < 100; i++) {
            door.signIn(from("203.0.113.7", "customs.uz", "wrong" + i));
        }
        Instant start = clock.instant();
        assertInstanceOf(SignInOutcome.LetIn.class,
                door.signIn(new SignInAttempt("customs.uz", "right", "203.0.113.7", token)));
        assertEquals(start, clock.instant());
    }

    @Test
    void a_browser_that_was_stolen_is_slowed_down_as_well() {
        String token = door
                .acquaint(((SignInOutcome.LetIn) door.signIn(from("203.0.113.7", "customs.uz", "right"))).who());
        Instant start = clock.instant();
        for (int i = 0; i < 20; i++) {
            door.signIn(new SignInAttempt("customs.uz", "wrong" + i, "198.51.100." + i, token));
        }
        assertTrue(Duration.between(start, clock.instant()).compareTo(Duration.ofSeconds(40)) > 0);
    }

    @Test
    void an_ipv6_client_is_not_taken_for_another_for_coming_from_the_next_address_of_its_network() {
        assertEquals(from("2001:db8:1:2::1", "a", "b").network(), from("2001:db8:1:2:ffff::9", "a", "b").network());
        assertNotEquals(from("2001:db8:1:2::1", "a", "b").network(), from("2001:db8:1:3::1", "a", "b").network());
    }

    @Test
    void mistakes_made_elsewhere_do_not_keep_the_owner_waiting() {
        for (int i = 0; i < 30; i++) {
            door.signIn(from("203.0.113.7", "customs.uz", "wrong" + i));
        }
        Instant start = clock.instant();
        assertInstanceOf(SignInOutcome.LetIn.class, door.signIn(from("198.51.100.1", "customs.uz", "right")));
        assertEquals(start, clock.instant());
    }

    @Test
    void whoever_was_let_in_a_moment_ago_is_not_kept_waiting_by_somebody_s_mistakes() {
        door.signIn("customs.uz", "right");
        for (int i = 0; i < 8; i++) {
            door.signIn("customs.uz", "wrong");
        }
        Instant start = clock.instant();
        assertTrue(door.signIn("customs.uz", "right").isPresent());
        assertEquals(start, clock.instant());
    }

    @Test
    void a_changed_password_ends_what_was_remembered() {
        String token = door.acquaint(door.signIn("customs.uz", "right").orElseThrow());
        assertTrue(door.recall("customs.uz", token).isPresent());
        assertTrue(door.recall("customs.uz", "").isEmpty());
        officer = person(PASSWORDS.hashOf("other"), false);

        assertTrue(door.signIn("customs.uz", "right").isEmpty());
        assertTrue(door.recall("customs.uz", token).isEmpty(), "a session that began with the old one");
    }

    @Test
    void a_demo_sign_in_is_refused_outside_demo_mode_with_the_right_password() {
        officer = person(HASH, true);

        assertTrue(door.signIn("customs.uz", "right").isEmpty());
        assertTrue(door.recall("customs.uz").isEmpty());
    }

    @Test
    void nobody_acts_for_a_participant_that_rests() {
        door.participants = participants(
                new Participant(7, "UZ-CUSTOMS", Set.of(Capability.AGENCY), CUSTOMS.country(), "", "", false));

        assertTrue(door.signIn("customs.uz", "right").isEmpty());
    }
}
