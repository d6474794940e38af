package org.singlewindow.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.testing.PostgresTest;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.Wiring;

/** What one node changes of people and participants, and what another has of it in memory. */
class SecondNodePgIT extends PostgresTest {

    private static final String FORMER = "four grapes on a lorry";
    private static final String LATTER = "six plums in a basket";

    private final SettableClock clock = new SettableClock("2026-03-01T08:00:00Z");

    private Wiring one;
    private Wiring other;

    @BeforeEach
    void start() {
        one = new Wiring(entities(), clock);
        other = new Wiring(entities(), clock);
        load("Osh Walnuts", "trader.kg", "importer.kg");
    }

    private void load(String name, String... signIns) {
        var firm = new Enrolment.Member("KG-T0000001", Set.of(Capability.TRADER), name, "", 0);
        List<Enrolment.Person> people = List.of(signIns).stream()
                .map(each -> new Enrolment.Person(each, name, firm.code(), Set.of(Role.TRADER), Optional.of("hash")))
                .toList();
        inTransaction(() -> one.get(Enrolling.class).enrol(new Enrolment("KG", List.of(firm), people)));
        one.get(Enrolling.class).refresh();
    }

    private boolean enters(Wiring node, String signIn, String password) {
        return node.get(SigningIn.class).signIn(signIn, password).isPresent();
    }

    @Test
    void a_new_password_is_the_only_one_on_either() {
        TakingIn.TakenIn firm = inTransaction(() -> one.get(TakingIn.class).takeIn(
                new Newcomer(new CountryCode("KG"), "Talas Beans", "", Set.of(Capability.TRADER), "Ainura",
                        one.get(Passwords.class).choose(FORMER)),
                "customs.kg"));
        RegisterWatch watch = other.get(RegisterWatch.class);
        watch.look();
        assertTrue(enters(other, firm.signIn(), FORMER));

        ChosenPassword chosen = one.get(Passwords.class).choose(LATTER);
        assertTrue(inTransaction(() -> one.get(ChangingPassword.class).change(firm.signIn(), chosen)));
        one.get(RegisterWatch.class).look();
        watch.look();
        for (Wiring node : List.of(one, other)) {
            assertTrue(enters(node, firm.signIn(), LATTER));
            assertEquals(false, enters(node, firm.signIn(), FORMER));
        }
    }

    @Test
    void nobody_of_a_country_s_files_is_given_a_password_here() {
        ChosenPassword chosen = one.get(Passwords.class).choose(LATTER);
        for (String signIn : List.of("trader.kg", "nobody.kg")) {
            assertEquals(false, inTransaction(() -> one.get(ChangingPassword.class).change(signIn, chosen)));
        }
        assertEquals("hash", ask("select password_hash from person where sign_in = 'trader.kg'"));
    }

    @Test
    void what_files_say_anew_is_known_on_the_other_at_its_next_look() {
        int id = other.get(Participants.class).find("KG-T0000001").orElseThrow().id();
        assertTrue(other.get(SigningIn.class).recall("importer.kg").isPresent());

        load("Osh Nuts", "trader.kg");
        assertEquals("Osh Walnuts", other.get(Participants.class).get(id).name());
        other.get(Enrolling.class).refresh();
        assertEquals("Osh Nuts", other.get(Participants.class).get(id).name());
        assertEquals("Osh Nuts", other.get(SigningIn.class).recall("trader.kg").orElseThrow().name());
        assertEquals(Optional.empty(), other.get(SigningIn.class).recall("importer.kg"));
    }
}
