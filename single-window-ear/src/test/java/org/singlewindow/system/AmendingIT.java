package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A declarant changes a declaration over both doors, as a whole and by pointers. */
class AmendingIT {

    private static final String SORT = "variety Husayni";

    private static Specimen changed(Lodged grapes, String to) {
        return grapes.specimen().with("<FunctionCode>9", "<FunctionCode>5")
                .with("</FunctionalReferenceID>", "</FunctionalReferenceID><ID>" + grapes.mrn() + "</ID>")
                .with(SORT, to);
    }

    @Test
    void the_whole_declaration_is_replaced_and_everyone_gets_the_next_version() {
        Lodged grapes = Lodged.now();
        long first = grapes.waitsFor("gateway.kz");
        HttpResponse<String> amended = Knock.at("/api/declarations").as("trader.uz")
                .with("Content-Type", "application/xml").post(changed(grapes, "variety Kishmish").bytes());
        assertEquals(200, amended.statusCode(), amended::body);
        for (String part : List.of("<FunctionCode>07</FunctionCode>", "<VersionID>2</VersionID>", "<TagID>137</TagID>",
                "<StatementTypeCode>AGN</StatementTypeCode>")) {
            assertTrue(amended.body().contains(part), amended::body);
        }
        assertEquals(2, grapes.seenBy("trader.uz").getInt("version"));
        assertTrue(Knock.at(grapes.path() + "/document").as("gateway.kz").get().body().contains("variety Kishmish"));
        assertTrue(grapes.waitsFor("gateway.kz") > first, "the version before is not delivered any more");
        assertEquals(2, grapes.taskOf("plant.kz").getInt("version"));
        assertTrue(grapes.seenBy("trader.uz").toString().contains("declaration.amended"));
    }

    @Test
    void by_pointers_over_soap_only_what_they_name_changes() {
        Lodged grapes = Lodged.now();
        String amendment = "<Declaration xmlns=\"urn:wco:datamodel:WCO:DEC-DMS:2\"><FunctionCode>13</FunctionCode><ID>"
                + grapes.mrn() + "</ID><TypeCode>COR</TypeCode><Amendment><ChangeReasonCode>28</ChangeReasonCode>"
                + "<Pointer><DocumentSectionCode>42A</DocumentSectionCode></Pointer>"
                + "<Pointer><DocumentSectionCode>67A</DocumentSectionCode></Pointer>"
                + "<Pointer><SequenceNumeric>1</SequenceNumeric><DocumentSectionCode>68A</DocumentSectionCode></Pointer>"
                + "<Pointer><DocumentSectionCode>23A</DocumentSectionCode><TagID>137</TagID></Pointer></Amendment>"
                + "<GoodsShipment><GovernmentAgencyGoodsItem><SequenceNumeric>1</SequenceNumeric><Commodity>"
                + "<Description>Raisins of another kind</Description></Commodity></GovernmentAgencyGoodsItem>"
                + "</GoodsShipment></Declaration>";
        String answer = Knock.at("/soap/exchange").as("trader.uz").with("Content-Type", "text/xml")
                .post(Envelope.of("<Submit xmlns=\"urn:singlewindow:exchange:1\"><content>"
                        + Base64.getEncoder().encodeToString(
                                amendment.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        + "</content></Submit>"))
                .body();
        assertEquals("ACCEPTED", Envelope.textOf("outcome", answer), answer);
        assertEquals(grapes.mrn(), Envelope.textOf("mrn", answer));
        String now = Knock.at(grapes.path() + "/document").as("trader.uz").get().body();
        assertTrue(now.contains("Raisins of another kind") && now.contains(grapes.specimen().reference()), now);
    }

    @Test
    void an_amendment_that_names_the_version_before_is_not_made_of_the_one_in_force() {
        Lodged grapes = Lodged.now();
        assertEquals(200, amended(grapes, "variety Kishmish", "\"1\"").statusCode());
        HttpResponse<String> late = amended(grapes, "variety Taifi", "\"1\"");
        assertEquals(412, late.statusCode(), late::body);
        assertTrue(late.body().contains("REQ-21") && late.body().contains("version 2 is in force"), late::body);
        assertEquals(2, grapes.seenBy("trader.uz").getInt("version"));
        assertEquals(200, amended(grapes, "variety Taifi", "\"2\"").statusCode());
    }

    private static HttpResponse<String> amended(Lodged grapes, String to, String seen) {
        return Knock.at("/api/declarations").as("trader.uz").with("Content-Type", "application/xml")
                .with("If-Match", seen).post(changed(grapes, to).with("<FunctionalReferenceID>" + grapes.specimen()
                        .reference(), "<FunctionalReferenceID>" + grapes.specimen().reference()
                                + to.substring(8, 10))
                        .bytes());
    }

    @Test
    void what_is_examined_stays_as_it_is() {
        Lodged grapes = Lodged.now();
        String task = "/api/tasks/" + grapes.taskOf("customs.kz").getJsonNumber("id") + "/decision";
        assertEquals(200, Knock.at(task).as("customs.kz").with("Content-Type", "application/json")
                .post("{\"decision\":\"INSPECT\"}").statusCode());
        HttpResponse<String> refused = Knock.at("/api/declarations").as("trader.uz")
                .with("Content-Type", "application/xml").post(changed(grapes, "variety Kishmish").bytes());
        assertEquals(409, refused.statusCode(), refused::body);
        assertTrue(refused.body().contains("<ValidationCode>200</ValidationCode>")
                && refused.body().contains("KZ-CUSTOMS"), refused::body);
        assertEquals(1, grapes.seenBy("trader.uz").getInt("version"));
    }
}
