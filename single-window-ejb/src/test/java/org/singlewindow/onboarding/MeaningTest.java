package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.singlewindow.onboarding.ChecksTest.assertFound;
import static org.singlewindow.onboarding.ChecksTest.found;
import static org.singlewindow.onboarding.Directory.whole;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.singlewindow.routing.Routing;

/**
 * Files that can be read and say something that is hardly meant: each is found, in its line, before goods pass somebody
 * by.
 */
class MeaningTest {

    private static Directory rule(String conditions) {
        return whole().adding("routing.csv", "x,KG-PLANT," + conditions + ",Because");
    }

    private static void assertHs(String code, String prefix) {
        List<String> expected = code.isEmpty() ? List.of() : List.of("routing.csv:4 " + code);
        assertEquals(expected, found(rule("APPROVE,*,EXPORTING," + prefix + ",*,*,*")), prefix);
    }

    @Test
    void a_commodity_code_that_lost_its_zero_or_does_not_exist_is_found() {
        for (String wrong : List.of("806", "8", "80610", "08061", "0899", "7701", "0806.10", "9999", "O806",
                "8061000", "87032319011", "40111000000", "080810000011", "0808100")) {
            assertHs("BAD_HS", wrong);
        }
        for (String wrong : List.of("080699", "12119100", "293370", "8703991981")) {
            assertHs("BAD_HS", wrong);
        }
        for (String right : List.of("08", "0806", "080610", "84 85", "8703231981")) {
            assertHs("", right);
        }
    }

    @Test
    void a_subheading_that_a_country_has_of_its_own_is_one() {
        assertTrue(hs("080699").contains("no subheading 080699"));
        assertEquals(List.of("codes/hs-chapters.csv:2 OWN_CODE (warning)"),
                found(rule("APPROVE,*,EXPORTING,080699 08069910,*,*,*").with("codes/hs-chapters.csv",
                        "code,name,valid_from,valid_to\n080699,Other grapes,,\n")));
    }

    @Test
    void dots_in_a_commodity_code_are_told_to_be_left_out() {
        assertEquals("'0806.10' must stand without dots: 080610", hs("0806.10"));
        assertTrue(hs("806").contains("0806 is meant"));
    }

    private static String hs(String condition) {
        return OneCauseTest.only(rule("APPROVE,*,EXPORTING," + condition + ",*,*,*"));
    }

    @Test
    void a_condition_that_separates_its_codes_in_another_way_is_told_what_to_write() {
        assertEquals(
                "'9999': the Harmonized System has no chapter 99. If this country has one of its own, name it in codes/hs-chapters.csv",
                hs("9999"));
        assertTrue(hs("06;07;08").endsWith("separated by blanks. Write 06 07 08"));
        assertTrue(hs("\"06, 07\"").endsWith("Write 06 07"));
        assertTrue(hs("06/07").endsWith("Write 06 07"));
        assertTrue(hs("06-14").endsWith("Write 06 07 08 09 10 11 12 13 14"));
        assertTrue(hs("0806 - 0810").endsWith("Write 0806 0807 0808 0809 0810"));
        assertTrue(hs("08-10").endsWith("Write 08 09 10, or 0810 if that one heading is meant"));
        assertEquals("'0806-10' must stand without dots: 080610", hs("0806-10"));
        assertTrue(hs("6 7 8 9 10 12 4403").contains("Write 06 07 08 09 10 12 4403,"));
        assertTrue(hs("1.01E+05").contains("how Excel writes a long number"));
        assertTrue(hs("06 4 403").endsWith("If one is meant, write 4403"));
        assertTrue(hs("8 06").contains("has lost its zero"), () -> hs("8 06"));
    }

    @Test
    void a_regime_where_the_part_of_the_country_is_meant_is_told() {
        assertFound("routing.csv:4 REGIME_WITHOUT_ROLE (warning)", rule("APPROVE,EXPORT,*,02,*,*,*"));
        assertFound("routing.csv:4 REGIME_AGAINST_ROLE (warning)", rule("APPROVE,IMPORT,EXPORTING,02,*,*,*"));
        assertFound("routing.csv:4 REGIME_WITHOUT_ROLE (warning)", rule("APPROVE,IMPORT EXPORT,EXPORTING,02,*,*,*"));
    }

    @Test
    void what_nobody_has_to_approve_is_told_with_what_would_change_it() {
        assertNobody(
                "that no rule with APPROVE covers, with role IMPORTING EXPORTING TRANSIT, lodged as IMPORT EXPORT TRANSIT (",
                "*,EXPORTING IMPORTING TRANSIT,*", "*,*,01");
        assertNobody(
                "that no rule with APPROVE covers, with role IMPORTING EXPORTING TRANSIT, lodged as IMPORT EXPORT TRANSIT (",
                "TRANSIT,*,*,*,*", "TRANSIT,*,KGTOR001,*,*");
        assertNobody(
                "Some goods are released without any decision: those that no rule with APPROVE covers, with role IMPORTING,",
                "EXPORTING IMPORTING TRANSIT",
                "EXPORTING TRANSIT");
        assertNobody("All goods with role EXPORTING TRANSIT, lodged as ", "EXPORTING IMPORTING TRANSIT",
                "IMPORTING");
        assertNobody("role IMPORTING EXPORTING TRANSIT, lodged as EXPORT TRANSIT (",
                "APPROVE,*,EXPORTING IMPORTING TRANSIT", "APPROVE,IMPORT,EXPORTING IMPORTING TRANSIT");
    }

    /** Written so that the general approval of all goods is narrowed in one column. */
    private static void assertNobody(String what, String written, String narrowed) {
        var problems = new Problems();
        new ApprovalChecks(Drafts.of(whole().replacing("routing.csv", written, narrowed)).table("routing"), problems)
                .run();
        List<String> told = problems.list().stream().filter(each -> each.code().equals("NOBODY_APPROVES"))
                .map(FileProblem::text).toList();
        assertTrue(told.stream().anyMatch(text -> text.contains(what)), told::toString);
    }

    @Test
    void types_of_documents_are_separated_by_blanks() {
        Directory listed = rule("INFORM,*,EXPORTING,*,*,\"851,853\",*");
        assertFound("routing.csv:4 UNKNOWN_DOCUMENT", listed);
        assertTrue(OneCauseTest.only(listed).endsWith("Write 851 853"));
    }

    @Test
    void a_value_that_is_missing_is_told_to_be_missing() {
        assertFound("border-posts.csv:2 MISSING", whole().replacing("border-posts.csv", ",CN,", ",,"));
        assertFound("agencies.csv:3 MISSING", whole().replacing("agencies.csv", "карантини,24", "карантини,"));
    }

    @Test
    void an_office_and_a_post_of_one_code_are_told_unless_they_are_one_place() {
        assertFound("border-posts.csv:2 OFFICE_AND_POST (warning)",
                whole().adding("offices.csv", "KGTOR001,Bishkek North,"));
        assertEquals(List.of(), found(whole().adding("offices.csv", "KGTOR001,Torugart,")));
    }

    @Test
    void names_that_lost_their_letters_or_are_turned_around_are_found() {
        assertFound("agencies.csv:2 LOST_LETTERS", whole().replacing("agencies.csv", "Бажы кызматы", "???? ????????"));
        assertEquals(List.of("agencies.csv:2 LOST_LETTERS", "agencies.csv:3 LOST_LETTERS"),
                found(whole().replacing("agencies.csv", "Бажы кызматы", "?").replacing("agencies.csv",
                        "Өсүмдүк карантини", "??????? ?????????")));
        assertFound("agencies.csv:2 LOST_LETTERS (warning)",
                whole().replacing("agencies.csv", "Бажы кызматы", "OOO ????"));
        assertFound("country.properties:0 LOST_LETTERS",
                whole().replacing("country.properties", "Кыргызстан", "??????????"));
        assertFound("routing.csv:3 LOST_LETTERS",
                whole().replacing("routing.csv", "Plants and their products may carry pests", "?????? ? ?? ????????"));
        assertFound("people.csv:2 BAD_CHARACTER", whole().replacing("people.csv", "Aibek", "Aibek\u202E cba"));
        assertEquals(List.of(), found(whole().replacing("routing.csv", "may carry pests", "may carry pests? They do")
                .replacing("agencies.csv", "Бажы кызматы", "ادارهٔ گمرک\u200Cها")));
    }

    @Test
    void a_country_that_nobody_signs_in_for_is_told() {
        assertFound("people.csv:0 NO_GATEWAY (warning)",
                whole().replacing("people.csv", "SUPERVISOR GATEWAY", "SUPERVISOR"));
        assertFound("people.csv:0 NO_SUPERVISOR (warning)",
                whole().replacing("people.csv", "SUPERVISOR GATEWAY", "GATEWAY"));
    }

    @Test
    void a_rule_for_what_was_lodged_here_alone_is_pointed_out_unless_it_names_all_parts() {
        assertFound("routing.csv:4 REGIME_WITHOUT_ROLE (warning)", rule("APPROVE,IMPORT,*,02,*,*,*"));
        assertFound("routing.csv:4 REGIME_WITHOUT_ROLE (warning)", rule("APPROVE,IMPORT,IMPORTING,02,*,*,*"));
        assertFound("routing.csv:4 REGIME_WITHOUT_ROLE (warning)",
                rule("APPROVE,EXPORT TRANSIT,EXPORTING TRANSIT,02,*,*,*"));
        for (String both : List.of("IMPORT EXPORT,IMPORTING", "IMPORT,IMPORTING TRANSIT", "IMPORT,TRANSIT",
                "EXPORT TRANSIT,IMPORTING", "TRANSIT,EXPORTING")) {
            assertFound("routing.csv:4 REGIME_WITHOUT_ROLE (warning)", rule("APPROVE," + both + ",02,*,*,*"));
        }
        assertEquals(List.of(), found(rule("APPROVE,IMPORT EXPORT TRANSIT,IMPORTING,02,*,*,*")));
        assertEquals(List.of(), found(rule("APPROVE,IMPORT,EXPORTING IMPORTING TRANSIT,02,*,*,*")));
    }

    @Test
    void a_regime_that_further_rules_make_up_for_is_no_mistake() {
        assertEquals(List.of(), found(rule("APPROVE,IMPORT,IMPORTING,02,*,*,*").adding("routing.csv",
                "y,KG-PLANT,APPROVE,EXPORT TRANSIT,IMPORTING,02,*,*,*,Because")));
        assertFound("routing.csv:4 REGIME_WITHOUT_ROLE (warning)", rule("APPROVE,IMPORT,IMPORTING,02,*,*,*"));
        assertTrue(told("APPROVE,IMPORT,IMPORTING,02,*,*,*").endsWith("Did you mean regime *?"));
    }

    private static String told(String conditions) {
        return OneCauseTest.only(rule(conditions));
    }

    @Test
    void an_approval_of_dangerous_goods_and_one_of_the_others_are_an_approval_of_all() {
        Directory both = whole().replacing("routing.csv", "EXPORTING IMPORTING TRANSIT,*,*,*,*,",
                "EXPORTING IMPORTING TRANSIT,*,*,*,yes,").adding("routing.csv",
                        "safe,KG-CUSTOMS,APPROVE,*,EXPORTING IMPORTING TRANSIT,*,*,*,no,Whatever is not dangerous");
        assertEquals(List.of(), found(both));
        var before = RuleChecks.parsed(Drafts.of(whole()).table("routing")).orElseThrow();
        assertEquals(List.of(), Lowerings.find(new Routing.InForce(1, before), Drafts.of(both).table("routing"),
                post -> false));
    }

    @Test
    void a_country_s_own_chapters_can_be_named_in_rules() {
        assertEquals(List.of(), found(rule("APPROVE,*,IMPORTING,9803,*,*,*")));
    }

    @Test
    void a_post_of_another_country_must_be_there_where_that_country_takes_part() {
        assertEquals(List.of(), found(rule("APPROVE,*,EXPORTING,02,UZ003002 CNTOR001,*,*")));
        assertFound("routing.csv:4 UNKNOWN_POST (warning)", rule("APPROVE,*,EXPORTING,02,UZ00300Z,*,*"));
        assertFound("routing.csv:4 UNKNOWN_POST", rule("APPROVE,*,EXPORTING,02,kgtor001,*,*"));
        assertEquals(List.of(), found(
                rule("APPROVE,*,EXPORTING,02,KGTORUGART,*,*").replacing("border-posts.csv", "KGTOR001", "KGTORUGART")));
        for (String none : List.of("Torugart", "000104", "K6000104", "ALL", "XX000104", "-", "IMPORT")) {
            assertFound("routing.csv:4 UNKNOWN_POST", rule("APPROVE,*,EXPORTING,02," + none + ",*,*"));
        }
    }

    @Test
    void each_of_many_posts_that_one_rule_names_is_told() {
        assertEquals(5, found(rule("APPROVE,*,EXPORTING,02,UZ00300A UZ00300B UZ00300C UZ00300D UZ00300E,*,*")).size());
    }

    @Test
    void places_modes_and_neighbours_must_exist() {
        assertFound("offices.csv:2 UNKNOWN_LOCODE (warning)", whole().replacing("offices.csv", "KGFRU\n", "KGZZZ\n"));
        assertFound("offices.csv:2 UNKNOWN_LOCODE (warning)", whole().replacing("offices.csv", "KGFRU\n", "UZTAS\n"));
        assertFound("border-posts.csv:2 BAD_MODES", whole().replacing("border-posts.csv", ",,3\n", ",,0\n"));
        assertFound("border-posts.csv:2 BAD_MODES", whole().replacing("border-posts.csv", ",,3\n", ",,3 9\n"));
    }

    @Test
    void a_neighbour_without_a_border_is_told_unless_one_comes_by_sea_or_air() {
        Set<String> countries = Set.of("KG", "CN", "BR");
        assertEquals(List.of("NOT_ADJACENT"), places(whole().replacing("border-posts.csv", ",CN,", ",BR,"), countries));
        assertEquals(List.of(), places(whole().replacing("border-posts.csv", ",CN,,3\n", ",BR,,4\n"), countries));
    }

    private static List<String> places(Directory directory, Set<String> countries) {
        var problems = new Problems();
        new PlaceChecks(Drafts.of(directory), problems, countries::contains).run();
        return problems.list().stream().map(FileProblem::code).toList();
    }

    @Test
    void days_have_a_year_that_every_calendar_has_and_an_end_after_their_beginning() {
        for (String day : List.of("+999999999-01-01", "-0001-01-01", "0000-01-01", "2026-02-30")) {
            assertFound("codes/units.csv:2 BAD_DATE", whole().replacing("codes/units.csv", "2026-01-01", day));
        }
        assertFound("codes/units.csv:3 BAD_DATE", whole().replacing("codes/units.csv", "2026-03-31", "1999-12-31"));
    }

    @Test
    void an_agency_that_has_to_approve_needs_somebody_who_can() {
        assertFound("agencies.csv:3 AGENCY_WITHOUT_PEOPLE (warning)",
                whole().replacing("people.csv", "plant.kg,Chinara,KG-PLANT,OFFICER\n", ""));
        assertTrue(OneCauseTest.only(whole().replacing("people.csv", "plant.kg,Chinara,KG-PLANT,OFFICER\n",
                "gateway.plant.kg,System,KG-PLANT,GATEWAY\n")).contains("Only a system signs in for KG-PLANT"));
    }

    private static final String HASH = "pbkdf2-sha256$210000$" + "QUFBQUFBQUFBQUFBQUFBQQ==$"
            + "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=";

    private static List<FileProblem> people(Directory directory, boolean demo, String... withOwnPassword) {
        var problems = new Problems();
        new PeopleChecks(Drafts.of(directory), problems, demo).run(Set.of(withOwnPassword));
        return problems.list();
    }

    private static Directory region(String people) {
        return new Directory().with("country.properties", "code=REGION\nname=The Region\n").with("people.csv", people)
                .with("agencies.csv", "code,name,local_name,hours\n")
                .with("routing.csv", "rule,agency,duty,regime,role,hs,post,document,dangerous,text\n");
    }

    private static List<String> errors(List<FileProblem> problems) {
        return problems.stream().filter(problem -> !problem.warning()).map(FileProblem::code).toList();
    }

    @Test
    void a_region_keeps_an_administrator_who_can_sign_in() {
        String head = "sign_in,name,participant,roles,password_hash\n";
        assertEquals(List.of("NO_ADMINISTRATOR"),
                errors(people(region(head + "secretariat,S,REGION,SECRETARIAT," + HASH + "\n"), false)));
        assertEquals(List.of("NO_ADMINISTRATOR"), errors(people(region(head + "admin,A,REGION,ADMIN,\n"), false)));
        assertEquals(List.of(), errors(people(region(head + "admin,A,REGION,ADMIN,\n"), true)));
        assertEquals(List.of(), errors(people(region(head + "admin,A,REGION,ADMIN," + HASH + "\n"), false)));
    }

    @Test
    void whoever_has_a_password_does_not_lose_it_because_a_column_is_missing() {
        List<FileProblem> lost = people(whole(), false, "customs.kg", "plant.kg", "customs.uz");
        assertEquals(List.of("PASSWORD_LOST"), errors(lost));
        assertTrue(lost.stream().anyMatch(problem -> problem.text().contains("here: customs.kg, plant.kg. ")),
                lost::toString);
        assertEquals(List.of("PASSWORD_LOST"), errors(people(whole(), true, "customs.kg")));
        List<FileProblem> none = people(whole(), false);
        assertEquals(List.of("NO_PASSWORD"), none.stream().map(FileProblem::code).toList());
        assertTrue(none.get(0).text().contains("trader.kg, customs.kg, supervisor.kg, plant.kg"));
        assertFalse(people(whole(), false).stream().anyMatch(problem -> !problem.warning()));
    }
}
