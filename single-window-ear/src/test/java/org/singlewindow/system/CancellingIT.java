package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A declarant takes a declaration back, over both doors, and asks by a document how it stands. */
class CancellingIT {

    /** As it is sent in the field: a request that says with its type what it asks for. */
    private static String request(String type, String mrn) {
        return "<Declaration xmlns=\"urn:wco:datamodel:WCO:DEC-DMS:2\"><FunctionCode>13</FunctionCode><ID>" + mrn
                + "</ID><TypeCode>" + type + "</TypeCode></Declaration>";
    }

    private static HttpResponse<String> send(String document, String signIn) {
        return Knock.at("/api/declarations").as(signIn).with("Content-Type", "application/xml").post(document);
    }

    private static String overSoap(String document, String signIn) {
        String content = Base64.getEncoder().encodeToString(document.getBytes(StandardCharsets.UTF_8));
        return Knock.at("/soap/exchange").as(signIn).with("Content-Type", "text/xml").post(Envelope.of(
                "<Submit xmlns=\"urn:singlewindow:exchange:1\"><content>" + content + "</content></Submit>")).body();
    }

    @Test
    void over_rest_it_is_answered_with_a_ten_and_a_second_request_with_the_code_of_what_is_too_late() {
        Lodged grapes = Lodged.now();
        HttpResponse<String> cancelled = send(request("INV", grapes.mrn()), "trader.uz");
        assertEquals(200, cancelled.statusCode(), cancelled::body);
        assertTrue(cancelled.body().contains("<FunctionCode>10</FunctionCode>"), cancelled::body);
        assertEquals(Optional.of(grapes.path()), cancelled.headers().firstValue("Location"));
        assertEquals("CANCELLED", grapes.seenBy("trader.uz").getString("status"));
        assertEquals("CANCELLED", grapes.seenBy("gateway.kz").getString("status"));
        HttpResponse<String> late = send(
                request("INV", grapes.mrn()).replace("<FunctionCode>13", "<FunctionCode>1"), "trader.uz");
        assertEquals(409, late.statusCode(), late::body);
        assertTrue(late.body().contains("<ValidationCode>292</ValidationCode>")
                && late.body().contains("cancelled already"), late::body);
        assertTrue(grapes.seenBy("trader.uz").toString().contains("declaration.not-cancelled"));
    }

    @Test
    void over_soap_it_is_the_same() {
        Lodged grapes = Lodged.now();
        String cancelled = overSoap(request("INV", grapes.mrn()), "trader.uz");
        assertEquals("ACCEPTED", Envelope.textOf("outcome", cancelled), cancelled);
        assertEquals(grapes.mrn(), Envelope.textOf("mrn", cancelled));
        assertEquals("DUPLICATE",
                Envelope.textOf("outcome", overSoap(request("INV", grapes.mrn()), "trader.uz")));
        String late = overSoap(request("INV", grapes.mrn()).replace("<FunctionCode>13", "<FunctionCode>1"),
                "trader.uz");
        assertEquals("292", Envelope.textOf("code", late), late);
        assertEquals("307", Envelope.textOf("code", overSoap(request("INV", grapes.mrn()), "trader.kz")));
    }

    @Test
    void while_goods_are_examined_it_stays_and_to_others_it_is_not_there() {
        Lodged grapes = Lodged.now();
        String task = "/api/tasks/" + grapes.taskOf("customs.kz").getJsonNumber("id") + "/decision";
        assertEquals(200, Knock.at(task).as("customs.kz").with("Content-Type", "application/json")
                .post("{\"decision\":\"INSPECT\"}").statusCode());
        HttpResponse<String> refused = send(request("INV", grapes.mrn()), "trader.uz");
        assertEquals(409, refused.statusCode(), refused::body);
        assertTrue(refused.body().contains("<ValidationCode>200</ValidationCode>"), refused::body);
        assertEquals("INSPECTION", grapes.seenBy("trader.uz").getString("status"));
        HttpResponse<String> unseen = send(request("INV", grapes.mrn()), "trader.kz");
        assertEquals(404, unseen.statusCode(), unseen::body);
        assertTrue(unseen.body().contains("<ValidationCode>307</ValidationCode>"), unseen::body);
        assertEquals(403, send(request("INV", grapes.mrn()), "customs.kz").statusCode());
    }

    @Test
    void any_other_request_is_answered_with_how_it_stands() {
        Lodged grapes = Lodged.now();
        HttpResponse<String> asked = send(request("ZZZ", grapes.mrn()), "trader.uz");
        assertEquals(200, asked.statusCode(), asked::body);
        assertTrue(asked.body().contains("<FunctionCode>13</FunctionCode>")
                && asked.body().contains("<StatementCode>PENDING</StatementCode>")
                && asked.body().contains("<StatementCode>KZ-CUSTOMS</StatementCode>"), asked::body);
        assertEquals(404, send(request("ZZZ", "26UZ00000000042ZJ0"), "trader.kz").statusCode());
    }
}
