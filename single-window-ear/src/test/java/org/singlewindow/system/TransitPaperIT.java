package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
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

    @Test
    void what_was_taken_back_does_not_travel() {
        InTransit grapes = InTransit.released();
        grapes.tell("customs.uz", "CANCEL", ",\"reason\":\"the lorry never came\"");
        HttpResponse<String> paper = print(grapes.mrn(), "trader.uz");
        assertEquals(409, paper.statusCode(), paper::body);
        assertEquals("200", Aftermath.json(paper.body()).getString("code"));
    }
}
