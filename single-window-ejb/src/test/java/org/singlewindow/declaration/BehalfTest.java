package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.singlewindow.declaration.LodgeDeclaration.Journey;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.declaration.LodgeDeclaration.Parties;
import org.singlewindow.declaration.LodgeDeclaration.Totals;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.mandate.Authority;
import org.singlewindow.mandate.Authority.Ground;
import org.singlewindow.mandate.Need;
import org.singlewindow.mandate.Procedure;
import org.singlewindow.mandate.Representation;

/** Lodged by the broker UZ-B1, who holds mandate 7 of UZ-T1 and none of UZ-T2. */
class BehalfTest {

    private static final Set<String> REGISTERED = Set.of("UZ-B1", "UZ-B2", "UZ-T1", "UZ-T2");

    /** UZ-T1 has the number 302111222 in the register of UZ. */
    private static final References.Registered NUMBERED = new References.Registered() {

        @Override
        public boolean test(String code) {
            return REGISTERED.contains(code);
        }

        @Override
        public Optional<String> named(String number) {
            return number.equals("302111222") ? Optional.of("UZ-T1") : Optional.of(number).filter(this);
        }
    };

    private final List<Need> asked = new ArrayList<>();
    private Ground ground = Ground.GIVEN;
    private Optional<String> chosen = Optional.empty();

    private final References.Mandated mandated = new References.Mandated() {
        @Override
        public Authority by(String trader, Need need) {
            asked.add(need);
            return trader.equals("UZ-T1") ? new Authority(ground, 7, LocalDate.of(2026, 5, 31)) : Authority.NONE;
        }

        @Override
        public Optional<String> chosen() {
            return chosen;
        }
    };

    private Behalf behalf(String type, String declarant, String agent, String exporter) {
        var parties = new Parties("", "", named(declarant, "Declarant"), named(agent, "Agent"),
                named(exporter, "Exporter"), List.of());
        return new Behalf(
                new LodgeDeclaration("9", Optional.empty(), type, new Journey(List.of(), List.of(), List.of()),
                        List.of(), List.of(), new Totals(Optional.empty(), Optional.empty(), Optional.empty()),
                        Set.of(), parties, List.of()),
                new References(LocalDate.of(2026, 3, 1), (list, code) -> true, code -> true, country -> true,
                        NUMBERED, new References.Lodger("UZ-B1", new CountryCode("UZ"), mandated)));
    }

    @Test
    void a_trader_that_is_named_by_its_number_is_that_trader() {
        Behalf named = behalf("EXA", "302111222", "UZ-B1", "UZ-T1");
        assertEquals(List.of(), named.violations().toList());
        assertEquals(Optional.of("UZ-T1"), named.principal().map(Behalf.Principal::trader));
        assertEquals(Optional.of(Representation.DIRECT), asked.get(0).representation());
        chosen = Optional.of("302111222");
        assertEquals(Optional.of("UZ-T1"),
                behalf("EXA", "GB1", "", "").principal().map(Behalf.Principal::trader));
    }

    private static List<Named> named(String code, String part) {
        return code == null || code.isEmpty() ? List.of() : List.of(new Named(code, "Declaration/" + part + "/ID"));
    }

    private static List<String> places(Behalf behalf) {
        return behalf.violations().peek(each -> assertEquals(RuleCode.OTHER_PARTY, each.code()))
                .map(Violation::xpath).toList();
    }

    @ParameterizedTest
    @CsvSource({"EXA, UZ-T1, UZ-B1, UZ-T1", "EXA, UZ-T1,, ''", "EXA, '', UZ-B1, UZ-T1", "EXA, uz-t1,, ' UZ-T1'",
            "T1, UZ-T1, UZ-B1, UZ-X", "EXA, UZ-T1, NATIONAL-1, UZ-T1", "EXA, UZ-B1, UZ-B1, UZ-T1"})
    void under_its_mandate_a_broker_lodges_for_the_trader_that_is_named(String type, String declarant, String agent,
            String exporter) {
        Behalf behalf = behalf(type, declarant, agent, exporter);
        assertEquals(List.of(), places(behalf));
        assertEquals(Optional.of(new Behalf.Principal("UZ-T1", 7)), behalf.principal());
    }

    @ParameterizedTest
    @CsvSource({"EXA, UZ-B1, UZ-B1, UZ-B1", "EXA, '', '', ''", "EXA, NATIONAL-1, NATIONAL-2, NATIONAL-1",
            "T1, UZ-B1, '', UZ-T1"})
    void where_nobody_else_is_named_no_mandate_is_asked_for(String type, String declarant, String agent,
            String exporter) {
        Behalf behalf = behalf(type, declarant, agent, exporter);
        assertEquals(List.of(), places(behalf));
        assertEquals(Optional.empty(), behalf.principal());
        assertEquals(List.of(), asked);
    }

    @Test
    void the_agent_is_whoever_lodges() {
        assertEquals(List.of("/Declaration/Agent/ID"), places(behalf("EXA", "UZ-T1", "UZ-B2", "UZ-T1")));
        assertEquals(List.of("/Declaration/Agent/ID"), places(behalf("EXA", "UZ-B1", "UZ-T1", "")));
    }

    @Test
    void one_declaration_is_one_trader_s() {
        assertEquals(List.of("/Declaration/Exporter/ID"), places(behalf("EXA", "UZ-T1", "UZ-B1", "UZ-T2")));
        assertEquals(List.of("/Declaration/Declarant/ID", "/Declaration/Exporter/ID"),
                places(behalf("EXA", "UZ-T2", "UZ-B1", "UZ-T1")));
    }

    @Test
    void for_a_trader_that_the_document_knows_by_another_number_it_is_said_beside_it() {
        chosen = Optional.of("UZ-T1");
        Behalf real = behalf("EXA", "NATIONAL-1", "NATIONAL-2", "NATIONAL-1");
        assertEquals(List.of(), places(real));
        assertEquals(Optional.of(new Behalf.Principal("UZ-T1", 7)), real.principal());
        assertEquals(List.of("/Declaration/Declarant/ID"), places(behalf("EXA", "UZ-T2", "", "")));
        chosen = Optional.of("UZ-T2");
        assertEquals(List.of(""), places(behalf("EXA", "", "", "")));
        assertEquals(List.of("/Declaration/Declarant/ID"), places(behalf("EXA", "UZ-T2", "", "")));
        chosen = Optional.of("UZ-B1");
        assertEquals(Optional.empty(), behalf("EXA", "", "", "").principal());
    }

    @ParameterizedTest
    @EnumSource(names = {"GIVEN", "NONE"}, mode = EnumSource.Mode.EXCLUDE)
    void whoever_has_had_a_mandate_is_told_what_became_of_it(Ground why) {
        ground = why;
        List<Violation> found = behalf("EXA", "UZ-T1", "UZ-B1", "UZ-T1").violations().toList();
        assertEquals(List.of("/Declaration/Declarant/ID", "/Declaration/Exporter/ID"),
                found.stream().map(Violation::xpath).toList());
        found.forEach(each -> assertTrue(each.text().contains("UZ-T1") && each.text().contains("no. 7"),
                each::text));
        assertFalse(found.get(0).text().contains("{"), found.get(0)::text);
    }

    @Test
    void whoever_has_had_none_is_told_what_everybody_is() {
        assertEquals(List.of("'UZ-T2' is another participant; you lodge in your own name, UZ-B1"),
                behalf("EXA", "UZ-T2", "UZ-B1", "").violations().map(Violation::text).toList());
    }

    @ParameterizedTest
    @CsvSource({"EXA, UZ-T1, UZ-T1, EXPORT, DIRECT", "IMA, UZ-T1, '', IMPORT, DIRECT", "T1, UZ-T1, '', TRANSIT, DIRECT",
            "EXA, UZ-B1, UZ-T1, EXPORT, INDIRECT", "EXA, NATIONAL-1, UZ-T1, EXPORT,", "785, UZ-T1, '',, DIRECT"})
    void the_type_says_for_which_procedure_and_the_declarant_in_whose_name(String type, String declarant,
            String exporter, Procedure procedure, Representation representation) {
        behalf(type, declarant, "", exporter).violations().toList();
        assertEquals(Set.of(new Need(procedure == null ? Procedure.ALL : Set.of(procedure),
                Optional.ofNullable(representation))), Set.copyOf(asked));
    }
}
