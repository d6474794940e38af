package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever lodges answers for it: in one's own name, and in one's own country. */
class WhoseDeclarationIT {

    private static final String MYSELF = "<ID>UZ-T0000001</ID>";

    @Test
    void nobody_lodges_in_the_name_of_another_participant() {
        Specimen grapes = Specimen.fresh();
        HttpResponse<String> answer = lodge("trader2.uz", grapes);
        assertEquals(422, answer.statusCode(), answer::body);
        assertEquals(2, answer.body().split("<ValidationCode>333<", -1).length - 1, answer::body);
        assertTrue(answer.body().contains("/Declaration/Declarant/ID)")
                && answer.body().contains("/Declaration/Exporter/ID)"), answer::body);
        assertTrue(answer.body().contains("<DocumentSectionCode>57B</DocumentSectionCode>"), answer::body);
        Aftermath.nothingStored(grapes.reference());
        assertEquals("REFUSED",
                Envelope.textOf("outcome", Knock.at("/soap/exchange").as("trader2.uz").with("Content-Type", "text/xml")
                        .post(Envelope.submit(grapes.bytes())).body()));
        assertEquals(422, Knock.at("/api/declarations?validateOnly=true").as("trader2.uz")
                .with("Content-Type", "application/xml").post(grapes.bytes()).statusCode());
        assertEquals(422, lodge("carrier.uz", Specimen.fresh()).statusCode());
        assertEquals(201, lodge("trader.uz", grapes).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"uz-t0000001", "' UZ-T0000001 '"})
    void another_spelling_changes_nothing(String spelling) {
        assertEquals(422, lodge("trader2.uz", Specimen.fresh().with(MYSELF, "<ID>" + spelling + "</ID>")).statusCode());
        assertEquals(201, lodge("trader.uz", Specimen.fresh().with(MYSELF, "<ID>" + spelling + "</ID>")).statusCode());
    }

    @Test
    void a_number_of_another_register_is_pointed_out_and_taken() {
        HttpResponse<String> answer = lodge("trader2.uz", Specimen.fresh().with(MYSELF, "<ID>UZ-207043517</ID>"));
        assertEquals(201, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("<StatementCode>306</StatementCode>"), answer::body);
    }

    @Test
    void whoever_is_named_on_the_other_side_is_free_and_sees_nothing() {
        HttpResponse<String> answer = lodge("trader.uz",
                Specimen.fresh().with("<ID>KZ-577326743</ID>", "<ID>KZ-T0000001</ID>"));
        assertEquals(201, answer.statusCode(), answer::body);
        String path = answer.headers().firstValue("Location").orElseThrow();
        assertEquals(404, Knock.at(path).as("trader.kz").get().statusCode());
        assertEquals(404, Knock.at(path + "/document").as("trader.kz").get().statusCode());
    }

    @Test
    void an_export_is_lodged_where_the_goods_leave_and_an_import_where_they_go() {
        String nobody = "<ID>X-1</ID>";
        HttpResponse<String> export = lodge("trader.kz", Specimen.fresh().with(MYSELF, nobody));
        assertEquals(422, export.statusCode(), export::body);
        assertTrue(export.body().contains("<ValidationCode>334<")
                && export.body().contains("/Declaration/GoodsShipment/ExportCountry/ID)"), export::body);
        HttpResponse<String> elsewhere = lodge("trader.uz", Specimen.fresh().with("<TypeCode>EXA<", "<TypeCode>IMA<"));
        assertEquals(422, elsewhere.statusCode(), elsewhere::body);
        assertTrue(elsewhere.body().contains("<ValidationCode>334<"), elsewhere::body);
        HttpResponse<String> here = lodge("trader.kz", Specimen.fresh().with("<TypeCode>EXA<", "<TypeCode>IMA<")
                .with("<Declarant>\n      <Name>Samarkand Fruit LLC</Name>\n      " + MYSELF,
                        "<Declarant>\n      <Name>Zhetisu</Name>\n      <ID>KZ-T0000001</ID>"));
        assertEquals(201, here.statusCode(), here::body);
    }

    @Test
    void a_processing_instruction_is_refused_with_its_line() {
        HttpResponse<String> answer = lodge("trader.uz",
                Specimen.fresh().withProlog("<?xml-stylesheet href=\"http://127.0.0.1:9/x\"?>\n"));
        assertEquals(422, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("<ValidationCode>107<") && answer.body().contains("(line 2"), answer::body);
        assertEquals("REFUSED",
                Envelope.textOf("outcome", Knock.at("/soap/exchange").as("trader.uz").with("Content-Type", "text/xml")
                        .post(Envelope.submit(Specimen.fresh().withProlog("<?a b?>").bytes())).body()));
    }

    private static HttpResponse<String> lodge(String signIn, Specimen document) {
        return Knock.at("/api/declarations").as(signIn).with("Content-Type", "application/xml").post(document.bytes());
    }
}
