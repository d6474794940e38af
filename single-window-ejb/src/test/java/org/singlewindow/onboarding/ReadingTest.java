package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One cause is one message, which names it; its consequences are none. */
class ReadingTest {

    private static final List<String> LISTS = List.of("document-types", "units");

    private static Directory whole() {
        return Directory.whole();
    }

    private static List<FileProblem> problems(RegionFiles files) {
        var problems = new Problems();
        new DraftReader(files, problems, LISTS).read();
        return problems.list();
    }

    private static String place(FileProblem problem) {
        return problem.file() + ":" + problem.line() + " " + problem.code() + (problem.warning() ? " (warning)" : "");
    }

    /** @return its text */
    private static String only(String expected, RegionFiles files) {
        List<FileProblem> found = problems(files);
        assertEquals(List.of(expected), found.stream().map(ReadingTest::place).toList(), found::toString);
        return found.get(0).text();
    }

    private static String only(String expected, Directory directory) {
        return only(expected, directory.files());
    }

    private static void contains(String expected, String text) {
        assertTrue(text.contains(expected), text);
    }

    private static RegionFiles in(Charset charset) {
        var files = new TreeMap<String, byte[]>();
        Directory.whole().names()
                .forEach(name -> files.put(name, Directory.whole().text(name).replace('ө', 'о').getBytes(charset)));
        return new RegionFiles(files, new TreeSet<>());
    }

    @Test
    void a_country_without_anybody_says_so() {
        String head = "code,capabilities,name,local_name\n";
        contains("'# none'", only("participants.csv:0 EMPTY_FILE", whole().with("participants.csv", head)));
        only("participants.csv:0 EMPTY_FILE", whole().with("participants.csv", ""));
        only("participants.csv:0 EMPTY_FILE",
                whole().with("participants.csv", head + "# KG-T0000001,TRADER,Somebody,\n,,,\n"));
        only("participants.csv:0 BAD_FILE", whole().adding("participants.csv", "# none"));
        only("codes/units.csv:0 EMPTY_FILE", whole().with("codes/units.csv", "code,name,valid_from,valid_to\n"));
        for (String none : List.of(head + "# none\n", "# none", head + "#NONE,,,\n")) {
            assertEquals(List.of(), problems(whole().with("participants.csv", none).files()), none);
        }
    }

    @Test
    void files_of_the_time_when_a_firm_was_one_thing_only_are_read_as_before() {
        Directory earlier = whole().replacing("participants.csv", "code,capabilities,", "code,kind,");
        assertEquals(List.of(), problems(earlier.files()));
        only("participants.csv:1 DUPLICATE",
                whole().replacing("participants.csv", "code,capabilities,", "kind,capabilities,code,"));
    }

    @ParameterizedTest
    @CsvSource({"people.csv,people.csv.txt", "people.csv,PEOPLE.CSV", "routing.csv,Routing.csv",
            "routing.csv,rooting.csv", "agencies.csv,agency.csv",
            "border-posts.csv,border_posts.csv", "border-posts.csv,posts.csv",
            "country.properties,country.properties.txt", "offices.csv,offices.xlsx"})
    void a_file_under_another_name_is_told_once_with_the_right_one(String file, String name) {
        contains("did you mean " + file + "?", only(name + ":0 UNKNOWN_FILE", whole().renaming(file, name)));
    }

    @Test
    void what_does_not_belong_there_is_named() {
        contains("did you mean urgent.csv?", only("URGENT.CSV:0 UNKNOWN_FILE", whole().with("URGENT.CSV", "x")));
        contains("did you mean rules.csv?", only("rule.csv:0 UNKNOWN_FILE", whole().with("rule.csv", "x")));
        contains("keep it elsewhere", only("scan.jpg:0 UNKNOWN_FILE", whole().with("scan.jpg", "x")));
        only("old/:0 UNKNOWN_FILE", whole().with("old/people.csv", "x").with("old/agencies.csv", "x"));
        contains("did you mean codes/?",
                only("Codes/:0 UNKNOWN_FILE", whole().renaming("codes/units.csv", "Codes/units.csv")));
        contains("did you mean codes/document-types.csv?",
                only("codes/Document-Types.csv:0 UNKNOWN_FILE", whole().with("codes/Document-Types.csv", "x")));
        contains("did you mean codes/document-types.csv?", only("codes/documents.csv:0 UNKNOWN_LIST",
                whole().with("codes/documents.csv", "code,name,valid_from,valid_to\nKGX1,Paper,,\n")));
        contains("did you mean localName?", only("country.properties:3 UNKNOWN_KEY",
                whole().replacing("country.properties", "localName", "local_name")));
        contains("code, name, localName, timezone",
                only("country.properties:4 UNKNOWN_KEY", whole().adding("country.properties", "workingDays=MON TUE")));
        only("country.properties:1 DUPLICATE", whole().adding("country.properties", "code=UZ"));
        only("agencies.csv:1 UNKNOWN_COLUMN", whole().replacing("agencies.csv", "hours\n", "hours,phone\n"));
        contains("did you mean password_hash?", only("people.csv:1 UNKNOWN_COLUMN",
                whole().replacing("people.csv", "roles\n", "roles,passwordhash\n")));
        contains("did you mean un_locode?",
                only("offices.csv:1 UNKNOWN_COLUMN", whole().replacing("offices.csv", "un_locode", "locode")));
        only("offices.csv:1 MISSING_COLUMN", whole().replacing("offices.csv", ",un_locode", ""));
        only("offices.csv:1 DUPLICATE", whole().replacing("offices.csv", "un_locode", "un_locode,name"));
        contains("code,name,un_locode",
                only("offices.csv:1 MISSING_COLUMN", whole().replacing("offices.csv", "code,name,un_locode\n", "")));
    }

    @Test
    void what_programs_leave_in_every_directory_is_no_mistake() {
        assertEquals(List.of(), problems(whole().with(".DS_Store", "x").with("__MACOSX/._people.csv", "x")
                .with("Thumbs.db", "x").with("~$people.csv", "x").files()));
    }

    @Test
    void keys_that_nobody_reads_are_a_kind_word() {
        contains("languages", only("country.properties:0 NOT_READ (warning)",
                whole().adding("country.properties", "languages=ka\ncurrency=KGS")));
    }

    @Test
    void files_of_another_country_are_one_mistake() {
        contains("are of KG", only("country.properties:0 OTHER_COUNTRY",
                whole().replacing("country.properties", "code=KG", "code=AM")));
        contains("capital letters: code=KG", only("country.properties:0 UNKNOWN_COUNTRY",
                whole().replacing("country.properties", "code=KG", "code=kg")));
        only("country.properties:0 MISSING", whole().replacing("country.properties", "code=KG\n", ""));
        only("country.properties:0 BAD_CODE", whole().replacing("country.properties", "code=KG", "code=REGION"));
        only("country.properties:0 MISSING_FILE", whole().without("country.properties"));
    }

    @Test
    void the_region_itself_has_people_and_nothing_else() {
        var region = Directory.whole();
        List.of("country.properties", "participants.csv", "offices.csv", "border-posts.csv", "routing.csv",
                "codes/units.csv").forEach(region::without);
        region.with("region.properties", "code=REGION\nname=Region\n").with("people.csv",
                "sign_in,name,participant,roles\nadmin,Admin,REGION,ADMIN\n");
        only("agencies.csv:0 UNKNOWN_FILE", region);
        assertEquals(List.of(), problems(region.without("agencies.csv").files()));
        only("region.properties:0 BAD_CODE", region.with("region.properties", "code=KG\nname=Region\n"));
        only("people.csv:0 MISSING_FILE",
                region.with("region.properties", "code=REGION\nname=Region\n").without("people.csv"));
    }

    @Test
    void an_encoding_that_is_not_read_is_named_once_for_all_files() {
        String text = only("country.properties:0 BAD_ENCODING", in(Charset.forName("windows-1251")));
        contains("country.properties, agencies.csv, participants.csv", text);
        contains("Windows-1251", text);
        contains("CSV UTF-8", text);
        contains("cp866", only("country.properties:0 BAD_ENCODING", in(Charset.forName("IBM866"))));
        contains("UTF-16", only("country.properties:0 BAD_ENCODING", in(StandardCharsets.UTF_16LE)));
        RegionFiles french = whole().files();
        french.files().put("offices.csv",
                "code,name,un_locode\nKGFRU001,Bichkek d\u00E9p\u00F4t,\n".getBytes(StandardCharsets.ISO_8859_1));
        contains("not known here", only("offices.csv:0 BAD_ENCODING", french));
    }

    @Test
    void a_quote_that_makes_no_value_is_named_with_the_line_where_it_opens() {
        contains("never closed", only("offices.csv:3 BAD_QUOTE",
                whole().adding("offices.csv", "KGOSH001,\"Osh,KGOSH").adding("offices.csv", "KGJAL001,Jalal-Abad,")));
        contains("stands more", only("agencies.csv:2 BAD_QUOTE",
                whole().replacing("agencies.csv", "State Customs Service,", "\"State, Customs Service,\"")));
        contains("“ is none", only("agencies.csv:2 TOO_MANY_VALUES",
                whole().replacing("agencies.csv", "State Customs Service", "“State, Customs Service”")));
        contains("a ',' in it",
                only("offices.csv:3 TOO_MANY_VALUES", whole().adding("offices.csv", "KGOSH001,Osh,KGOSH,more")));
        contains("column hours",
                only("agencies.csv:4 TOO_FEW_VALUES", whole().adding("agencies.csv", "KG-VET,Veterinary Service")));
    }

    @Test
    void quotes_and_line_breaks_within_a_value_are_part_of_it() {
        Directory directory = whole().with("offices.csv", """
                sep=;
                code;name;un_locode
                KGOSH001;LLC "Ala-Too";KGOSH
                KGJAL001;"LLC ""Ala-Too\""";
                KGFRU001;"Bishkek,
                  in the north";KGFRU
                KGNAR001\u00A0;Naryn
                """);
        var problems = new Problems();
        List<FileRow> offices = new DraftReader(directory.files(), problems, LISTS).read().table("offices");

        assertEquals(List.of(), problems.list());
        assertEquals(List.of("LLC \"Ala-Too\"", "LLC \"Ala-Too\"", "Bishkek, in the north", "Naryn"),
                offices.stream().map(row -> row.get("name")).toList());
        assertEquals(List.of(3, 4, 5, 7), offices.stream().map(FileRow::line).toList());
        assertEquals("KGNAR001", offices.get(3).get("code"));
    }

    @Test
    void no_row_is_lost_within_a_quote_that_goes_on_over_the_next_line() {
        for (String file : whole().names().stream().filter(name -> name.endsWith(".csv")).toList()) {
            List<String> lines = whole().text(file).replaceAll("\"[^\"]*\"", "x").lines().toList();
            String head = lines.get(0);
            List<String> rows = lines.size() > 2 ? lines.subList(1, lines.size())
                    : List.of(lines.get(1), lines.get(1).replace("001", "002"));
            int columns = head.split(",").length;
            for (int from = 0; from < columns; from++) {
                for (int to = 0; to < columns; to++) {
                    String swallowing = quoted(rows.get(0), from, "\"", "") + "\n" + quoted(rows.get(1), to, "", "\"");
                    String text = head + "\n" + swallowing + "\n" + rows.get(0).replace("001", "003") + "\n";
                    List<FileProblem> found = problems(whole().with(file, text).files());
                    assertTrue(found.stream().anyMatch(problem -> !problem.warning()), text);
                }
            }
        }
        contains("goes on over further lines", only("routing.csv:2 BAD_QUOTE", whole()
                .replacing("routing.csv", "Whatever crosses", "\"Whatever crosses")
                .replacing("routing.csv", "may carry pests", "may carry pests\"")));
    }

    private static String quoted(String row, int place, String before, String after) {
        String[] values = row.split(",", -1);
        int at = Math.min(place, values.length - 1);
        values[at] = before + values[at] + after;
        return String.join(",", values);
    }

    @Test
    void what_is_not_seen_is_shown() {
        contains("KG-[U+0420 Р]LANT",
                only("people.csv:6 BAD_CHARACTER", whole().adding("people.csv", "plant.kg,Aibek,KG-РLANT,OFFICER")));
        contains("U+00A0 (no-break space)", only("routing.csv:4 BAD_CHARACTER",
                whole().adding("routing.csv", "x,KG-PLANT,INFORM,*,EXPORTING,06\u00A007,*,*,*,Trees")));
        contains("'Gul[U+0000]nara' has U+0000 (null)",
                only("people.csv:4 BAD_CHARACTER", whole().replacing("people.csv", "Gulnara", "Gul\0nara")));
        contains("U+D800", only("country.properties:3 BAD_CHARACTER",
                whole().replacing("country.properties", "Кыргызстан", "\\uD800")));
        contains("was lost",
                only("offices.csv:2 BAD_CHARACTER", whole().replacing("offices.csv", "Bishkek", "Bishk\uFFFDk")));
        contains("…", only("offices.csv:2 BAD_CHARACTER",
                whole().replacing("offices.csv", "Bishkek", "x".repeat(5_000) + "\0")));
    }

    @Test
    void a_heap_of_warnings_hides_no_error() {
        var problems = new Problems();
        for (int i = 0; i < 10_000; i++) {
            problems.warning("routing.csv", "UNKNOWN_DOCUMENT", i);
        }
        problems.error("routing.csv", 5, "BAD_HS", "x");
        assertTrue(problems.list().stream().anyMatch(problem -> !problem.warning()));
    }
}
