package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An officer lets one lot go and refuses the other; whoever sees the declaration sees which. */
class PartialReleaseBrowserIT {

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    private static Lodged twoLots() {
        Specimen specimen = Specimen.fresh();
        String document = new String(specimen.bytes(), StandardCharsets.UTF_8);
        String end = "</GovernmentAgencyGoodsItem>";
        String item = document.substring(document.indexOf("<GovernmentAgencyGoodsItem>"),
                document.indexOf(end) + end.length());
        HttpResponse<String> answer = Knock.at("/api/declarations").as("trader.uz")
                .with("Content-Type", "application/xml").post(document.replace(item,
                        item + item.replaceFirst("<SequenceNumeric>1<", "<SequenceNumeric>2<")));
        assertEquals(201, answer.statusCode(), answer::body);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return new Lodged(specimen, location.substring(location.lastIndexOf('/') + 1), answer.body());
    }

    private static void approve(Lodged lots, String officer) {
        Knock.at("/api/tasks/" + lots.taskOf(officer).getJsonNumber("id") + "/decision").as(officer)
                .with("Content-Type", "application/json").post("{\"decision\":\"APPROVE\"}");
    }

    @Test
    void what_is_ticked_is_decided_and_the_rest_stays_open_until_it_is_too() {
        Lodged lots = twoLots();
        List.of("customs.uz", "plant.uz", "customs.kz").forEach(officer -> approve(lots, officer));
        Person officer = browsers.atDesk().signIn("plant.kz");
        officer.open("/agency/decide.xhtml?id=" + lots.taskOf("plant.kz").getJsonNumber("id"));
        officer.pick("Approve");
        officer.click("#some");
        officer.press("Decide");
        officer.expect("#items-about .error", "ticked none");
        assertEquals("PENDING", lots.seenBy("trader.uz").getString("status"));
        officer.click("input[name='items'][value='1']");
        officer.press("Decide");
        officer.expect(".notice.good", "Decided about item 1");
        officer.expect("#itemsMade", "Still to be decided: 2");
        assertEquals("PARTIALLY_RELEASED", lots.seenBy("trader.uz").getString("status"));

        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/show.xhtml?mrn=" + lots.mrn());
        trader.expect("#standing", "Released in part");
        trader.expect("#item-1", "Released");
        trader.expect("#item-2", "Waiting for KZ-PLANT");

        officer.pick("Refuse");
        officer.choose("#reason", "HEALTH");
        officer.fill("Remark, reason or question", "Beetles in the boxes");
        officer.press("Decide");
        officer.expect("#settled", "Approved in part");
        trader.reload();
        trader.expect("#item-2", "Beetles in the boxes");
        assertTrue(trader.see("#standing").contains("Released"));
        assertEquals(List.of(), officer.troubles());
        assertEquals(List.of(), trader.troubles());
    }
}
