package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.declaration.LodgeDeclaration.Form;
import org.singlewindow.declaration.LodgeDeclaration.Journey;
import org.singlewindow.declaration.LodgeDeclaration.Parties;
import org.singlewindow.declaration.LodgeDeclaration.Said;
import org.singlewindow.declaration.LodgeDeclaration.Totals;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;

class ValueRulesTest {

    private static final String HEAD = "Declaration/IssueDateTime/DateTimeString";
    private static final Map<String, Set<String>> LISTS = Map.of("countries", Set.of("UZ"), "currencies", Set.of("USD"),
            "units", Set.of("KGM"),
            "packages", Set.of("CT"), "transport-modes", Set.of("3"), "document-types", Set.of("851", "NST1"),
            "dangerous-goods", Set.of("1203"));
    private static final References WORLD = new References(LocalDate.of(2026, 3, 1),
            (list, code) -> LISTS.get(list).contains(code), code -> true,
            country -> true, code -> true, new References.Lodger("UZ-T0000001", new CountryCode("UZ")));

    @ParameterizedTest
    @CsvSource({"COUNTRY, UZ, QQ, 305 error", "CURRENCY, USD, DEM, 102 error", "PACKAGE, CT, ??, 102 error",
            "MODE, 3, X, 102 error",
            "UNIT, KGM, KGMS, 102 warning", "PAPER, 851, 8S1, 102 warning", "DANGEROUS, 1203, 0000, 102 warning"})
    void a_code_that_its_list_does_not_have_is_told(Form form, String right, String wrong, String told) {
        assertEquals(List.of(), codes(said(form, right, "", "Declaration/X")));
        assertEquals(List.of(told + " /Declaration/X"), codes(said(form, wrong, "", "Declaration/X")));
    }

    @Test
    void behind_a_unit_may_stand_how_it_is_counted_and_a_paper_s_list_may_have_its_category() {
        assertEquals(List.of(), codes(said(Form.UNIT, "KGM#G", "", ""), said(Form.PAPER, "ST1", "N", ""),
                said(Form.PAPER, "851", "N", "")));
    }

    @Test
    void a_country_on_the_way_is_not_left_empty() {
        assertEquals(List.of("101 error /Declaration/X"), codes(said(Form.COUNTRY, "", "", "Declaration/X")));
    }

    @ParameterizedTest
    @CsvSource({"102, 20260228", "304, 20260228235959Z", "304, 20260228120000+01", "304, 20260228120000-11",
            "102, 20240229"})
    void a_date_that_is_what_its_format_code_says_is_one(String format, String text) {
        assertEquals(List.of(), dates(format, text, HEAD));
    }

    @ParameterizedTest
    @CsvSource({"304, 20260610256199Z", "304, 20260610", "102, 20260609070000Z", "102, 20269909", "102, 20260231",
            "102, 20250229", "304, 20260610240000Z",
            "304, 20260610120000+99", "203, 20260610", "'', 20260610"})
    void a_date_that_is_not_what_its_format_code_says_or_none_at_all_is_an_error_wherever_it_stands(String format,
            String text) {
        assertEquals(List.of("103 error /Declaration/GoodsShipment/Invoice/IssueDateTime/DateTimeString"),
                dates(format, text, "Declaration/GoodsShipment/Invoice/IssueDateTime/DateTimeString"));
    }

    @Test
    void a_date_at_the_head_far_from_today_is_pointed_out_and_a_permit_may_be_valid_for_long() {
        for (String day : List.of("20270302", "19700101")) {
            assertEquals(List.of("103 warning /" + HEAD), dates("102", day, HEAD));
            assertEquals(List.of(), dates("102", day,
                    "Declaration/GoodsShipment/GovernmentAgencyGoodsItem[1]/AdditionalDocument[1]/EffectiveDateTime/DateTimeString"));
        }
    }

    @ParameterizedTest
    @CsvSource({"20251231, 2025-12-31", "20270228, 2027-02-28", "20270302, 2026-03-01", "19700101, 2026-03-01",
            "20269909, 2026-03-01"})
    void codes_are_judged_by_the_day_of_the_document_where_it_names_one_that_may_be(String said, LocalDate day) {
        assertEquals(day,
                ValueRules.day(
                        declaration(said(Form.DATE, "20200101", "102", ""), said(Form.HEAD_DATE, said, "102", HEAD)),
                        WORLD.today()));
        assertEquals(WORLD.today(), ValueRules.day(declaration(said(Form.DATE, said, "102", "")), WORLD.today()));
    }

    @Test
    void a_currency_that_is_none_is_told_with_the_day_by_which_it_was_judged() {
        assertEquals("there is no currency 'DEM' on 2025-12-31, the day of this declaration", ValueRules.codesAreListed(
                declaration(said(Form.HEAD_DATE, "20251231", "102", HEAD),
                        said(Form.CURRENCY, "DEM", "", "Declaration/X")),
                WORLD).findFirst().orElseThrow().text());
    }

    @ParameterizedTest
    @CsvSource({"C, 678, -", "\u0421, 678, 102 warning", "C, 67\u0417, 102 warning", "C, 67b, 102 warning", "K, 678, -",
            "K, 679, 102 warning", "1, UKI, -", "N, ST1, -", "N8, 51, 102 warning", "8, 51, 102 warning",
            "N85, 1, 102 warning", "K6, 78, 102 warning", "9, 851, -", "N7, 51, 102 warning",
            "851, N, 102 warning", "678, K, 102 warning", "751, N, 102 warning", "8, 853, -",
            "1, N85, 102 warning", "8, K67, 102 warning", "N85, 3, 102 warning"})
    void a_paper_of_a_list_that_nobody_here_has_is_of_its_form_and_of_one_that_a_country_keeps_is_in_it(String category,
            String type, String told) {
        References keeping = new References(WORLD.today(), new References.CodeBook() {
            @Override
            public boolean has(String list, String code) {
                return WORLD.has(list, code) || code.equals("K678");
            }

            @Override
            public boolean hasCategory(String list, String letter) {
                return letter.equals("K");
            }
        }, WORLD.places(), WORLD.takesPart(), WORLD.isRegistered(), WORLD.lodger());
        List<String> found = told(
                ValueRules.codesAreListed(declaration(said(Form.PAPER, type, category, "Declaration/X")), keeping));
        assertEquals(told.equals("-") ? List.of() : List.of(told + " /Declaration/X"), found);
    }

    /** The list has C678, and of nothing else a type 678. */
    @ParameterizedTest
    @CsvSource({"C, 678, -", "D, 678, 102 warning", "CC, 678, 102 warning", "1, 678, 102 warning", "D, 679, -",
            "678, C, 102 warning", "67, 8, 102 warning", "6, 78, 102 warning", "67, 9, 102 warning"})
    void a_type_that_is_listed_behind_another_category_is_told(String category, String type, String told) {
        References keeping = new References(WORLD.today(), new References.CodeBook() {
            @Override
            public boolean has(String list, String code) {
                return code.equals("C678");
            }

            @Override
            public boolean hasCategory(String list, String letter) {
                return letter.equals("C");
            }

            @Override
            public boolean hasBehind(String list, String one) {
                return one.equals("678");
            }
        }, WORLD.places(), WORLD.takesPart(), WORLD.isRegistered(), WORLD.lodger());
        List<String> found = told(
                ValueRules.codesAreListed(declaration(said(Form.PAPER, type, category, "Declaration/X")), keeping));
        assertEquals(told.equals("-") ? List.of() : List.of(told + " /Declaration/X"), found);
    }

    /** KZ keeps papers of category K, and this one goes there. */
    @ParameterizedTest
    @CsvSource({"KZ, 678, -", "KZ, 687, 102 warning", "KZ, 67, 102 warning", "CN, 687, -"})
    void a_paper_of_a_list_that_a_country_on_the_way_keeps_is_in_it(String to, String type, String told) {
        References.CodeBook theirs = new References.CodeBook() {
            @Override
            public boolean has(String list, String code) {
                return code.equals("K678");
            }

            @Override
            public boolean hasCategory(String list, String letter) {
                return letter.equals("K");
            }
        };
        References world = new References(WORLD.today(), new References.CodeBook() {
            @Override
            public boolean has(String list, String code) {
                return false;
            }

            @Override
            public References.CodeBook in(CountryCode other) {
                return other.value().equals("KZ") ? theirs : this;
            }
        }, WORLD.places(), country -> true, WORLD.isRegistered(), WORLD.lodger());
        LodgeDeclaration sent = declaration(said(Form.PAPER, type, "K", "Declaration/X"));
        LodgeDeclaration.Journey journey = new LodgeDeclaration.Journey(List.of(), List.of(),
                List.of(new LodgeDeclaration.Named(to, "y")));
        List<String> found = told(ValueRules.codesAreListed(new LodgeDeclaration("9", sent.lrn(), "EXA", journey,
                List.of(), sent.values(), sent.totals(), Set.of(), sent.parties(), List.of()), world));
        assertEquals(told.equals("-") ? List.of() : List.of(told + " /Declaration/X"), found);
    }

    @ParameterizedTest
    @CsvSource({"Classification, error", "ExitOffice, error", "AdditionalDocument, warning",
            "GoodsLocation, warning"})
    void what_is_begun_and_says_nothing_is_told(String part, String severity) {
        assertEquals(List.of("101 " + severity + " /Declaration/X"),
                told(ValueRules.nothingIsLeftOpen(declaration(said(Form.OPEN, "", part, "Declaration/X")), WORLD)));
    }

    @Test
    void a_number_below_nothing_is_an_error_and_nothing_is_not_below_it() {
        List<Violation> found = ValueRules
                .nothingIsNegative(
                        declaration(said(Form.NEGATIVE, "-0.5", "InvoiceAmount", "Declaration/InvoiceAmount"),
                                said(Form.NEGATIVE, "-0.00", "InvoiceAmount", "Declaration/InvoiceAmount")),
                        WORLD)
                .toList();
        assertEquals(List.of("InvoiceAmount is -0.5, and cannot be less than 0"),
                found.stream().map(Violation::text).toList());
        assertEquals(List.of(RuleCode.OUTSIDE_DOMAIN), found.stream().map(Violation::code).toList());
    }

    private static List<String> codes(Said... values) {
        return told(ValueRules.codesAreListed(declaration(values), WORLD));
    }

    private static List<String> dates(String format, String text, String path) {
        LodgeDeclaration declaration = declaration(
                said(path.equals(HEAD) ? Form.HEAD_DATE : Form.DATE, text, format, path));
        return told(Stream.concat(ValueRules.datesAreDates(declaration, WORLD),
                ValueRules.datesArePlausible(declaration, WORLD)));
    }

    private static List<String> told(Stream<Violation> found) {
        return found.map(each -> each.code().code() + (each.warning() ? " warning " : " error ") + each.xpath())
                .toList();
    }

    private static Said said(Form form, String value, String detail, String path) {
        return new Said(form, value, detail, () -> path);
    }

    private static LodgeDeclaration declaration(Said... values) {
        return new LodgeDeclaration("9", Optional.empty(), "EXA", new Journey(List.of(), List.of(), List.of()),
                List.of(), List.of(values),
                new Totals(Optional.empty(), Optional.empty(), Optional.empty()), Set.of(),
                new Parties("", "", List.of(), List.of(), List.of()), List.of());
    }
}
