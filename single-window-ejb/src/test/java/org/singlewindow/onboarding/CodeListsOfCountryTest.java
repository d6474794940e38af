package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.singlewindow.onboarding.ChecksTest.assertFound;
import static org.singlewindow.onboarding.ChecksTest.found;
import static org.singlewindow.onboarding.Directory.whole;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a country changes in a list of codes: whom it locks out with that, and whether it changes anything. */
class CodeListsOfCountryTest {

    @Test
    void a_code_is_not_ended_while_others_name_it() {
        assertFound("codes/countries.csv:2 CODE_IN_USE", ending("countries", "KG"));
        assertFound("codes/countries.csv:2 CODE_IN_USE (warning)", ending("countries", "UZ"));
        assertFound("codes/countries.csv:2 CODE_IN_USE (warning)", ending("countries", "CN"));
        assertFound("codes/hs-chapters.csv:2 CODE_IN_USE (warning)", ending("hs-chapters", "07"));
        assertFound("codes/transport-modes.csv:2 CODE_IN_USE (warning)", ending("transport-modes", "3"));
        assertFound("codes/countries.csv:2 CODE_REFUSED (warning)", ending("countries", "KZ"));
    }

    @Test
    void a_code_that_begins_only_in_the_future_locks_out_like_one_that_ends() {
        assertFound("codes/countries.csv:2 CODE_IN_USE", limiting("countries", "KG", "2030-01-01,"));
        assertFound("codes/countries.csv:2 CODE_IN_USE (warning)", limiting("countries", "UZ", "2030-01-01,"));
        assertFound("codes/hs-chapters.csv:2 CODE_IN_USE (warning)", limiting("hs-chapters", "08", "2030-01-01,"));
        assertFound("codes/transport-modes.csv:2 CODE_IN_USE (warning)",
                limiting("transport-modes", "3", "2030-01-01,"));
        assertFound("codes/document-types.csv:2 CODE_IN_USE (warning)",
                limiting("document-types", "851", "2030-01-01,").adding("routing.csv",
                        "x,KG-PLANT,INFORM,*,EXPORTING,*,*,851,*,Because"));
        assertEquals(List.of(), found(limiting("countries", "KG", "2020-01-01,")));
    }

    @Test
    void a_list_that_stops_the_country_s_own_trade_is_told_with_what_is_refused_and_when() {
        assertEquals(
                "codes/declaration-types.csv:2 Declarations of these types, also with a letter behind such as EXA, are refused in this country outside these days: 'EX' – 2020-01-01. EX is every export, IM every import. Is that meant?",
                OneCauseTest.only(limiting("declaration-types", "EX", ",2020-01-01")));
        assertFound("codes/currencies.csv:2 CODE_REFUSED (warning)", limiting("currencies", "USD", ",2026-03-01"));
        assertTrue(OneCauseTest.only(limiting("packages", "CT", "2030-01-01,").adding("codes/packages.csv",
                "BX,Box,,2026-01-01")).contains("'CT' 2030-01-01 –, 'BX' – 2026-01-01"));
        assertEquals(List.of(), found(limiting("packages", "CT", "2020-01-01,")));
    }

    @Test
    void a_line_of_a_list_that_does_nothing_is_told() {
        assertFound("codes/declaration-types.csv:2 CHANGES_NOTHING (warning)",
                limiting("declaration-types", "EXA", ",2026-12-31"));
        assertFound("codes/countries.csv:2 CHANGES_NOTHING (warning)", limiting("countries", "ZZ", ",2026-12-31"));
        assertFound("codes/document-types.csv:2 CHANGES_NOTHING (warning)",
                limiting("document-types", "ZZZ", "2000-01-01,2020-12-31"));
        assertFound("codes/document-types.csv:2 CHANGES_NOTHING (warning)", limiting("document-types", "8 53", ","));
        assertFound("codes/function-codes.csv:2 CHANGES_NOTHING (warning)", limiting("function-codes", "9", ","));
        assertEquals(List.of(), found(limiting("document-types", "ZZZ", "2026-01-01,2026-12-31")));
    }

    @Test
    void a_code_that_can_be_none_of_its_list_is_an_error() {
        for (String wrong : List.of("806", "00", "AB", "8061000000", "0", "08.06")) {
            assertFound("codes/hs-chapters.csv:2 BAD_CODE", limiting("hs-chapters", wrong, ","));
        }
        assertFound("codes/countries.csv:2 BAD_CODE", limiting("countries", "KAZ", ","));
        assertFound("codes/currencies.csv:2 BAD_CODE", limiting("currencies", "so", ","));
        assertFound("codes/transport-modes.csv:2 BAD_CODE", limiting("transport-modes", "road", ","));
        assertFound("codes/declaration-types.csv:2 BAD_CODE", limiting("declaration-types", "ti", ","));
    }

    @Test
    void goods_that_the_harmonized_system_has_not_or_has_already_are_told() {
        for (String own : List.of("8061", "0899", "77", "7701", "080677")) {
            assertFound("codes/hs-chapters.csv:2 OWN_CODE (warning)", limiting("hs-chapters", own, ","));
        }
        for (String known : List.of("0806", "080610")) {
            assertFound("codes/hs-chapters.csv:2 CHANGES_NOTHING (warning)", limiting("hs-chapters", known, ","));
        }
        for (String national : List.of("98", "99", "9801", "980110")) {
            assertEquals(List.of(), found(limiting("hs-chapters", national, ",")));
        }
    }

    @Test
    void a_new_type_of_declaration_is_told_with_what_it_would_be_read_as() {
        assertTrue(OneCauseTest.only(limiting("declaration-types", "TI", ","))
                .contains("Declarations of type 'TI' would be read as TRANSIT"));
        assertTrue(OneCauseTest.only(limiting("declaration-types", "GX", ","))
                .contains("would be read as IMPORT, EXPORT or TRANSIT by what the goods do"));
        assertEquals(List.of(), found(limiting("declaration-types", "EXQ", ",")));
        assertFound("codes/countries.csv:2 OWN_CODE (warning)", limiting("countries", "XK", ","));
    }

    private static Directory limiting(String list, String code, String days) {
        return whole().with("codes/" + list + ".csv",
                "code,name,valid_from,valid_to\n" + code + ",Name," + days + "\n");
    }

    private static Directory ending(String list, String code) {
        return whole().with("codes/" + list + ".csv",
                "code,name,valid_from,valid_to\n" + code + ",Name,2000-01-01,2026-12-31\n");
    }
}
