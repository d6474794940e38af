package org.singlewindow.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.schema.Unstorable;
import org.singlewindow.testing.PostgresTest;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.Wiring;

/** Whom the files of a country bring, from one loading to the next. */
class EnrollingPgIT extends PostgresTest {

    private static final Enrolment.Member CUSTOMS = new Enrolment.Member("KG-CUSTOMS", Set.of(Capability.AGENCY),
            "Customs", "Бажы", 24);
    private static final Enrolment.Member FIRM = new Enrolment.Member("KG-T0000001",
            Set.of(Capability.CARRIER, Capability.TRADER), "Osh Walnuts", "", 0);
    private static final Enrolment.Person OFFICER = person("customs.kg", CUSTOMS.code(), Role.OFFICER);
    private static final Enrolment.Person TRADER = person("trader.kg", FIRM.code(), Role.TRADER);
    private static final String ROWS = """
            select string_agg(t, ' ' order by t) from (
              select code || ':' || xmin as t from participant union all select sign_in || ':' || xmin from person) rows""";

    private static final int MANY = 300;
    private static final String OF_MANY = "select string_agg(code || ':' || xmin, ' ' order by code) from participant ";

    private Wiring wiring;

    @BeforeAll
    void open() {
        wiring = new Wiring(entities(), new SettableClock("2026-03-01T08:00:00Z"));
    }

    @BeforeEach
    void load() {
        enrol("KG", List.of(CUSTOMS, FIRM), List.of(OFFICER, TRADER));
    }

    private static Enrolment.Person person(String signIn, String participant, Role... roles) {
        return new Enrolment.Person(signIn, "N.", participant, Set.of(roles), Optional.of("hash of " + signIn));
    }

    private void enrol(String home, List<Enrolment.Member> members, List<Enrolment.Person> people) {
        inTransaction(() -> wiring.get(Enrolling.class).enrol(new Enrolment(home, members, people)));
        wiring.get(Enrolling.class).refresh();
    }

    private Participant firm() {
        return wiring.get(Participants.class).find(FIRM.code()).orElseThrow();
    }

    @Test
    void what_a_file_says_of_somebody_is_what_is_known_of_them() {
        assertEquals(Set.of(Capability.TRADER, Capability.CARRIER), firm().capabilities());
        assertEquals(24, wiring.get(Participants.class)
                .hoursToAnswer(wiring.get(Participants.class).find("KG-CUSTOMS").orElseThrow().id()));
        Person officer = wiring.get(PersonRepository.class).find("customs.kg").orElseThrow();
        assertEquals(Set.of(Role.OFFICER), officer.roles());
        assertEquals("hash of customs.kg", officer.passwordHash());
    }

    @Test
    void whoever_is_no_longer_named_rests_and_comes_back_under_the_old_id() {
        int before = firm().id();
        enrol("KG", List.of(CUSTOMS), List.of(OFFICER));
        assertEquals(false, firm().active());
        assertEquals(Optional.empty(), wiring.get(PersonRepository.class).find("trader.kg"));

        enrol("KG", List.of(CUSTOMS, FIRM), List.of(OFFICER, TRADER));
        assertEquals(before, firm().id());
        assertTrue(firm().active());
    }

    @Test
    void the_same_files_again_write_nothing() {
        String before = (String) ask(ROWS);
        enrol("KG", List.of(FIRM, CUSTOMS), List.of(TRADER, OFFICER));
        assertEquals(before, ask(ROWS));
    }

    @Test
    void many_lines_that_change_at_once_are_each_written_and_the_others_are_not() {
        enrolMany(each -> "Firm " + each);
        String before = (String) ask(OF_MANY + "where code like '%0'");
        enrolMany(each -> each % 10 == 0 ? "Firm " + each : "Company " + each);
        assertEquals(before, ask(OF_MANY + "where code like '%0'"));
        assertEquals(2 * MANY * 9L / 10, ask("select (select count(*) from participant where name like 'Company %')"
                + " + (select count(*) from person where name like 'Company %')"));

        enrol("KG", List.of(CUSTOMS), List.of(OFFICER));
        assertEquals("0 1", ask("select (select count(*) from participant where active and code like 'KG-M%') || ' ' ||"
                + " (select count(*) from person)"));
    }

    private void enrolMany(IntFunction<String> name) {
        List<Enrolment.Member> firms = IntStream.range(0, MANY).mapToObj(each -> new Enrolment.Member("KG-M" + each,
                Set.of(Capability.TRADER), name.apply(each), "", 0)).toList();
        List<Enrolment.Person> people = IntStream.range(0, MANY)
                .mapToObj(each -> new Enrolment.Person("many" + each, name.apply(each), "KG-M" + each,
                        Set.of(Role.TRADER), Optional.of("hash")))
                .toList();
        enrol("KG", firms, people);
    }

    @Test
    void a_sign_in_and_a_code_of_another_home_stay_whose_they_are() {
        String before = (String) ask(ROWS);
        Enrolment.Member impostor = new Enrolment.Member("TJ-T1", Set.of(Capability.TRADER), "Impostor", "", 0);
        RuntimeException taken = assertThrows(RuntimeException.class, () -> enrol("TJ", List.of(impostor),
                List.of(person("trader.kg", "TJ-T1", Role.TRADER))));
        assertTrue(Unstorable.behind(taken).isPresent(), taken::toString);
        assertThrows(RuntimeException.class, () -> enrol("TJ", List.of(FIRM), List.of()));
        assertThrows(IllegalStateException.class, () -> enrol("TJ", List.of(impostor),
                List.of(person("new.tj", FIRM.code(), Role.TRADER))));
        assertEquals(before, ask(ROWS));
    }

    @Test
    void the_region_is_at_home_in_no_country() {
        enrol("REGION", List.of(new Enrolment.Member("REGION", Set.of(Capability.REGION), "The region", "", 0)),
                List.of(person("admin", "REGION", Role.ADMIN)));
        assertEquals(Optional.empty(), wiring.get(Participants.class).find("REGION").orElseThrow().country());
        assertTrue(firm().active());
        inTransaction(() -> {
            entities().createNativeQuery("delete from person where sign_in = 'admin'").executeUpdate();
            entities().createNativeQuery("delete from participant where code = 'REGION'").executeUpdate();
        });
    }
}
