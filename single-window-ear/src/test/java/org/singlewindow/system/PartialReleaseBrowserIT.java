package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An officer lets one lot go and refuses the other; whoever sees the declaration sees which. */
class PartialReleaseBrowserIT {

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    private static Lodged twoLots() {
        return lots(2);
    }

    static Lodged lots(int count) {
        Specimen specimen = Specimen.fresh();
        String document = new String(specimen.bytes(), StandardCharsets.UTF_8);
        String end = "</GovernmentAgencyGoodsItem>";
        String item = document.substring(document.indexOf("<GovernmentAgencyGoodsItem>"),
                document.indexOf(end) + end.length());
        HttpResponse<String> answer = Knock.at("/api/declarations").as("trader.uz")
                .with("Content-Type", "application/xml")
                .post(document.replace(item, IntStream.rangeClosed(1, count)
                        .mapToObj(each -> item.replaceFirst("<SequenceNumeric>1<", "<SequenceNumeric>" + each + "<"))
                        .collect(Collectors.joining())));
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
        trader.expect("#standing", "Released without what was refused");
        trader.open("/declaration/declarations.xhtml?q=" + lots.mrn());
        trader.expect(".pill.warn", "Released without what was refused");
        assertEquals("[2]", Aftermath.json(Knock.at("/api/declarations?q=" + lots.mrn()).as("trader.uz").get().body())
                .getJsonArray("items").getJsonObject(0).getJsonArray("refusedItems").toString());
        assertEquals(List.of(), officer.troubles());
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void what_a_colleague_decides_meanwhile_takes_no_tick_from_one_item_to_another() {
        Lodged lots = lots(3);
        String task = lots.taskOf("customs.uz").getJsonNumber("id").toString();
        Person officer = browsers.atDesk().signIn("customs2.uz");
        officer.open("/agency/decide.xhtml?id=" + task);
        officer.pick("Refuse");
        officer.choose("#reason", "VALUE");
        officer.fill("Remark, reason or question", "The value is far too low");
        officer.click("#some");
        officer.click("#tick-1");
        officer.click("#tick-3");

        assertEquals(200, Knock.at("/api/tasks/" + task + "/decision").as("customs.uz")
                .with("Content-Type", "application/json").post("{\"decision\":\"APPROVE\",\"items\":[1]}")
                .statusCode());
        officer.expect("#item-1", "Decided by customs.uz: Approve");

        assertTrue(officer.is("#tick-1:disabled:not(:checked)"), "what is decided is not ticked any more");
        assertTrue(officer.is("#tick-2:enabled:not(:checked)"), "the tick of another");
        assertTrue(officer.is("#item-3 #tick-3:enabled:checked"), "its own tick");
        assertFalse(officer.is("#deciding .aside, #deciding.aside"), "it can still be decided");
        assertEquals("The value is far too low", officer.typed("#text"));
        officer.press("Decide");
        officer.expect(".notice.good", "Decided about item 3");
        officer.expect("#itemsMade", "Still to be decided: 2");
        assertEquals(List.of(), officer.troubles());
    }

    @Test
    void an_item_that_was_decided_before_the_news_of_it_came_is_refused_and_nothing_of_the_send_is_done() {
        Lodged lots = lots(3);
        String task = lots.taskOf("customs.uz").getJsonNumber("id").toString();
        Person officer = browsers.atDesk().signIn("customs2.uz");
        officer.open("/agency/decide.xhtml?id=" + task);
        officer.pick("Approve");
        officer.click("#some");
        officer.click("#tick-1");
        officer.click("#tick-2");
        officer.hearNoNews();
        Knock.at("/api/tasks/" + task + "/decision").as("customs.uz").with("Content-Type", "application/json")
                .post("{\"decision\":\"APPROVE\",\"items\":[1]}");
        officer.press("Decide");
        officer.expect(".notice.bad", "One of these items was decided meanwhile");
        officer.expect("#itemsMade", "Still to be decided: 2, 3");
        assertTrue(officer.is("#tick-1:disabled:not(:checked)") && officer.is("#tick-2:checked"));
    }
}
