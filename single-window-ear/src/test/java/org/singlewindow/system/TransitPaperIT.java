package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The paper that travels with goods in transit: for whoever may see the movement, once it may travel. */
class TransitPaperIT {

    private static HttpResponse<String> print(String mrn, String who) {
        return Knock.at("/api/movements/" + mrn + "/print").as(who).with("Accept-Language", "ru, en;q=0.5").get();
    }

    @Test
    void holder_carrier_and_the_offices_of_the_way_print_it_and_nobody_else() {
        InTransit grapes = InTransit.released();
        for (String who : new String[]{"trader.uz", "carrier.uz", "customs.uz", "customs.kz", "gateway.kz"}) {
            HttpResponse<String> paper = print(grapes.mrn(), who);
            assertEquals(200, paper.statusCode(), () -> who + " " + paper.body());
            assertTrue(paper.body().startsWith("%PDF-"), who);
            assertEquals("application/pdf", paper.headers().firstValue("Content-Type").orElse(""));
            assertEquals("ru", paper.headers().firstValue("Content-Language").orElse(""));
            assertFalse(paper.body().contains("GR4P"), "the access code stands on no paper");
        }
        for (String who : new String[]{"trader2.uz", "customs.mn", "carrier.kz"}) {
            assertEquals(404, print(grapes.mrn(), who).statusCode(), who);
        }
    }

    /** Nobody else has the guarantee locked; what is kept, and by what it is known, stays as it came. */
    @Test
    void the_access_code_is_read_by_whoever_lodged_it_and_by_customs_of_departure_alone() throws Exception {
        String mrn = InTransit.lodged().mrn();
        for (String who : new String[]{"trader.uz", "customs.uz", "gateway.uz"}) {
            assertTrue(document(mrn, who).body().contains("<AccessCode>GR4P</AccessCode>"), who);
        }
        for (String who : new String[]{"plant.uz", "customs.kz", "plant.kz", "gateway.kz"}) {
            HttpResponse<String> read = document(mrn, who);
            assertTrue(read.body().contains("<AccessCode>****</AccessCode>"), who);
            assertEquals("sha-256=" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256")
                    .digest(read.body().getBytes(StandardCharsets.UTF_8))),
                    read.headers().firstValue("Digest").orElse(""));
        }
    }

    private static HttpResponse<String> document(String mrn, String who) {
        return Knock.at("/api/declarations/" + mrn + "/document").as(who).get();
    }

    @Test
    void what_was_taken_back_does_not_travel() {
        InTransit grapes = InTransit.released();
        grapes.tell("customs.uz", "CANCEL", ",\"reason\":\"the lorry never came\"");
        HttpResponse<String> paper = print(grapes.mrn(), "trader.uz");
        assertEquals(409, paper.statusCode(), paper::body);
        assertEquals("200", Aftermath.json(paper.body()).getString("code"));
    }

    @Test
    void what_waits_from_paper_is_on_the_first_page_of_the_customs_whose_turn_it_is_and_leads_there() throws Exception {
        InTransit grapes = InTransit.released();
        HttpResponse<String> told = grapes.tell("carrier.uz", "ARRIVE",
                ",\"office\":\"KZALA001\",\"fallback\":\"LINE\"");
        assertEquals(202, told.statusCode(), told::body);
        Portal customs = Portal.as("customs.uz");
        String home = customs.get("index.xhtml").body();
        assertTrue(home.contains("Told from paper, and waiting") && home.contains("movements.xhtml?which=WAITING"),
                home);
        String those = customs.get("transit/movements.xhtml?which=WAITING").body();
        assertTrue(those.contains(grapes.mrn()), those);
    }
}
