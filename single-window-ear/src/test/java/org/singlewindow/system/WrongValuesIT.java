package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Grapes with one value that is wrong, as people and programs send them: nothing of it passes without a word, and each
 * finding says where.
 */
class WrongValuesIT {

    private static final Pattern POINTER = Pattern.compile("<Pointer>(.*?)</Pointer>", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("<(SequenceNumeric|DocumentSectionCode|TagID)>([^<]*)<");

    @ParameterizedTest
    @CsvSource({
            "080610, 80610, 422, 42A/67A/68A[1]/23A/21A[1]/145", "080610, 08O610, 200, 42A/67A/68A[1]/23A/21A[1]/145",
            "080610, 770610, 422, 42A/67A/68A[1]/23A/21A[1]/145",
            "Code>HS<, Code>HX<, 422, 42A/67A/68A[1]/23A/21A[1]/337",
            "Code>HS<, Code>GN<, 200, 42A/67A/68A[1]/23A/21A[1]/337",
            "TypeCode>EXA<, TypeCode>EYA<, 422, 42A/D013", "UZ027001, UZ0270O1, 200, 42A/56A/G005",
            "TypeCode>851<, TypeCode>8S1<, 200, 42A/67A/68A[1]/02A[1]/D006",
            "20250912083000Z, 20250912256199Z, 422, 42A/D011", "304\">20250912083000Z, 304\">20250912, 422, 42A/D011",
            "102\">20250911, 102\">20250911083000Z, 422, 42A/67A/78A/D015",
            "102\">20250911, 102\">20259911, 422, 42A/67A/78A/D015",
            ">1650</Q, >-1650</Q, 422, 42A/67A/68A[1]/93A[1]/144", ">23760.00</Inv, >-23760.00</Inv, 422, 42A/109",
            "Code>CT<, Code>C?<, 422, 42A/67A/68A[1]/93A[1]/141", "ModeCode>3<, ModeCode>33<, 422, 42A/15A/T022",
            "<CountryCode>KZ</CountryCode>, '', 422, 42A/67A/99B/465",
            "<RoutingCountryCode>KZ</RoutingCountryCode>, '', 422, 42A/28A/81A[2]/064",
            "<ID>080610</ID>, '', 422, 42A/67A/68A[1]/23A/21A[1]/145",
            "<ID>080610<, <ID>&#160;<, 422, 42A/67A/68A[1]/23A/21A[1]/145",
            "<ID>UZ027001<, <ID>&#x2800;<, 422, 42A/56A/G005", "<ID>UZ027001</ID>, '', 422, 42A/56A/G005",
            "080610, 089910, 200, 42A/67A/68A[1]/23A/21A[1]/145", "080610, 299900, 200, 42A/67A/68A[1]/23A/21A[1]/145",
            "080610, 8481 0806, 200, 42A/67A/68A[1]/23A/21A[1]/145",
            "080610, 848110 0806 10, 200, 42A/67A/68A[1]/23A/21A[1]/145",
            "080610, 848110080610, 200, 42A/67A/68A[1]/23A/21A[1]/145",
            "080610, 080699, 200, 42A/67A/68A[1]/23A/21A[1]/145",
            "TypeCode>EXA<, TypeCode>851<, 422, 42A/D013", "TypeCode>EXA<, TypeCode>EX\u0410<, 422, 42A/D013",
            "ExitOffice, ExitOffice, 200, ''"})
    void a_wrong_value_is_told_with_its_place(String right, String wrong, int status, String place) {
        HttpResponse<String> answer = check(Specimen.fresh().with(right, wrong));
        assertEquals(status, answer.statusCode(), answer::body);
        List<String> pointers = pointers(answer.body());
        assertTrue(place.isEmpty() ? pointers.isEmpty() : pointers.contains(place),
                () -> pointers + " in " + answer.body());
    }

    @ParameterizedTest
    @CsvSource({"<Origin>, <CountryCode>UZ<", "<RegistrationNationalityCode>, >UZ<"})
    void a_country_is_looked_for_wherever_it_stands(String element, String country) {
        String xml = Specimen.fresh().xml();
        int at = xml.indexOf(country, xml.indexOf(element));
        String wrong = xml.substring(0, at) + country.replace("UZ", "QX") + xml.substring(at + country.length());
        HttpResponse<String> answer = check(new Specimen("", wrong));
        assertEquals(422, answer.statusCode(), answer::body);
        assertEquals(1, answer.body().split("<ValidationCode>305<", -1).length - 1, answer::body);
    }

    @Test
    void a_unit_may_say_how_it_is_counted_and_another_is_pointed_out() {
        assertFalse(check(Specimen.fresh().with("unitCode=\"KGM\">20400</G", "unitCode=\"KGM#G\">20400</G")).body()
                .contains("WRN"));
        HttpResponse<String> answer = check(
                Specimen.fresh().with("unitCode=\"KGM\">20400</G", "unitCode=\"KGMS\">20400</G"));
        assertTrue(answer.statusCode() == 200 && answer.body().contains("the list of units does not have 'KGMS'"),
                answer::body);
    }

    @Test
    void a_currency_that_has_ended_is_none() {
        HttpResponse<String> answer = check(Specimen.fresh().with("currencyID=\"USD\"", "currencyID=\"TJR\""));
        assertEquals(422, answer.statusCode(), answer::body);
        assertTrue(
                answer.body().contains(
                        "there is no currency 'TJR' on 2025-09-12, the day of this declaration, also in 2 more places"),
                answer::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08O610", "299900", "089910", "44991000", "080699", "8481 0806", "848110 0806",
            "84811000 08 06", "848110080610"})
    void whoever_must_approve_is_asked_although_nobody_can_tell_the_goods_by_their_code(String code) {
        Set<String> right = approving(lodge(Specimen.fresh()).body());
        HttpResponse<String> wrong = lodge(Specimen.fresh().with("080610", code));
        assertTrue(right.size() > 3 && approving(wrong.body()).containsAll(right), wrong::body);
        String page = "declaration/show.xhtml?mrn="
                + wrong.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        String shown = Portal.as("trader.uz").get(page).body();
        assertTrue(shown.contains("unknown code") && !shown.contains("Fruit and nuts"), shown);
    }

    @Test
    void further_digits_behind_another_kind_of_code_lose_nobody() {
        Set<String> right = approving(lodge(Specimen.fresh()).body());
        HttpResponse<String> stray = lodge(Specimen.fresh().with("080610", "84").with("</Classification>",
                "</Classification><Classification><ID>0806</ID>"
                        + "<IdentificationTypeCode>TRC</IdentificationTypeCode></Classification>"));
        assertTrue(approving(stray.body()).containsAll(right) && stray.body().contains("WRN"), stray::body);
    }

    @Test
    void goods_without_a_commodity_code_go_to_all_who_look_at_some_and_both_sides_are_told() {
        Set<String> right = approving(lodge(Specimen.fresh()).body());
        String xml = Specimen.fresh().xml().replaceAll("(?s)<Classification>.*?</Classification>", "");
        HttpResponse<String> nameless = lodge(new Specimen("", xml));
        assertTrue(approving(nameless.body()).containsAll(right) && !nameless.body().contains("WRN"), nameless::body);
        String page = "declaration/show.xhtml?mrn="
                + nameless.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        assertTrue(Portal.as("trader.uz").get(page).body().contains("no commodity code: every agency"));
    }

    private static Set<String> approving(String response) {
        return Pattern.compile("<StatementCode>([^<]*)</StatementCode>\\s*<StatementDescription>APPROVE")
                .matcher(response).results().map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void a_currency_of_its_day_is_one() {
        assertEquals(200, check(Specimen.fresh().with("20250912083000Z", "20220912083000Z").with("currencyID=\"USD\"",
                "currencyID=\"HRK\"")).statusCode());
    }

    @Test
    void one_cause_in_twenty_items_is_one_finding_and_findings_come_as_the_document_has_them() {
        String xml = Specimen.fresh().with(">CT<", ">C?<").with("080610", "80610").xml();
        String item = xml.substring(xml.indexOf("<GovernmentAgencyGoodsItem>"),
                xml.indexOf("</GovernmentAgencyGoodsItem>") + "</GovernmentAgencyGoodsItem>".length());
        HttpResponse<String> answer = check(
                new Specimen("", xml.replace(item, item.repeat(20)).replaceAll(">\\s+<", "><")));
        assertEquals(List.of("42A/67A/68A[1]/23A/21A[1]/145", "42A/67A/68A[1]/93A[1]/141"),
                pointers(answer.body()).stream().filter(pointer -> pointer.endsWith("/145") || pointer.endsWith("/141"))
                        .toList(),
                answer::body);
        assertEquals(2, answer.body().split("also in 19 more places", -1).length - 1, answer::body);
    }

    @Test
    void a_request_to_cancel_is_told_that_it_is_one_and_nothing_else() {
        HttpResponse<String> answer = check(new Specimen("", """
            <Declaration xmlns="urn:wco:datamodel:WCO:DEC-DMS:2"><FunctionCode>13</FunctionCode><FunctionalReferenceID>CANCEL-1</FunctionalReferenceID>\
            <ID>26ZZ000000000001J9</ID><TypeCode>INV</TypeCode></Declaration>"""));
        assertEquals(404, answer.statusCode(), answer::body);
        assertEquals(1, answer.body().split("<Error>", -1).length - 1, answer::body);
        assertTrue(
                answer.body().contains("<ValidationCode>307<") && answer.body().contains("/Declaration/ID)"),
                answer::body);
    }

    @Test
    void a_refusal_repeats_the_reference_as_far_as_it_could_be_read() {
        Specimen grapes = Specimen.fresh();
        for (Specimen wrong : List.of(grapes.with("080610", "80610"),
                grapes.with("<GoodsItemQuantity>1<", "<GoodsItemQuantity>one<"),
                grapes.with("</Declarant>", "</Nobody>"))) {
            assertTrue(
                    check(wrong).body()
                            .contains("<FunctionalReferenceID>" + grapes.reference() + "</FunctionalReferenceID>"),
                    () -> check(wrong).body());
        }
    }

    private static HttpResponse<String> lodge(Specimen specimen) {
        return Knock.at("/api/declarations").as("trader.uz").with("Content-Type", "application/xml")
                .post(specimen.bytes());
    }

    private static HttpResponse<String> check(Specimen specimen) {
        return Knock.at("/api/declarations?validateOnly=true").as("trader.uz").with("Content-Type", "application/xml")
                .post(specimen.bytes());
    }

    /** Of every error and every warning, as {@code 42A/67A/68A[1]}. */
    private static List<String> pointers(String response) {
        List<String> found = new ArrayList<>();
        for (String finding : response.split("</(Error|AdditionalInformation)>")) {
            StringBuilder chain = new StringBuilder();
            POINTER.matcher(finding).results().forEach(pointer -> append(chain, pointer.group(1)));
            if (!chain.isEmpty()) {
                found.add(chain.toString());
            }
        }
        return found;
    }

    private static void append(StringBuilder chain, String pointer) {
        String number = "";
        for (Matcher part = PART.matcher(pointer); part.find();) {
            switch (part.group(1)) {
                case "SequenceNumeric" -> number = "[" + part.group(2) + "]";
                case "DocumentSectionCode" ->
                    chain.append(chain.isEmpty() ? "" : "/").append(part.group(2)).append(number);
                default -> chain.append('/').append(part.group(2));
            }
        }
    }
}
