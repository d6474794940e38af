package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.singlewindow.onboarding.Directory.whole;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.routing.RoutingCriteria;

/**
 * What an administrator reads: one cause is one message, at its place, with what to write instead; what follows from it
 * is none.
 */
class OneCauseTest {

    static String only(Directory directory) {
        List<FileProblem> found = ChecksTest.problems(directory);
        assertEquals(1, found.size(), found::toString);
        FileProblem problem = found.get(0);
        return (problem.line() == 4 && problem.file().equals("routing.csv") ? ""
                : problem.file() + ":" + problem.line() + " ") + problem.text();
    }

    private static Directory everywhere(String file, String what, String by) {
        return whole().replacing(file, what, by);
    }

    @Test
    void a_role_in_small_letters_is_told_once_with_its_lines() {
        assertEquals("people.csv:3 'officer' is no role of an agency; did you mean OFFICER?",
                only(whole().replacing("people.csv", "KG-CUSTOMS,OFFICER", "KG-CUSTOMS,officer")));
        Directory many = everywhere("people.csv", "OFFICER", "officer");
        List.of("a", "b", "c").forEach(each -> many.adding("people.csv",
                each + ".kg,Somebody," + (each.equals("a") ? "KG-PLANT" : "KG-CUSTOMS") + ",officer"));
        assertEquals(
                "people.csv:3 'officer' is no role of an agency; did you mean OFFICER? (also in 4 further lines: 5, 6, 7, 8)",
                only(many));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kg-PLANT", "kg-plant", "KG PLANT", "kg-Plnt"})
    void a_code_that_is_wrong_where_it_is_defined_is_told_there_and_not_where_it_is_named(String wrong) {
        Directory directory = everywhere("agencies.csv", "KG-PLANT", wrong);
        assertEquals("agencies.csv:3 '" + wrong + "' must be in capital letters and digits, and begin with KG",
                only(directory));
    }

    @Test
    void a_code_that_is_misspelt_is_told_at_the_end_where_it_is_wrong() {
        assertEquals(
                "agencies.csv:3 Nothing names 'KG-PLNT'; did you mean KG-PLANT, as in people.csv 5; routing.csv 3?",
                only(everywhere("agencies.csv", "KG-PLANT", "KG-PLNT")));
        Directory once = whole().adding("routing.csv", "x,KG-PLNT,INFORM,*,EXPORTING,08,*,*,*,Fruit");
        assertEquals("agencies.csv has no 'KG-PLNT'; did you mean KG-PLANT? (routing.csv 4)", only(once));
        assertEquals("people.csv:2 Nobody has the code 'KG-T000001'; did you mean KG-T0000001? (people.csv 2)",
                only(everywhere("people.csv", "KG-T0000001", "KG-T000001")));
        assertEquals("'KGTOROO1' is neither an office nor a border post; did you mean KGTOR001? (routing.csv 4)",
                only(whole().adding("routing.csv", "x,KG-PLANT,INFORM,*,EXPORTING,08,KGTOROO1,*,*,Fruit")));
    }

    @Test
    void another_number_is_another_thing_and_no_slip() {
        assertEquals("people.csv:2 Nobody has the code 'KG-T0000002' (people.csv 2)",
                only(everywhere("people.csv", "KG-T0000001", "KG-T0000002")));
    }

    @Test
    void lines_that_were_lost_are_told_by_what_names_them() {
        assertEquals("routing.csv:3 agencies.csv has no 'KG-PLANT' (people.csv 5; routing.csv 3)",
                only(everywhere("agencies.csv", "KG-PLANT,Plant Quarantine,Өсүмдүк карантини,24\n", "")));
        Directory many = whole();
        List.of("VET", "HEALTH", "FOREST", "STANDARDS")
                .forEach(each -> many
                        .adding("routing.csv", each + ",KG-" + each + ",INFORM,*,EXPORTING,0809,*,*,*,Because")
                        .adding("people.csv", each.toLowerCase() + ".kg,Somebody,KG-" + each + ",OFFICER"));
        assertEquals(
                "people.csv:6 agencies.csv has none of these 4 codes: KG-VET, KG-HEALTH, KG-FOREST, KG-STANDARDS (people.csv 6, 7, 8, 9; routing.csv 4, 5, 6, 7)",
                only(many));
    }

    @Test
    void thousands_of_codes_that_nothing_has_are_one_message() {
        var people = new StringBuilder(whole().text("people.csv"));
        var traders = new StringBuilder(whole().text("participants.csv"));
        for (int i = 0; i < 20_000; i++) {
            people.append("t").append(i).append(".kg,Trader,KG-T5").append(i).append(",TRADER\n");
            traders.append("kg-T5").append(i).append(",TRADER,Trader,\n");
        }
        assertTrue(only(whole().with("people.csv", people.toString())).startsWith(
                "people.csv:6 20000 codes are in neither agencies.csv nor participants.csv: KG-T50, KG-T51, "));
        assertTrue(only(whole().with("people.csv", people.toString()).with("participants.csv", traders.toString()))
                .startsWith(
                        "participants.csv:3 'kg-T50' must be in capital letters and digits, and begin with KG (also in "));
    }

    @Test
    void a_kind_a_duty_a_word_that_is_not_there_hides_what_hangs_on_it() {
        assertEquals("participants.csv:2 'Trader' is nothing that a participant can act as; did you mean TRADER?",
                only(everywhere("participants.csv", ",TRADER", ",Trader")));
        assertEquals("routing.csv:2 'approve' is no duty; did you mean APPROVE? (also in line 3)",
                only(everywhere("routing.csv", "APPROVE", "approve")));
        assertEquals("routing.csv:2 'IMPORT' cannot stand in the column role; did you mean IMPORTING? (also in line 3)",
                only(everywhere("routing.csv", "IMPORTING", "IMPORT")));
    }

    @Test
    void lines_that_another_sign_cuts_are_told_once_for_each_file() {
        Directory directory = whole().with("people.csv", whole().text("people.csv").replace(',', ';')
                .replace("sign_in;name;participant;roles", "sign_in,name,participant,roles"));
        assertEquals(
                "people.csv:2 The first line separates its columns by ',', and this one by ';'; use the same in all lines (also in 3 further lines: 3, 4, 5)",
                only(directory));
    }

    @Test
    void as_many_lines_with_the_same_fault_are_a_habit() {
        Directory directory = whole();
        List.of("A", "B", "C", "D", "E")
                .forEach(each -> directory.adding("people.csv", each + ".kg,Somebody,KG-PLANT,OFFICER"));
        assertEquals(
                "people.csv:6 'A.kg' must be in small letters and end with .kg (also in 4 further lines: 7, 8, 9, 10)",
                only(directory));
    }

    @Test
    void what_is_asked_less_than_before_is_told_of_each_rule() {
        var problems = new Problems();
        problems.addFirst(List
                .of("a", "b", "c", "d", "e").stream()
                .map(rule -> new FileProblem("routing.csv", 2 + "abcde".indexOf(rule),
                        "RULE_NARROWED", FileProblem.TEXTS.say("RULE_NARROWED", List.of("1", rule, "KG-" + rule, "hs")),
                        true))
                .toList());
        assertEquals(5, problems.list().size(), () -> problems.list().toString());
    }

    @Test
    void a_word_that_no_document_can_have_is_told_in_whichever_column_it_stands() {
        Map<String, String> nonsense = Map.of("regime", "IMPORTT", "role", "IMPORTER", "hs", "7799", "post",
                "KGNOWHERE",
                "document", "85E", "dangerous", "maybe");
        assertEquals(new TreeSet<>(RoutingCriteria.all().names()), new TreeSet<>(nonsense.keySet()));
        nonsense.forEach((column, word) -> {
            String cells = RoutingCriteria.all().names().stream().map(name -> name.equals(column) ? word : "*")
                    .collect(Collectors.joining(","));
            Directory directory = whole().adding("routing.csv", "x,KG-PLANT,INFORM," + cells + ",Because");
            assertTrue(ChecksTest.problems(directory).stream()
                    .anyMatch(problem -> problem.file().equals("routing.csv") && problem.text().contains(word)),
                    column);
        });
        assertTrue(only(whole().adding("routing.csv", "x,KG-PLANT,INFORM,*,EXPORTING,*,*,C851,*,Because"))
                .contains("only by documents whose CategoryCode is C and whose TypeCode is 851"));
    }

    @Test
    void a_quote_that_is_closed_lines_below_is_told_where_it_opens() {
        Directory directory = everywhere("agencies.csv", "State Customs Service,", "\"State Customs Service,")
                .replacing("agencies.csv", "Plant Quarantine,", "\"Plant Quarantine\",");
        assertEquals(
                "agencies.csv:2 The quote (\") that opens in this line is closed only in line 3, and more stands behind it there. "
                        + "Probably the closing quote of this line is missing",
                only(directory));
    }

    @Test
    void files_that_a_program_named_in_its_own_way_are_told_together() {
        Directory directory = whole();
        List.of("agencies", "participants", "people", "offices", "codes/units")
                .forEach(each -> directory.renaming(each + ".csv", each + ".CSV"));
        assertEquals(
                "agencies.CSV:0 These files must have other names, exactly as written here: agencies.CSV → agencies.csv, codes/units.CSV → codes/units.csv, "
                        + "offices.CSV → offices.csv, participants.CSV → participants.csv, people.CSV → people.csv",
                only(directory));
        Directory half = whole();
        List.of("agencies.csv", "people.csv", "offices.csv", "routing.csv").forEach(half::without);
        assertTrue(only(half).startsWith(
                "agencies.csv:0 These files are missing: agencies.csv, offices.csv, people.csv, routing.csv. "));
        Directory pictures = whole();
        List.of("a.jpg", "b.jpg", "c.jpg", "d.jpg").forEach(each -> pictures.with(each, "x"));
        assertEquals("a.jpg:0 a.jpg, b.jpg, c.jpg, d.jpg does not belong to a country's directory; keep it elsewhere",
                only(pictures));
    }

    @Test
    void keys_and_values_that_another_sign_separates_are_told_once() {
        Directory directory = whole().with("country.properties", "code;KG\nname;Kyrgyzstan\nlocalName;Кыргызстан\n");
        assertEquals(
                "country.properties:1 Between a key and its value stands =, as in code=UZ; here stands ; (also in 2 further lines: 2, 3)",
                only(directory));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32", "UTF-32LE", "UTF-32BE", "X-UTF-32LE-BOM", "X-UTF-32BE-BOM"})
    void four_bytes_for_a_character_are_named(String charset) {
        var files = new TreeMap<String, byte[]>();
        whole().names().forEach(name -> files.put(name, whole().text(name).getBytes(Charset.forName(charset))));
        var problems = new Problems();
        new DraftReader(new RegionFiles(files, new TreeSet<>()), problems, List.of("units")).read();
        assertEquals(1, problems.list().size(), () -> problems.list().toString());
        assertTrue(problems.list().get(0).text().contains("This is UTF-32"));
    }
}
