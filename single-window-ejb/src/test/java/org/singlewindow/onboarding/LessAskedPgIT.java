package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.routing.Routing;
import org.singlewindow.testing.Wiring;

/**
 * Files that are right in themselves and after which somebody is asked less: in the country that loads them, or in one
 * beside it.
 */
class LessAskedPgIT extends LoadingDesk {

    private Report check(Directory directory) {
        return inTransaction(() -> loading.check(directory.files()));
    }

    /** Another country that takes part, with one rule that hangs on this post. */
    private void neighbourNaming(String post) {
        inTransaction(() -> {
            entities().createNativeQuery(
                    "insert into participant (code, capabilities, country, name, local_name) values ('UZ', '{COUNTRY}', 'UZ', 'Uzbekistan', '')")
                    .executeUpdate();
            entities().createNativeQuery("insert into rule_table (country, version, made_at) values ('UZ', 1, now())")
                    .executeUpdate();
            entities().createNativeQuery(
                    "insert into routing_rule (country, version, line, rule, agency, duty, conditions, text)"
                            + " values ('UZ', 1, 1, 'torugart', 'UZ-PLANT', 'APPROVE', jsonb_build_object('post', cast(? as text)), '')")
                    .setParameter(1, post).executeUpdate();
            wiring.get(RegionWatch.class).refresh();
        });
    }

    private static void assertTold(Report report, String code, String words) {
        assertTrue(
                report.problems().stream().anyMatch(
                        problem -> problem.code().equals(code) && problem.warning() && problem.text().contains(words)),
                () -> report.problems().toString());
    }

    @Test
    void a_renamed_post_names_the_rules_of_others_that_hang_on_it() {
        load(Directory.whole());
        neighbourNaming("KGTOR001");

        assertTold(check(Directory.whole().replacing("border-posts.csv", "KGTOR001", "KGTOR002")), "POST_IN_USE",
                "rule 'torugart' of UZ names KGTOR001");
        assertEquals(List.of(), check(Directory.whole()).problems());
    }

    @Test
    void a_country_that_joins_under_other_codes_than_its_neighbours_use_is_told_and_they_are() {
        neighbourNaming("KG-TORUGART");
        assertEquals(List.of(), wiring.get(Consequences.class).hanging());

        assertTold(load(Directory.whole()), "POST_IN_USE", "rule 'torugart' of UZ names KG-TORUGART");
        assertEquals(List.of(new Routing.NamedPost(new CountryCode("UZ"), "torugart", "KG-TORUGART")),
                wiring.get(Consequences.class).hanging());
        load(Directory.whole().adding("border-posts.csv", "KG-TORUGART,Torugart,CN,,3"));
        assertEquals(List.of(), wiring.get(Consequences.class).hanging());
    }

    @Test
    void an_approval_that_nobody_is_asked_for_any_more_is_told_once() {
        load(Directory.whole());
        Directory without = Directory.whole()
                .replacing("routing.csv", "plant-in,KG-PLANT,APPROVE", "plant-in,KG-PLANT,INFORM")
                .replacing("routing.csv", "customs-in,", "# customs-in,")
                .adding("routing.csv", "animals,KG-CUSTOMS,APPROVE,*,*,01,*,*,*,Animals");

        assertEquals(List.of("RULE_GONE", "NOBODY_APPROVES", "DUTY_LOWERED"),
                check(without).problems().stream().map(FileProblem::code).filter(code -> !code.equals("CHANGED_LINES"))
                        .toList());
        assertTold(check(without), "CHANGED_LINES", "New lines (1): animals");
        assertTold(check(without), "RULE_GONE",
                "The rule 'customs-in' of version 1, in force now, is not there any more; it asked KG-CUSTOMS (duty: APPROVE, role: EXPORTING IMPORTING TRANSIT)");
        String sideways = IntStream.range(0, 2_500)
                .mapToObj(
                        i -> "s" + i + ",KG-PLANT,APPROVE,IMPORT,EXPORTING," + (8471300000L + i) + ",*,*,*,Sideways\n")
                .collect(Collectors.joining());
        assertTold(check(Directory.whole().with("routing.csv", without.text("routing.csv") + sideways)), "DUTY_LOWERED",
                "By the rule 'plant-in' KG-PLANT has to approve in version 1");
        load(without);
        assertEquals(List.of("NOBODY_APPROVES"), load(without).problems().stream().map(FileProblem::code).toList());
        assertEquals(
                List.of("New lines (1): customs-in",
                        "Lines that say something else than what is in force (1): plant-in duty INFORM → APPROVE"),
                load(Directory.whole()).problems().stream().map(FileProblem::text).sorted(Comparator.reverseOrder())
                        .toList());
    }

    @Test
    void rules_that_are_only_misspelt_are_not_told_to_ask_less() {
        load(Directory.whole());
        neighbourNaming("KGTOR001");
        assertEquals(List.of("UNKNOWN_DUTY"), check(Directory.whole().replacing("routing.csv", "APPROVE", "approve"))
                .problems().stream().map(FileProblem::code).toList());
        assertEquals(List.of("BAD_CODE"), check(Directory.whole().replacing("border-posts.csv", "KGTOR001", "kgTOR001"))
                .problems().stream().map(FileProblem::code).toList());
    }

    @Test
    void new_rules_are_compared_with_what_another_node_has_put_into_force() {
        load(Directory.whole());
        var other = new Wiring(entities(), clock);
        inTransaction(() -> other.get(Loading.class).load(
                Directory.whole().adding("routing.csv", "animals,KG-PLANT,APPROVE,*,*,01,*,*,*,Animals").files(),
                "admin"));

        assertTold(check(Directory.whole()), "RULE_GONE",
                "The rule 'animals' of version 2, in force now, is not there any more; it asked KG-PLANT (duty: APPROVE, hs: 01)");
    }
}
