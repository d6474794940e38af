package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.singlewindow.onboarding.Directory.whole;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.criteria.Condition;
import org.singlewindow.routing.Duty;
import org.singlewindow.routing.Routing;
import org.singlewindow.routing.RoutingCriteria;
import org.singlewindow.routing.Rule;
import org.singlewindow.routing.RuleLine;
import org.singlewindow.routing.RuleView;

/**
 * What the rules in force ask for and new ones do not is told, each under its name; and nothing is told where nothing
 * is less.
 */
class LoweringsTest {

    private static final String HEAD = "rule,agency,duty,regime,role,hs,post,document,dangerous,text\n";
    private static final Predicate<String> NOBODYS = Set.of("UZ000000")::contains;
    private static final int MANY = 20_000;
    private static final String ALL = "all,KG-CUSTOMS,APPROVE,*,*,*,*,*,*,Everything\n";

    private static List<FileProblem> between(String before, String now) {
        return Lowerings.find(new Routing.InForce(7, RuleChecks.parsed(lines(before)).orElseThrow()), lines(now),
                NOBODYS);
    }

    private static List<FileRow> lines(String rules) {
        return Drafts.of(whole().with("routing.csv", HEAD + rules)).table("routing");
    }

    private static void assertTold(String expected, String before, String now) {
        assertEquals(expected.isEmpty() ? List.of() : List.of(expected), between(before, now).stream()
                .map(each -> each.file() + ":" + each.line() + " " + each.code()).toList());
        assertTrue(between(before, now).stream().allMatch(FileProblem::warning));
    }

    private static void assertMeans(String words, String before, String now) {
        String text = between(before, now).stream().map(FileProblem::text).collect(Collectors.joining("\n"));
        assertTrue(text.contains(words), text);
    }

    @Test
    void a_paper_is_the_same_however_its_type_is_written() {
        String plain = "plant,KG-PLANT,APPROVE,*,*,*,*,853,*,Papers\n";
        assertTold("", plain, plain.replace("853", "N853"));
        assertTold("", plain.replace("853", "N853 N851"), plain.replace("853", "851 853"));
        assertTold("routing.csv:2 RULE_NARROWED", plain.replace("853", "N853 N851"), plain);
        assertTold("routing.csv:2 RULE_NARROWED", plain, plain.replace("853", "C853"));
    }

    @Test
    void the_same_rules_in_another_order_and_under_other_names_are_no_less() {
        String plant = "plant,KG-PLANT,APPROVE,*,IMPORTING,06 07,*,*,*,Plants\n";
        assertTold("", ALL + plant, ALL + plant);
        assertTold("", ALL + plant, plant.replace("plant,", "plants,").replace("06 07", "07 06") + ALL);
    }

    @Test
    void the_general_approval_commented_out_is_told_with_what_it_asked_for() {
        assertTold("routing.csv:0 RULE_GONE", ALL, "# " + ALL + "x,KG-CUSTOMS,APPROVE,*,IMPORTING,01,*,*,*,Animals\n");
        assertMeans(
                "The rule 'all' of version 7, in force now, is not there any more; it asked KG-CUSTOMS (duty: APPROVE)",
                ALL, "# " + ALL);
        assertMeans("(duty: APPROVE, role: IMPORTING, hs: 06 07)",
                "plant,KG-PLANT,APPROVE,*,IMPORTING,06 07,*,*,*,Plants\n", "");
    }

    @Test
    void a_rule_narrowed_in_any_column_is_told_in_its_line() {
        for (String narrowed : List.of("IMPORT,*,*,*,*,*", "*,TRANSIT,*,*,*,*", "*,*,0806,*,*,*", "*,*,*,KGTOR001,*,*",
                "*,*,*,*,851,*", "*,*,*,*,*,yes", "*,*,*,*,*,no")) {
            assertTold("routing.csv:2 RULE_NARROWED", ALL, "all,KG-CUSTOMS,APPROVE," + narrowed + ",Everything\n");
        }
        assertMeans("(hs: * → 0806)", ALL, ALL.replace("*,*,*,*,*,*", "*,*,0806,*,*,*"));
        String plant = "plant,KG-PLANT,APPROVE,*,IMPORTING EXPORTING,06 07 08,KGTOR001 KGOSH001,*,*,Plants\n";
        assertMeans("role: EXPORTING IMPORTING → IMPORTING, hs: 06 07 08 → 0601 08, post: KGOSH001 KGTOR001 → KGTOR001",
                plant,
                plant.replace("IMPORTING EXPORTING", "IMPORTING").replace("06 07 08", "0601 08").replace(" KGOSH001",
                        ""));
    }

    @Test
    void an_obligation_lowered_and_another_agency_are_told() {
        assertTold("routing.csv:2 DUTY_LOWERED", ALL, ALL.replace("APPROVE", "INFORM"));
        assertTold("routing.csv:2 RULE_MOVED", ALL, ALL.replace("KG-CUSTOMS", "KG-PLANT"));
        assertMeans("asks KG-CUSTOMS in version 7, in force now, and KG-PLANT here", ALL,
                ALL.replace("KG-CUSTOMS", "KG-PLANT"));
        assertTold("", ALL.replace("APPROVE", "INFORM"), ALL);
        assertTold("routing.csv:0 RULE_GONE", ALL.replace("APPROVE", "INFORM"), "");
    }

    @Test
    void what_several_rules_ask_for_together_is_no_less() {
        assertTold("", ALL, ALL.replace("*,*,*,*,*,*", "*,EXPORTING,*,*,*,*")
                + "in,KG-CUSTOMS,APPROVE,*,IMPORTING,*,*,*,*,In\n"
                + "t,KG-CUSTOMS,APPROVE,IMPORT EXPORT,TRANSIT,*,*,*,*,T\nu,KG-CUSTOMS,APPROVE,TRANSIT,*,*,*,*,*,T\n");
        assertTold("routing.csv:2 RULE_NARROWED", ALL,
                ALL.replace("*,*,*,*,*,*", "*,EXPORTING,*,*,*,*") + "in,KG-CUSTOMS,APPROVE,*,IMPORTING,*,*,*,*,In\n");
        String plant = "plant,KG-PLANT,APPROVE,*,IMPORTING,06 0701,KGTOR001 KGOSH001,851 853,*,Plants\n";
        assertTold("", plant,
                "a,KG-PLANT,APPROVE,*,IMPORTING,06,*,851 853,*,A\nb,KG-PLANT,APPROVE,*,IMPORTING,07,KGTOR001,*,*,B\n"
                        + "c,KG-PLANT,APPROVE,*,*,0701,KGOSH001,851,*,C\nd,KG-PLANT,APPROVE,*,*,0701,KGOSH001,853,yes,D\ne,KG-PLANT,APPROVE,*,*,0701,KGOSH001,853,no,E\n");
        assertTold("", "n,KG-PLANT,INFORM,*,*,01,*,*,*,N\n", "other,KG-PLANT,APPROVE,*,*,*,*,*,*,N\n");
    }

    @Test
    void a_post_that_is_nobody_s_may_be_written_as_its_country_writes_it() {
        String named = "x,KG-PLANT,APPROVE,*,*,06,UZ000000 KGTOR001,*,*,X\n";
        assertTold("", named, named.replace("UZ000000", "UZ003002"));
        assertTold("routing.csv:2 RULE_NARROWED", named, named.replace("UZ000000 ", ""));
        assertTold("routing.csv:2 RULE_NARROWED", named.replace("UZ000000", "UZ003003"),
                named.replace("UZ000000", "UZ003002"));
        assertTold("routing.csv:2 RULE_NARROWED", named, named.replace("UZ000000", "UZ003002").replace("06", "0601"));
    }

    @Test
    void many_rules_of_one_agency_that_are_gone_are_one_message() {
        String many = IntStream.range(0, 40).mapToObj(
                i -> "r" + i + ",KG-PLANT,APPROVE,*,IMPORTING," + (2 + i / 10 % 10) + (i % 10 + 10) + ",*,*,*,Many\n")
                .collect(Collectors.joining());
        List<FileProblem> told = between(ALL + many, ALL);
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).text().contains(
                "40 rules of version 7, in force now, are not there any more: 'r0', 'r1', 'r2', … They asked KG-PLANT"),
                told::toString);
    }

    @Test
    void the_work_grows_with_the_table_and_not_with_its_square() {
        List<Rule> before = IntStream.range(0, MANY).mapToObj(i -> RuleLine.parse(
                new RuleView("r" + i, "KG-A", Duty.APPROVE, Map.of("hs", "01 02 " + (100_000 + i)), "")))
                .toList();
        List<Rule> now = before.stream()
                .map(rule -> new Rule("n" + rule.id(), rule.agency(), rule.duty(), wider(rule.when()), "")).toList();
        var compared = new Lowerings(new Routing.InForce(1, before), now, List.of(), NOBODYS);

        assertEquals(List.of(), compared.problems());
        assertTrue(compared.compared() <= 20L * MANY, () -> String.valueOf(compared.compared()));
    }

    private static Condition wider(Condition when) {
        return when.with(RoutingCriteria.HS,
                Stream.concat(when.words(RoutingCriteria.HS).stream(), Stream.of("99")).collect(Collectors.toSet()));
    }

    @Test
    void rules_that_cannot_be_read_are_not_compared() {
        assertTold("", ALL, ALL.replace("APPROVE", "PERHAPS"));
    }
}
