package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A trader lets a broker lodge for it, over REST and SOAP; each test with a mandate of its own. */
class MandatesIT {

    private static final String TRADER = "trader2.uz";
    private static final String BROKER = "broker.uz";

    private static HttpResponse<String> give(String trader, String body, String key) {
        Knock knock = Knock.at("/api/mandates").as(trader).with("Content-Type", "application/json");
        return (key.isEmpty() ? knock : knock.with("Idempotency-Key", key)).post(body);
    }

    private static String wish(String country, String procedure, String representation) {
        return "{\"broker\":\"" + country + "-B0000001\",\"procedures\":[\"" + procedure
                + "\"],\"representation\":\"" + representation + "\",\"until\":\"2029-12-31\"}";
    }

    private static String given(String procedure, String representation) {
        HttpResponse<String> answer = give(TRADER, wish("UZ", procedure, representation), "");
        assertEquals(201, answer.statusCode(), answer::body);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> end(String mandate, String who) {
        return Knock.at(mandate).as(who).send("DELETE");
    }

    private static String number(String mandate) {
        return mandate.substring(mandate.lastIndexOf('/') + 1);
    }

    /** Of the second trader, with the broker as its agent. */
    private static Specimen grapes() {
        return Specimen.fresh().with("<ID>UZ-T0000001</ID>", "<ID>UZ-T0000002</ID>").with("<BorderTransportMeans>",
                "<Agent><ID>UZ-B0000001</ID></Agent><BorderTransportMeans>");
    }

    private static HttpResponse<String> lodge(Specimen document, String query) {
        return Knock.at("/api/declarations" + query).as(BROKER).with("Content-Type", "application/xml")
                .post(document.bytes());
    }

    private static String submit(Specimen document) {
        return Knock.at("/soap/exchange").as(BROKER).with("Content-Type", "text/xml")
                .post(Envelope.submit(document.bytes())).body();
    }

    private static JsonObject read(String path, String who) {
        HttpResponse<String> answer = Knock.at(path).as(who).get();
        assertEquals(200, answer.statusCode(), answer::body);
        return Aftermath.json(answer.body());
    }

    @Test
    void a_broker_lodges_under_its_mandate_over_either_door_and_both_follow() {
        String mandate = given("EXPORT", "DIRECT");
        HttpResponse<String> accepted = lodge(grapes(), "");
        assertEquals(201, accepted.statusCode(), accepted::body);
        String declaration = accepted.headers().firstValue("Location").orElseThrow();
        for (String who : new String[]{TRADER, BROKER, "customs.uz", "plant.kz"}) {
            JsonObject seen = read(declaration, who);
            assertEquals("UZ-T0000002", seen.getString("declarant"), who);
            assertEquals("UZ-B0000001", seen.getJsonObject("agent").getString("code"), who);
        }
        assertTrue(read(declaration, TRADER).getJsonObject("agent").getInt("mandate") > 0);
        assertFalse(read(declaration, "admin").containsKey("agent"));
        assertEquals(404, Knock.at(declaration).as("trader.uz").get().statusCode());
        assertEquals(404, Knock.at(declaration).as("broker.kz").get().statusCode());
        assertTrue(Knock.at("/api/declarations?size=5").as(BROKER).get().body().contains(
                declaration.substring(declaration.lastIndexOf('/') + 1)));

        String over = submit(grapes());
        assertEquals("ACCEPTED", Envelope.textOf("outcome", over));
        assertEquals("UZ-T0000002",
                read("/api/declarations/" + Envelope.textOf("mrn", over), TRADER).getString("declarant"));
        end(mandate, TRADER);
        assertEquals(200, Knock.at(declaration).as(BROKER).get().statusCode());
        assertEquals(200, Knock.at(declaration + "/document").as(BROKER).get().statusCode());
    }

    @Test
    void whoever_holds_no_mandate_or_holds_it_no_more_gets_333_and_reads_why() {
        String mandate = given("EXPORT", "DIRECT");
        Specimen late = grapes();
        assertEquals(200, lodge(late, "?validateOnly=true").statusCode());
        assertEquals(200, end(mandate, TRADER).statusCode());
        for (String answer : new String[]{lodge(late, "").body(), lodge(late, "?validateOnly=true").body()}) {
            assertTrue(answer.contains("<ValidationCode>333<")
                    && answer.contains("has withdrawn your mandate no. " + number(mandate)), answer);
        }
        String soap = submit(late);
        assertEquals("REFUSED", Envelope.textOf("outcome", soap));
        Aftermath.nothingStored(late.reference());

        String other = given("IMPORT", "DIRECT");
        String wrong = lodge(grapes(), "").body();
        assertTrue(wrong.contains("no. " + number(other) + " from") && wrong.contains("not for declarations of this"),
                wrong);
        end(other, BROKER);
        HttpResponse<String> never = lodge(Specimen.fresh().with("<ID>UZ-T0000001</ID>", "<ID>UZ-C0000001</ID>"), "");
        assertEquals(422, never.statusCode());
        assertTrue(never.body().contains("'UZ-C0000001' is another participant"), never::body);
    }

    @Test
    void an_agent_that_is_somebody_else_is_refused() {
        String mandate = given("EXPORT", "DIRECT");
        HttpResponse<String> answer = lodge(grapes().with("<Agent><ID>UZ-B0000001<", "<Agent><ID>UZ-C0000001<"), "");
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("/Declaration/Agent/ID)") && answer.body().contains("<ValidationCode>333<"),
                answer::body);
        end(mandate, TRADER);
    }

    @Test
    void of_a_document_with_other_numbers_it_is_said_in_the_address_for_whom() {
        String mandate = given("EXPORT", "DIRECT");
        Specimen real = Specimen.fresh().with("<ID>UZ-T0000001</ID>", "<ID>309000077</ID>");
        HttpResponse<String> accepted = lodge(real, "?for=UZ-T0000002");
        assertEquals(201, accepted.statusCode(), accepted::body);
        assertEquals("UZ-T0000002",
                read(accepted.headers().firstValue("Location").orElseThrow(), TRADER).getString("declarant"));
        assertEquals(422, lodge(Specimen.fresh().with("<ID>UZ-T0000001</ID>", "<ID>309000077</ID>"),
                "?for=UZ-C0000001").statusCode());
        end(mandate, TRADER);
    }

    @Test
    void a_broker_answers_what_is_asked_while_its_mandate_lasts() {
        String mandate = given("EXPORT", "DIRECT");
        Specimen document = grapes();
        String mrn = lodge(document, "").headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        JsonObject task = new Lodged(document, mrn, "").taskOf("customs.uz");
        String path = "/api/tasks/" + task.getJsonNumber("id");
        for (String who : new String[]{BROKER, TRADER}) {
            assertEquals(200, json(path + "/decision", "customs.uz", "{\"decision\":\"QUERY\",\"text\":\"Why?\"}"));
            assertEquals(who.equals(BROKER) ? 200 : 403, json(path + "/answer", BROKER, "{\"text\":\"So\"}"));
            if (who.equals(TRADER)) {
                assertEquals(200, json(path + "/answer", TRADER, "{\"text\":\"So it is\"}"));
            }
            end(mandate, TRADER);
        }
        assertEquals(404, json(path + "/answer", "broker.kz", "{\"text\":\"So\"}"));
    }

    private static int json(String path, String who, String body) {
        return Knock.at(path).as(who).with("Content-Type", "application/json").post(body).statusCode();
    }

    @Test
    void the_same_mandate_twice_is_one_and_ending_it_twice_is_once() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = give(TRADER, wish("UZ", "TRANSIT", "INDIRECT"), key);
        HttpResponse<String> again = give(TRADER, wish("UZ", "TRANSIT", "INDIRECT"), key);
        assertEquals(201, first.statusCode(), first::body);
        assertEquals(200, again.statusCode());
        assertEquals(first.body(), again.body());
        assertEquals(409, give(TRADER, wish("UZ", "EXPORT", "INDIRECT"), key).statusCode());
        String mandate = first.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> covered = give(TRADER, wish("UZ", "TRANSIT", "INDIRECT").replace("2029-12", "2028-12"),
                "");
        assertEquals(409, covered.statusCode());
        assertEquals("204", Aftermath.json(covered.body()).getString("code"));
        assertTrue(covered.body().contains("Mandate no. " + number(mandate) + " lets this broker"), covered::body);
        assertEquals(412, Knock.at(mandate).as(BROKER).with("If-Match", "\"9\"").send("DELETE").statusCode());
        assertEquals("RENOUNCED", Aftermath.json(end(mandate, BROKER).body()).getString("state"));
        assertEquals(200, end(mandate, BROKER).statusCode());
        HttpResponse<String> late = end(mandate, TRADER);
        assertEquals(409, late.statusCode());
        assertEquals("200", Aftermath.json(late.body()).getString("code"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "UZ-B0000001"        | "KZ-B0000001"       | 306 | /broker
        "EXPORT"             | "SALE"              | 102 | /procedures
        ["EXPORT"]           | []                  | 101 | /procedures
        "DIRECT"             | ""                  | 101 | /representation
        "2029-12-31"         | "2020-12-31"        | 150 | /until
        "2029-12-31"         | "31.12.2029"        | 103 | /until
        """)
    void what_is_amiss_is_told_with_its_place(String what, String by, String code, String pointer) {
        HttpResponse<String> answer = give(TRADER, wish("UZ", "EXPORT", "DIRECT").replace(what, by), "");
        assertEquals(422, answer.statusCode(), answer::body);
        assertEquals(code, Aftermath.json(answer.body()).getString("code"));
        assertEquals(pointer, Aftermath.json(answer.body()).getString("pointer"));
    }

    @ParameterizedTest
    @CsvSource({"trader2.uz, 200, 200", "broker.uz, 200, 200", "customs.uz, 200, 403", "supervisor.uz, 200, 403",
            "admin, 200, 403", "trader.uz, 404, 404", "broker.kz, 404, 404", "plant.uz, 404, 403",
            "customs.kz, 404, 403", "carrier.uz, 404, 404", "gateway.uz, 404, 404", "secretariat, 404, 404",
            "guarantor.uz, 404, 404"})
    void the_two_end_it_their_customs_read_it_and_to_everybody_else_it_is_not_there(String who, int read, int ended) {
        String mandate = given("IMPORT", "DIRECT");
        assertEquals(read, Knock.at(mandate).as(who).get().statusCode());
        HttpResponse<String> list = Knock.at("/api/mandates?size=200").as(who).get();
        assertEquals(200, list.statusCode());
        assertEquals(read == 200, list.body().contains("\"id\":" + number(mandate) + ","), list::body);
        assertEquals(ended, end(mandate, who).statusCode());
        end(mandate, TRADER);
    }

    @Test
    void only_traders_give_one() {
        for (String who : new String[]{"broker.uz", "carrier.uz", "customs.uz", "admin"}) {
            assertEquals(403, give(who, wish("UZ", "EXPORT", "DIRECT"), "").statusCode(), who);
        }
        assertEquals(401, Knock.at("/api/mandates").get().statusCode());
    }

    @Test
    void in_the_demo_each_country_s_trader_has_given_its_broker_one() {
        for (String country : new String[]{"az", "cn", "kz", "mn", "pk", "tj", "uz"}) {
            String held = Knock.at("/api/mandates?size=200").as("broker." + country).get().body();
            assertTrue(held.contains("\"givenBy\":\"trader." + country + "\""), held);
        }
    }
}
