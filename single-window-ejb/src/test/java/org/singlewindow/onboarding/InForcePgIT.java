package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.agency.TaskEvent;
import org.singlewindow.identity.Participants;

/** New files beside what is in force: people who hold tasks, a sheet that was cut off, a column sorted alone. */
class InForcePgIT extends LoadingDesk {

    private static final String OFFICER = "plant.kg,Chinara,KG-PLANT,OFFICER\n";
    private static final String POST = "KGIRK001,Irkeshtam,UZ,,3";

    @BeforeEach
    void inForce() {
        load(two());
    }

    private static Directory two() {
        return Directory.whole().adding("people.csv", "plant2.kg,Bermet,KG-PLANT,OFFICER")
                .adding("border-posts.csv", POST);
    }

    private List<String> told(Directory directory, String code) {
        return inTransaction(() -> loading.check(directory.files())).problems().stream()
                .filter(problem -> problem.code().equals(code)).map(FileProblem::text).toList();
    }

    private int id(String code) {
        return wiring.get(Participants.class).find(code).orElseThrow().id();
    }

    private void task(String state, String officer) {
        inTransaction(() -> {
            entities().createNativeQuery("insert into declaration (id, mrn, lrn, sender, status, lodged_at, changed_at,"
                    + " summary, search, recipients) values (1, '26UZ000000000001J9', 'L1', " + id("KG-T0000001")
                    + ", 'ACCEPTED', now(), now(), '{}', '', '{}')").executeUpdate();
            entities().createNativeQuery("insert into task (id, declaration_id, mrn, agency, duty, state, due,"
                    + " changed_at, claimed_by, claimed_at) values (1024, 1, '26UZ000000000001J9', " + id("KG-PLANT")
                    + ", 'APPROVE', '" + state + "', now(), now(), '" + officer + "', '2026-03-01T09:59:00Z')")
                    .executeUpdate();
        });
    }

    private void assertGivenBack(Directory next) {
        task("CLAIMED", "plant.kg");
        assertEquals(List.of(
                "People who do not act for their agency any more hold 1 of its tasks: plant.kg (KG-PLANT: 1). Loading gives the tasks back to the agency"),
                told(next, "CLAIMS_GIVEN_BACK"));
        assertEquals(1L, ask("select count(*) from task where claimed_by = 'plant.kg'"), "a check changes nothing");

        assertTrue(load(next).changed());
        assertEquals(0L, ask("select count(*) from task where claimed_by is not null"));
        assertEquals("DELIVERED", ask("select state from task"));
        assertEquals(1, wiring.events().stream().filter(TaskEvent.GivenBack.class::isInstance).count());
    }

    @Test
    void what_an_officer_holds_who_is_left_out_goes_back_to_the_agency() {
        assertGivenBack(two().replacing("people.csv", OFFICER, ""));
    }

    @Test
    void what_an_officer_holds_whose_sign_in_is_another_goes_back_to_the_agency() {
        assertGivenBack(two().replacing("people.csv", "plant.kg", "chinara.kg"));
    }

    @Test
    void what_an_officer_holds_who_moves_to_another_agency_goes_back() {
        assertGivenBack(two().replacing("people.csv", "Chinara,KG-PLANT", "Chinara,KG-CUSTOMS"));
    }

    private static Directory russian(String text) {
        return two()
                .with("routing.csv",
                        two().text("routing.csv").replaceAll("(?m)$", ",").replaceFirst("text,", "text,text_ru")
                                .replace("carry pests,", "carry pests," + text))
                .with("agencies.csv", two().text("agencies.csv").replaceAll("(?m)$", ",")
                        .replaceFirst("hours,", "hours,name_ru").replace("карантини,24,", "карантини,24,Карантин"));
    }

    @Test
    void what_is_said_in_russian_is_kept_and_told_where_it_changes() {
        load(russian("Растения могут переносить вредителей"));
        assertEquals("Растения могут переносить вредителей",
                ask("select text_ru from routing_rule where rule = 'plant-in' order by version desc limit 1"));
        assertEquals("Карантин", wiring.get(Participants.class).find("KG-PLANT").orElseThrow().called()
                .in(Locale.forLanguageTag("ru")));
        assertEquals(List.of(), told(russian("Растения могут переносить вредителей"), "CHANGED_LINES"));
        assertEquals(List.of(
                "Lines that say something else than what is in force (1): plant-in text_ru 'Растения могут переносить вредителей' → 'Вредители'"),
                told(russian("Вредители"), "CHANGED_LINES"));
        assertEquals(2, told(two(), "CHANGED_LINES").size(), "both files without the column");
    }

    @Test
    void what_an_officer_holds_who_stays_is_left_to_him() {
        task("CLAIMED", "plant.kg");
        Directory next = two().replacing("people.csv", "plant2.kg,Bermet,KG-PLANT,OFFICER\n", "");

        assertEquals(List.of(), told(next, "CLAIMS_GIVEN_BACK"));
        load(next);
        assertEquals("plant.kg", ask("select claimed_by from task"));
    }

    @Test
    void a_sheet_that_was_cut_off_is_told_with_numbers_and_with_whoever_was_asked_something() {
        task("QUERY", "plant.kg");
        Directory cut = two().with("participants.csv", "code,kind,name,local_name\n# none\n")
                .replacing("people.csv", "trader.kg,Aibek,KG-T0000001,TRADER\n", "");

        assertEquals(List.of(
                "1 participants that are in force are missing here: KG-T0000001 (Ala-Too, fruit traders). Of these, 1 have declarations that wait for a decision. Was the file cut off?",
                "1 participants that are missing here still have to answer an agency's question: KG-T0000001 (Ala-Too, fruit traders). Nobody could answer it any more",
                "These sign-ins are missing here, 1 in all: trader.kg. They cannot sign in any more. Was the file cut off?"),
                told(cut, "LEFT_OUT"));
        assertEquals(List.of(), told(two(), "LEFT_OUT"));
    }

    @Test
    void one_column_that_was_sorted_alone_is_told_and_a_correction_is_not() {
        Directory swapped = two().replacing("border-posts.csv", "Torugart", "X").replacing("border-posts.csv",
                "Irkeshtam", "Torugart").replacing("border-posts.csv", "X", "Irkeshtam");
        assertEquals(List.of(
                "2 codes that are in force stand for something else here: KGTOR001 'Torugart' → 'Irkeshtam', KGIRK001 'Irkeshtam' → 'Torugart'. Was one column of the sheet sorted or pasted alone?"),
                told(swapped, "OTHER_NOW"));
        assertOther("KGIRK001 UZ → CN",
                two().replacing("border-posts.csv", "Irkeshtam,UZ", "Irkeshtam,CN"));
        assertOther("plant2.kg KG-PLANT → KG-CUSTOMS",
                two().replacing("people.csv", "Bermet,KG-PLANT", "Bermet,KG-CUSTOMS"));
        assertOther("KG-T0000001 TRADER → CARRIER",
                two().replacing("participants.csv", "TRADER", "CARRIER").replacing("people.csv",
                        "KG-T0000001,TRADER", "KG-T0000001,CARRIER"));
        assertOther("KG-PLANT 'Plant Quarantine' → 'State Customs Service'",
                two().replacing("agencies.csv", "Plant Quarantine", "State Customs Service"));
        assertEquals(List.of(), told(two().replacing("border-posts.csv", "Torugart", "Torugart-2")
                .replacing("agencies.csv", "Plant Quarantine", "Plant quarantine service"), "OTHER_NOW"));
    }

    private void assertOther(String what, Directory directory) {
        List<String> told = told(directory, "OTHER_NOW");
        assertTrue(told.size() == 1 && told.get(0).contains(": " + what + ". Was"), told::toString);
    }

    /** Each column of each file, but those by which a line is known, with what stands in it and what comes instead. */
    @Test
    void whatever_a_load_changes_is_told_with_its_line_and_its_file() {
        Directory full = two().with("codes/document-types.csv",
                "code,name,valid_from,valid_to\nKGP,Plant permit,2020-01-01,\n");
        load(full);
        Map<String, List<String>> changes = Map.of("country.properties",
                List.of("Kyrgyzstan→Kazakhstan", "Кыргызстан→Кыргыз Республикасы",
                        "localName=→timezone=Asia/Bishkek\nlocalName="),
                "agencies.csv",
                List.of("Plant Quarantine→Plant Quarantines", "Өсүмдүк карантини→Карантин", ",24→,9999",
                        "KG-PLANT,→KG-PLANTS,"),
                "participants.csv",
                List.of("TRADER→TRADER CARRIER", "fruit traders→fruit trader", "Ала-Тоо→Ала-Too Ltd"),
                "people.csv", List.of("Aibek→Aybek", "plant2.kg,Bermet,KG-PLANT→plant2.kg,Bermet,KG-CUSTOMS",
                        "Bermet,KG-PLANT,OFFICER→Bermet,KG-PLANT,GATEWAY", "plant2.kg→plant3.kg"),
                "offices.csv", List.of("Bishkek→Bishkek-1", "KGFRU\n→KGOSS\n", "KGFRU001→KGFRU009"), "border-posts.csv",
                List.of("Torugart→Torugart-2", ",UZ→,CN", "CN,,3→CN,KGNAR,3", "CN,,3→CN,,2", "KGIRK001→KGIRK002"),
                "routing.csv",
                List.of("plant-in,KG-PLANT→plant-in,KG-CUSTOMS", "plant-in,KG-PLANT,APPROVE→plant-in,KG-PLANT,INFORM",
                        "APPROVE,*,IMPORTING→APPROVE,EXPORT,IMPORTING", "IMPORTING,06→IMPORTING EXPORTING,06",
                        "06 07 08→06 07", "06 07 08→06 07 08 09", "08,*,*→08,KGTOR001,*", "08,*,*→08,*,851",
                        "08,*,*,*→08,*,*,yes", "may carry pests→can carry pests"),
                "codes/units.csv", List.of("Kyrgyz unit→Kyrgyz units", "KGX→KGY", "2026-01-01→2026-01-02",
                        "2026-03-31→2026-04-30", "LTR,litre,2000-01-01,2026-03-31\n→"),
                "codes/document-types.csv", List.of("Plant permit→Permit", "2020-01-01→2021-01-01"));
        assertEquals(Set.copyOf(full.names()), changes.keySet());
        assertEquals(List.of(), problems(full));
        changes.forEach((file, some) -> some.forEach(change -> {
            Directory next = copy(full).replacing(file, change.split("→")[0],
                    change.endsWith("→") ? "" : change.split("→")[1]);
            List<FileProblem> told = problems(next).stream().filter(problem -> problem.file().equals(file)).toList();
            assertFalse(told.isEmpty(), file + " " + change + ": " + problems(next));
        }));
        assertEquals(List.of("Lines that say something else than what is in force (1): KG-PLANT hours 24 → 9999"),
                told(copy(full).replacing("agencies.csv", ",24", ",9999"), "CHANGED_LINES"));
        assertEquals(
                List.of("Lines that say something else than what is in force (1): KG timezone – → Asia/Bishkek"),
                told(copy(full).replacing("country.properties", "localName=", "timezone=Asia/Bishkek\nlocalName="),
                        "CHANGED_LINES"));
        assertEquals(List.of("1 codes that are in force stand for something else here: KGTOR001 modes 3 → 2. "
                + "Was one column of the sheet sorted or pasted alone?"),
                told(copy(full).replacing("border-posts.csv", "CN,,3", "CN,,2"), "OTHER_NOW"));
        assertEquals(List.of("Only a system signs in for KG-PLANT, and no officer: whatever it has to approve waits "
                + "until that system decides"), told(
                        Directory.whole().replacing("people.csv", "KG-PLANT,OFFICER",
                                "KG-PLANT,GATEWAY"),
                        "AGENCY_WITHOUT_PEOPLE"));
    }

    private static Directory copy(Directory other) {
        Directory copy = Directory.whole();
        other.names().forEach(name -> copy.with(name, other.text(name)));
        return copy;
    }

    private List<FileProblem> problems(Directory directory) {
        return inTransaction(() -> loading.check(directory.files())).problems();
    }
}
