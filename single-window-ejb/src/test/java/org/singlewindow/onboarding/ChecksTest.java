package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each mistake is found, at its place and under its name; and nothing is found where nothing is wrong. */
class ChecksTest {

    private static final Set<String> COUNTRIES = Set.of("KG", "CN", "UZ", "KZ");
    private static final Set<String> DOCUMENTS = Set.of("851");
    private static final Set<String> PLACES = Set.of("UZ003002");

    private static final List<String> LISTS = List.of("units", "document-types", "countries", "hs-chapters",
            "transport-modes", "declaration-types", "currencies", "packages", "function-codes");
    private static final Set<String> UNLISTED = Set.of("EXA", "EXQ", "TI", "GX", "XK", "ZZ", "ZZZ", "8 53");

    static List<String> found(Directory directory) {
        return problems(directory).stream()
                .map(each -> each.file() + ":" + each.line() + " " + each.code() + (each.warning() ? " (warning)" : ""))
                .toList();
    }

    static List<FileProblem> problems(Directory directory) {
        var problems = new Problems();
        CountryFiles draft = new DraftReader(directory.files(), problems, LISTS).read();
        if (problems.areReadable()) {
            new DraftChecks(draft, problems, COUNTRIES::contains).run();
            new WritingChecks(draft, problems).run();
            new OwnCodes(draft, problems, (list, code) -> !UNLISTED.contains(code)).run();
            new EndedCodes(draft, problems,
                    new EndedCodes.World(Set.of("UZ")::contains, (list, code) -> !UNLISTED.contains(code),
                            (list, code) -> false, LocalDate.of(2026, 3, 1)))
                    .run();
            Known known = new Known(code -> code.length() == 2 ? !Set.of("77", "99").contains(code)
                    : draft.table("codes/hs-chapters").stream().anyMatch(row -> row.get("code").equals(code)),
                    DOCUMENTS::contains, PLACES::contains, Set.of("UZ")::contains);
            new RuleChecks(draft, problems, known).run();
            new UrgentChecks(draft, problems, known).run();
            new ChargeChecks(draft, problems, known, Set.of("KGS", "USD", "RUB", "EUR")::contains).run();
            new FormChecks(draft, problems).run();
            new BrakeChecks(draft, problems, known).run();
            new TermChecks(draft, problems).run();
            new RuleSwitchChecks(draft, problems, LocalDate.of(2026, 3, 1)).run();
            new PeopleChecks(draft, problems, true).run(Set.of());
        }
        return problems.list();
    }

    static void assertFound(String expected, Directory directory) {
        assertEquals(List.of(expected), found(directory));
    }

    private static Directory whole() {
        return Directory.whole();
    }

    @Test
    void a_whole_country_has_no_problems() {
        assertEquals(List.of(), found(whole()));
    }

    @Test
    void an_unknown_country_is_found() {
        assertFound("country.properties:0 UNKNOWN_COUNTRY", whole().as("XX"));
        assertFound("border-posts.csv:2 UNKNOWN_COUNTRY", whole().replacing("border-posts.csv", ",CN,", ",XX,"));
    }

    @Test
    void a_time_zone_may_be_left_out_and_one_that_there_is_not_is_told() {
        assertEquals(List.of(), problems(whole().adding("country.properties", "timezone=Asia/Bishkek")));
        assertFound("country.properties:0 UNKNOWN_ZONE (warning)",
                whole().adding("country.properties", "timezone=Tbilisi +4"));
    }

    @Test
    void the_same_code_twice_is_found() {
        assertFound("offices.csv:3 DUPLICATE", whole().adding("offices.csv", "KGFRU001,Bishkek again,KGFRU"));
        assertFound("people.csv:6 DUPLICATE", whole().adding("people.csv", "trader.kg,Aibek again,KG-T0000001,TRADER"));
        assertFound("routing.csv:4 DUPLICATE",
                whole().adding("routing.csv", "plant-in,KG-PLANT,INFORM,*,EXPORTING,08,*,*,*,Fruit"));
        assertFound("participants.csv:3 DUPLICATE", whole().adding("participants.csv", "KG-PLANT,TRADER,Somebody,"));
    }

    @Test
    void a_code_or_sign_in_that_could_be_another_country_s_is_found() {
        assertFound("offices.csv:3 BAD_CODE", whole().adding("offices.csv", "UZ026001,Tashkent,"));
        assertFound("people.csv:6 BAD_SIGN_IN", whole().adding("people.csv", "trader.uz,Dilnoza,KG-T0000001,TRADER"));
    }

    @Test
    void a_sign_in_with_which_nobody_could_sign_in_is_found() {
        for (String wrong : List.of("Trader2.kg", "trader2.KG", "trader 2.kg", "tra:der.kg", ".kg", "тrader.kg",
                "trader2\u00A0x.kg", "trader2.kg\0", "\0trader2.kg")) {
            List<String> found = found(whole().adding("people.csv", wrong + ",Aibek,KG-T0000001,TRADER"));
            assertTrue(found.size() == 1 && found.get(0).matches("people.csv:6 BAD_(SIGN_IN|CHARACTER)"),
                    () -> wrong + found);
        }
        for (String same : List.of(" trader.kg", "trader.kg ", "\u00A0trader.kg\u200B", "\"trader.kg\"")) {
            assertFound("people.csv:6 DUPLICATE",
                    whole().adding("people.csv", same + ",Aibek,KG-T0000001,TRADER"));
        }
    }

    @Test
    void a_firm_may_be_several_things_but_nothing_that_is_of_an_office() {
        assertEquals(List.of(), problems(whole().replacing("participants.csv", ",TRADER,", ",TRADER BROKER,")));
        assertFound("participants.csv:2 UNKNOWN_CAPABILITY",
                whole().replacing("participants.csv", ",TRADER,", ",TRADER AGENCY,"));
        assertFound("participants.csv:2 MISSING", whole().replacing("participants.csv", ",TRADER,", ",,"));
    }

    @Test
    void nobody_gives_himself_a_role_that_is_not_his_country_s_to_give() {
        assertFound("people.csv:6 ROLE_NOT_ALLOWED", whole().adding("people.csv", "boss.kg,Boss,KG,ADMIN"));
        assertFound("people.csv:6 ROLE_NOT_ALLOWED", whole().adding("people.csv", "sly.kg,Sly,KG-T0000001,OFFICER"));
        assertFound("people.csv:6 ROLE_NOT_ALLOWED", whole().adding("people.csv", "sly.kg,Sly,KG-T0000001,BROKER"));
        assertFound("people.csv:6 UNKNOWN_PARTICIPANT", whole().adding("people.csv", "uz.kg,Spy,UZ,GATEWAY"));
    }

    @Test
    void a_weak_password_hash_is_found() {
        assertFound("people.csv:2 BAD_PASSWORD_HASH", whole().with("people.csv", """
                sign_in,name,participant,roles,password_hash
                trader.kg,Aibek,KG-T0000001,TRADER,secret
                customs.kg,Nurlan,KG-CUSTOMS,OFFICER,
                plant.kg,Chinara,KG-PLANT,OFFICER,
                supervisor.kg,Gulnara,KG,SUPERVISOR GATEWAY,
                """));
    }

    @Test
    void hours_modes_days_and_places_must_make_sense() {
        assertFound("agencies.csv:2 BAD_HOURS", whole().replacing("agencies.csv", ",8\n", ",soon\n"));
        assertFound("border-posts.csv:2 BAD_MODES", whole().replacing("border-posts.csv", ",,3\n", ",,road\n"));
        assertFound("codes/units.csv:2 BAD_DATE", whole().replacing("codes/units.csv", "2026-01-01", "1 January"));
        assertFound("offices.csv:2 BAD_LOCODE", whole().replacing("offices.csv", "KGFRU\n", "Bishkek\n"));
    }

    @Test
    void a_rule_for_an_agency_that_is_not_there_is_found() {
        assertFound("routing.csv:4 UNKNOWN_AGENCY",
                whole().adding("routing.csv", "x,KG-VET,APPROVE,*,IMPORTING,02,*,*,*,Meat"));
    }

    @Test
    void a_rule_that_can_never_match_is_found() {
        assertFound("routing.csv:4 BAD_HS",
                whole().adding("routing.csv", "x,KG-PLANT,APPROVE,*,EXPORTING,77,*,*,*,No such chapter"));
        assertFound("routing.csv:4 UNKNOWN_POST",
                whole().adding("routing.csv", "x,KG-PLANT,INFORM,*,EXPORTING,*,KGXXX001,*,*,Nowhere"));
        assertFound("routing.csv:4 UNKNOWN_WORD",
                whole().adding("routing.csv", "x,KG-PLANT,INFORM,*,ARRIVING,*,*,*,*,No such part"));
    }

    @Test
    void a_rule_that_changes_nothing_is_told() {
        assertFound("routing.csv:4 POINTLESS_RULE (warning)",
                whole().adding("routing.csv", "x,KG-PLANT,INFORM,*,IMPORTING,0809,*,*,*,Apricots"));
    }

    @Test
    void the_first_rule_that_covers_another_is_named_whatever_it_asks_for() {
        assertFound("routing.csv:4 POINTLESS_RULE (warning)",
                whole().adding("routing.csv", "x,KG-PLANT,APPROVE,*,IMPORTING,07 08,*,851,*,Fruit with a paper"));
        assertFound("routing.csv:5 POINTLESS_RULE (warning)",
                whole().adding("routing.csv", "x,KG-PLANT,APPROVE,*,EXPORTING,*,KGTOR001,851,*,One")
                        .adding("routing.csv", "y,KG-PLANT,APPROVE,*,EXPORTING,*,KGTOR001,851,*,The same again"));
        assertFound("routing.csv:4 POINTLESS_RULE (warning)",
                whole().adding("routing.csv", "x,KG-PLANT,APPROVE,*,EXPORTING,0809,*,*,*,Narrow")
                        .adding("routing.csv", "y,KG-PLANT,APPROVE,*,EXPORTING,01 08,*,*,*,Wide"));
        assertEquals(List.of(), found(whole().adding("routing.csv", "x,KG-PLANT,APPROVE,*,EXPORTING,0809,*,851,*,Each")
                .adding("routing.csv", "y,KG-PLANT,APPROVE,*,EXPORTING,08,KGTOR001,*,*,asks for")
                .adding("routing.csv", "z,KG-PLANT,APPROVE,*,EXPORTING,*,*,851,yes,something else")));
    }

    @Test
    void what_has_no_end_or_cannot_be_written_is_found() {
        assertFound("agencies.csv:4 TOO_LONG",
                whole().adding("agencies.csv", "KG-VET," + "x".repeat(1_000_000) + ",,24"));
        assertFound("agencies.csv:2 TOO_LONG",
                whole().replacing("agencies.csv", "State Customs Service", "x".repeat(201)));
        assertFound("country.properties:0 TOO_LONG",
                whole().replacing("country.properties", "Kyrgyzstan", "x".repeat(201)));
        assertFound("routing.csv:3 TOO_LONG", whole().replacing("routing.csv", "Plants and", "x".repeat(1_001)));
        var problems = new Problems();
        problems.error("a.csv", 1, "UNKNOWN_KEY", "x".repeat(10_000), "y");
        assertTrue(problems.list().get(0).text().length() < 300);
    }

    @Test
    void an_agency_nobody_ever_asks_is_told() {
        assertFound("agencies.csv:4 AGENCY_WITHOUT_RULE (warning)",
                whole().adding("agencies.csv", "KG-VET,Veterinary Service,,24"));
    }

    @Test
    void a_document_in_no_list_is_told() {
        assertFound("routing.csv:4 UNKNOWN_DOCUMENT (warning)",
                whole().adding("routing.csv", "x,KG-PLANT,INFORM,*,EXPORTING,*,*,9999,*,A paper nobody knows"));
    }
}
