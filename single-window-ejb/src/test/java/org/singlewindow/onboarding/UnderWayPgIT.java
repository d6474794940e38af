package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.singlewindow.identity.Participants;

/**
 * Loading beside everything that goes on: work that waits, other administrators, what lies on the disk, values that no
 * table takes.
 */
class UnderWayPgIT extends LoadingDesk {

    private static final String MRN = "26UZ000000000001J9";
    private static final String PLANT_AGENCY = "KG-PLANT,Plant Quarantine,Өсүмдүк карантини,24\n";
    private static final String PLANT_RULE = "plant-in,KG-PLANT,APPROVE,*,IMPORTING,06 07 08,*,*,*,Plants and their products may carry pests\n";
    private static final String PLANT_OFFICER = "plant.kg,Chinara,KG-PLANT,OFFICER\n";

    @AfterEach
    void noData() {
        System.clearProperty("sw.data");
    }

    private Report load(Directory directory, int seen) {
        return inTransaction(() -> loading.take(directory.files(), Intent.load("second").after(home -> seen)));
    }

    private Report check(Directory directory) {
        return inTransaction(() -> loading.check(directory.files()));
    }

    private static Directory named(String country) {
        return Directory.whole().replacing("country.properties", "name=Kyrgyzstan", "name=" + country);
    }

    private static Directory withoutPlant() {
        return Directory.whole().replacing("agencies.csv", PLANT_AGENCY, "").replacing("routing.csv", PLANT_RULE, "")
                .replacing("people.csv", PLANT_OFFICER, "");
    }

    private void openTask(String state) {
        int plant = wiring.get(Participants.class).find("KG-PLANT").orElseThrow().id();
        inTransaction(() -> {
            entities().createNativeQuery("delete from task").executeUpdate();
            entities().createNativeQuery(
                    "insert into task (id, declaration_id, mrn, agency, duty, state, due, changed_at) values (1, 1, '"
                            + MRN + "', " + plant
                            + ", 'APPROVE', '" + state + "', now(), now())")
                    .executeUpdate();
        });
    }

    private static List<String> errors(Report report) {
        return report.problems().stream().filter(problem -> !problem.warning()).map(FileProblem::code).toList();
    }

    @Test
    void an_agency_with_open_tasks_is_not_taken_away() {
        load(Directory.whole());
        openTask("QUERY");
        Report checked = check(withoutPlant());
        Report loaded = load(withoutPlant());

        assertEquals(List.of("AGENCY_HAS_TASKS"), errors(checked));
        assertEquals(List.of("AGENCY_HAS_TASKS"), errors(loaded));
        assertTrue(
                loaded.problems().stream()
                        .anyMatch(problem -> problem.text().contains("KG-PLANT") && problem.text().contains(MRN)),
                () -> loaded.problems().toString());
        assertEquals(1, loaded.version());
        assertTrue(wiring.get(Participants.class).find("KG-PLANT").orElseThrow().active());
    }

    @Test
    void an_agency_that_is_only_misspelt_is_not_told_to_be_gone() {
        load(Directory.whole());
        openTask("QUERY");
        assertEquals(List.of("BAD_CODE"),
                errors(check(Directory.whole().replacing("agencies.csv", "KG-PLANT", "kg-PLANT"))));
    }

    @Test
    void an_agency_that_has_decided_all_may_go() {
        load(Directory.whole());
        openTask("APPROVED");

        assertTrue(load(withoutPlant()).changed());
        assertFalse(wiring.get(Participants.class).find("KG-PLANT").orElseThrow().active());
        assertEquals(List.of(), wiring.get(Consequences.class).stranded());
    }

    @Test
    void what_waits_for_an_agency_that_is_gone_is_found() {
        load(Directory.whole());
        load(withoutPlant());
        openTask("CREATED");

        List<String> stranded = wiring.get(Consequences.class).stranded();
        assertEquals(1, stranded.size());
        assertTrue(stranded.get(0).contains("KG-PLANT") && stranded.get(0).contains(MRN), stranded::toString);
    }

    @Test
    void a_check_changes_nothing() {
        load(Directory.whole());
        Report checked = check(named("Kirghizia").adding("offices.csv", "KGOSH001,Osh,KGOSH"));

        assertTrue(checked.isLoadable() && !checked.changed());
        assertEquals(1, checked.version());
        assertEquals(1, ask("select max(version) from region_version"));
        assertEquals(0L, ask("select count(*) from office where code = 'KGOSH001'"));
        assertEquals(0L, ask("select count(*) from participant where name = 'Kirghizia'"));
        assertEquals(1L, ask("select count(distinct version) from routing_rule"));
        assertEquals(1, wiring.events().size());
    }

    @Test
    void whoever_loads_what_they_have_not_seen_is_told_and_overwrites_nothing() {
        load(Directory.whole());
        load(named("First"));
        Report second = load(named("Second"), 1);

        assertEquals(List.of(Report.OVERTAKEN), errors(second));
        assertTrue(second.isOvertaken());
        assertEquals(2, second.version());
        assertEquals("First", wiring.get(Participants.class).find("KG").orElseThrow().name());
        assertEquals(3, load(named("Second"), 2).version());
        assertFalse(load(named("Second"), 1).isOvertaken(), "the same files are in force already");
    }

    @Test
    void a_country_that_is_new_to_both_is_not_loaded_twice() {
        load(named("First"), 0);

        assertTrue(load(named("Second"), 0).isOvertaken());
    }

    @Test
    void what_no_table_takes_is_a_problem_of_the_files() {
        inTransaction(() -> entities()
                .createNativeQuery(
                        "insert into office (code, country, name, un_locode) values ('KGFRU001', 'UZ', 'Impostor', '')")
                .executeUpdate());

        assertEquals(List.of("CANNOT_BE_STORED"), aborted(() -> loading.check(Directory.whole().files())));
        assertEquals(List.of("CANNOT_BE_STORED"), aborted(() -> loading.load(Directory.whole().files(), "admin")));
        assertEquals(0L, ask("select count(*) from participant"));
    }

    /** In the application the transaction that fails is one of its own. */
    private List<String> aborted(Work<Report> work) {
        var found = new java.util.ArrayList<String>();
        try {
            inTransaction(() -> {
                found.addAll(errors(work.run()));
                return null;
            });
        } catch (RuntimeException cannotCommit) {
            return found;
        }
        return found;
    }

    @Test
    void whatever_a_check_accepts_loads() {
        var random = new Random(9);
        List<String> values = List.of("", "*", "-1", "0", "9999", "KG", "REGION", "KG-PLANT", "null", "'", "\"\"",
                "a\u0000b", "\ufffe", "😀", "x".repeat(300), "x".repeat(5_000), "+999999999-01-01",
                "9999-12-31", "0000-00-00", "2026-01-01", "{}", "[]", "\\", "%", "Ω", "yes", "APPROVE", "99999999999",
                "1e3", " KG ", "KGTOR001", "08");
        for (int round = 0; round < 150; round++) {
            Directory bent = bent(random, values);
            boolean accepted = aborted(() -> loading.check(bent.files())).isEmpty();
            if (accepted) {
                Report loaded = load(bent);
                assertTrue(loaded.isLoadable(), () -> loaded.problems().toString());
            }
        }
    }

    @Test
    void a_country_that_adds_a_chapter_names_it_in_its_rules() {
        Directory ruled = Directory.whole().adding("routing.csv",
                "own,KG-PLANT,APPROVE,*,IMPORTING,9803,*,*,*,Goods of travellers");
        assertFalse(aborted(() -> loading.check(ruled.files())).isEmpty());
        assertEquals(List.of(), aborted(() -> loading.check(ruled
                .with("codes/hs-chapters.csv", "code,name,valid_from,valid_to\n98,Goods of travellers,,\n").files())));
    }

    /** One cell of the small country holds something else. */
    private static Directory bent(Random random, List<String> values) {
        List<String> names = Directory.whole().names().stream().sorted().toList();
        String file = names.get(random.nextInt(names.size()));
        boolean table = file.endsWith(".csv");
        String[] lines = Directory.whole().text(file).split("\n");
        int line = table ? 1 + random.nextInt(lines.length - 1) : random.nextInt(lines.length);
        String[] cells = lines[line].split(table ? "," : "=", -1);
        cells[random.nextInt(cells.length)] = values.get(random.nextInt(values.size()));
        lines[line] = String.join(table ? "," : "=", cells);
        return Directory.whole().with(file, String.join("\n", lines) + "\n");
    }

    private void start(Path data) {
        System.setProperty("sw.data", data.toString());
        inTransaction(() -> wiring.get(DemoRegion.class).start());
    }

    private String inForce() {
        return wiring.get(Participants.class).find("KG").orElseThrow().name();
    }

    @Test
    void an_old_directory_does_not_win_over_what_was_loaded_since(@TempDir Path data) throws IOException {
        System.clearProperty("sw.demo");
        named("On the disk").write(data.resolve("regions/KG"));
        start(data);
        assertEquals("On the disk", inForce());

        load(named("By the administrator"));
        start(data);
        assertEquals("By the administrator", inForce());
        assertEquals(2, ask("select version from region_version where country = 'KG'"));

        named("Changed on the disk").write(data.resolve("regions/KG"));
        start(data);
        assertEquals("By the administrator", inForce());
    }

    @Test
    void the_demo_does_not_win_over_what_was_loaded_since_and_a_directory_wins_over_the_demo(@TempDir Path data)
            throws IOException {
        start(data);
        assertEquals("demo", ask("select loaded_by from region_version where country = 'UZ'"));
        RegionFiles other = RegionFiles.fromClasspath("region/UZ");
        byte[] longer = (new String(other.files().get("offices.csv"), java.nio.charset.StandardCharsets.UTF_8)
                + "UZ099001,New,\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        other.files().put("offices.csv", longer);
        inTransaction(() -> loading.load(other, "admin"));
        java.nio.file.Files.createDirectories(data.resolve("regions/TJ"));
        RegionFiles own = RegionFiles.fromClasspath("region/TJ");
        own.files().put("offices.csv",
                (new String(own.files().get("offices.csv"), java.nio.charset.StandardCharsets.UTF_8)
                        + "TJ099001,New,\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> file : own.files().entrySet()) {
            Path path = data.resolve("regions/TJ").resolve(file.getKey());
            java.nio.file.Files.createDirectories(path.getParent());
            java.nio.file.Files.write(path, file.getValue());
        }
        start(data);
        start(data);

        assertEquals(2, ask("select version from region_version where country = 'UZ'"));
        assertEquals("admin", ask("select loaded_by from region_version where country = 'UZ'"));
        assertEquals(2, ask("select version from region_version where country = 'TJ'"));
        assertEquals("system", ask("select loaded_by from region_version where country = 'TJ'"));
        assertEquals(1, ask("select version from region_version where country = 'KZ'"));
    }
}
