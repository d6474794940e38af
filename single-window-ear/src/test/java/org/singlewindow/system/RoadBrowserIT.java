package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Goods on the road: their driver with a phone, whoever looks at their way, and a post that has lost its line. */
class RoadBrowserIT {

    private static final String DRIVER = "/transit/driver.xhtml?mrn=";
    private static final String MOVEMENT = "/transit/movement.xhtml?mrn=";
    private static final String OFFLINE = "/transit/offline.xhtml";

    private static final byte[] PICTURE = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    /** Whoever has seen a page of ours has told the zone of their clock. */
    private static Person driver() {
        Person driver = browsers.onPhone().signIn("carrier.uz");
        driver.open("/index.xhtml");
        return driver;
    }

    @Test
    void a_driver_tells_another_tractor_and_need_not_stop() {
        InTransit lorry = InTransit.released();
        Person driver = driver();
        driver.open(DRIVER + lorry.mrn());
        assertTrue(driver.is("svg.qr"));
        driver.fill("#tractor", "01 T 777 TT");
        driver.press("Tell the new tractor");
        driver.expect("#untouched-about", "Tick this if it is so");
        assertEquals("01 T 777 TT", driver.value("#tractor"));
        driver.click("#untouched");
        driver.press("Tell the new tractor");
        driver.expect(".notice.good", "you need not show the goods to anybody");
        driver.expect("dl.facts", "01 T 777 TT");
        assertEquals(0, driver.overhang());
        assertEquals(List.of(), driver.troubles());
    }

    @Test
    void a_driver_reports_an_incident_with_photo_and_place_and_the_customs_ahead_see_it() {
        InTransit lorry = InTransit.released();
        Person driver = driver();
        driver.open(DRIVER + lorry.mrn());
        driver.attachPicture("seal.png", PICTURE);
        driver.fill("#reason", "A stone broke the seal");
        driver.press("Report it");
        driver.expect("#incident-about", "Choose one");
        driver.expect("Came already, and goes along: seal.png");
        assertEquals("A stone broke the seal", driver.value("#reason"));
        driver.choose("#incident", "Seals broken");
        driver.fill("#where", "M39, km 84");
        driver.press("Report it");
        driver.expect(".notice.good", "Show the goods to the nearest customs");

        Person customs = browsers.atDesk().signIn("customs.kz");
        customs.open(MOVEMENT + lorry.mrn());
        customs.expect("main", "M39, km 84");
        String photo = customs.link("File 1");
        assertEquals(200, customs.status(photo));
        assertEquals(404, browsers.atDesk().signIn("trader2.uz").status(photo));
        assertEquals(List.of(), driver.troubles());
        assertEquals(List.of(), customs.troubles());
    }

    @Test
    void a_carrier_brings_a_file_after_the_release_and_reads_nothing_else() {
        InTransit lorry = InTransit.released();
        String files = "/api/declarations/" + lorry.mrn() + "/attachments";
        HttpResponse<String> brought = Knock.at(files).as("carrier.uz").with("Content-Type", "image/png")
                .with("Content-Disposition", "attachment; filename=\"photo.png\"").post(PICTURE);
        assertEquals(201, brought.statusCode(), brought::body);
        String hash = Aftermath.json(brought.body()).getString("sha256");
        assertEquals(404, Knock.at(files).as("carrier.uz").get().statusCode());
        assertEquals(200, Knock.at(files + "/" + hash).as("carrier.uz").get().statusCode());
        assertEquals(404, Knock.at(files + "/" + hash).as("carrier.kz").get().statusCode());
        assertEquals(201, lorry.tell("carrier.uz", "INCIDENT",
                ",\"incident\":\"5\",\"reason\":\"a stone\",\"files\":[\"" + hash + "\"]").statusCode());
        HttpResponse<String> unknown = lorry.tell("carrier.uz", "INCIDENT",
                ",\"incident\":\"5\",\"reason\":\"a stone\",\"files\":[\"" + "ab".repeat(32) + "\"]");
        assertEquals(422, unknown.statusCode(), unknown::body);
    }

    @Test
    void the_way_of_a_movement_moves_by_itself_and_leaves_open_what_was_opened() {
        InTransit lorry = InTransit.lodged();
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open(MOVEMENT + lorry.mrn());
        trader.expect("[aria-labelledby=cover]", "when it is released");
        lorry.approved();
        trader.expect("#ways", "Driver's page");
        trader.expect("#missing ~ ol li", "Leaving the country");
        trader.expect("#missing ~ ol li", "It is the carrier's turn");
        trader.expect("#missing ~ ol li", "The customs tell it: Uzbekistan");
        trader.click("#line-table summary");
        trader.expect("#line-table tbody", "The last that is known");
        assertEquals(201, lorry.tell("customs.uz", "EXIT", ",\"office\":\"UZ027001\"").statusCode());
        trader.expect("#missing ~ ol li", "Entering the country");
        assertTrue(trader.is("#line-table tbody"));
        assertEquals(201, lorry.tell("customs.kz", "REFUSE_ENTRY", ",\"office\":\"KZKON001\",\"reason\":\"no\"")
                .statusCode());
        trader.expect("#missing ~ ol li", "Arrival back in Uzbekistan");
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void a_post_without_a_line_goes_on_and_tells_all_of_it_later_in_order() {
        InTransit lorry = InTransit.released();
        Person post = browsers.atDesk().signIn("customs.uz");
        post.open(OFFLINE);
        post.expectKept("This page opens on this device without a line too");
        post.loseLine(true);
        post.reload();
        post.expect("h1", "Without a line");
        post.keep(lorry.mrn(), "EXIT", "UZ027001X");
        post.expect("#events", "Waits for a line");
        post.reload();
        post.expect("#events", lorry.mrn());
        post.keep(lorry.mrn(), "INCIDENT", "");
        post.expect("#wrong", "What kind of incident: please choose one");
        post.expectFocus("incident");
        post.choose("#incident", "6");
        post.press("Keep and send");
        post.expect("#events li:nth-child(2)", "Waits for a line");
        post.expect("#events li:nth-child(2)", "told without a line");

        post.loseSession();
        post.loseLine(false);
        post.expect("#line", "Your session has ended");
        post.follow("Sign in and go on");
        post.enter("customs.uz");
        post.expect("#events li:nth-child(1)", "There is no office UZ027001X");
        post.expect("#events li:nth-child(2)", "Waits for the one before");
        post.press("Correct");
        post.fill("#office", "UZ027001");
        post.press("Keep and send");
        post.expect("#events li:nth-child(1)", "Recorded");
        post.expect("#events li:nth-child(2)", "Recorded");
        assertEquals("AT_FRONTIER", Aftermath.json(Knock.at("/api/movements/" + lorry.mrn()).as("customs.uz").get()
                .body()).getString("state"));
    }

    @Test
    void two_posts_without_a_line_make_one_history_though_the_second_is_heard_first() {
        InTransit lorry = InTransit.released();
        Person left = post("customs.uz");
        Person entered = post("customs.kz");
        left.keep(lorry.mrn().toLowerCase(Locale.ROOT), "EXIT", "UZ027001");
        entered.keep(lorry.mrn(), "ENTER", "KZKON001");
        entered.keep(lorry.mrn(), "ARRIVE", "KZALA001");
        entered.loseLine(false);
        entered.expect("#events li:nth-child(2)", "It becomes an event once what happened before it has been told");
        left.loseLine(false);
        left.expect("#events", "Recorded");
        entered.press("Send now");
        entered.expect("#events li:nth-child(2)", "Recorded");
        assertEquals(List.of("RELEASE", "EXIT", "ENTER", "ARRIVE"),
                Aftermath.json(Knock.at("/api/movements/" + lorry.mrn()).as("customs.uz").get().body())
                        .getJsonArray("events").stream().map(each -> each.asJsonObject().getString("type")).toList());
    }

    /** What stands in the form once it is kept is what was typed since, and nothing is kept twice. */
    @Test
    void what_is_typed_while_the_last_is_being_kept_is_the_next() {
        InTransit lorry = InTransit.released();
        Person post = post("customs.uz");
        String mrn = "mrn=" + lorry.mrn();
        post.keepAtOnce("type=EXIT", mrn, "office=UZ027001", "", "", "type=ENTER", mrn, "reason=by night");
        post.expect("#said", "It is kept on this device");
        assertEquals(List.of("ENTER", lorry.mrn(), "UZ027001", "by night"),
                Stream.of("#type", "#mrn", "#office", "#reason").map(post::value).toList());
        post.keepAtOnce("office=KZKON001", "", "type=ARRIVE", mrn, "office=KZALA001", "", "reason=not yet");
        post.expect("#events li:nth-child(1)", "UZ027001");
        post.expect("#events li:nth-child(2)", "by night");
        post.expect("#events li:nth-child(3)", "KZALA001");
        assertFalse(post.see("#events li:nth-child(3)").contains("not yet"), post.see("#events"));
        assertFalse(post.is("#events li:nth-child(4)"), post.see("#events"));
        assertEquals(List.of("", "not yet"), Stream.of("#mrn", "#reason").map(post::value).toList());
        post.press("Correct");
        assertEquals("UZ027001", post.value("#office"));
        post.fill("#office", "UZ027002");
        post.press("Correct");
        assertEquals("UZ027002", post.value("#office"), "pressed again for what is being corrected");
        post.keepAtOnce("", "");
        post.expect("#events li:nth-child(1)", "UZ027002");
        assertEquals("not yet", post.value("#reason"));
        assertFalse(post.is("#events li:nth-child(4)"), post.see("#events"));
    }

    @Test
    void each_window_of_a_post_without_a_line_has_its_own_form_and_the_same_list() {
        String mrn = InTransit.released().mrn();
        Person post = post("customs.uz");
        post.fill("#mrn", "begun here");
        Person other = post.inAnotherWindow();
        other.expect("#events", "Nothing");
        assertEquals("", other.value("#mrn"));
        other.keep(mrn, "EXIT", "UZ027001");
        post.expect("#events", "UZ027001");
        post.focus("#events button");
        other.keep(mrn, "ARRIVE", "");
        post.expect("#events li:nth-child(2)", "told without a line");
        assertEquals("Correct", post.focused());
        post.reload();
        post.expect("#events", "UZ027001");
        assertEquals("begun here", post.value("#mrn"));
    }

    @Test
    void what_one_window_corrects_no_other_sends_or_corrects() {
        String mrn = InTransit.released().mrn();
        Person post = post("customs.uz");
        post.keep(mrn, "EXIT", "UZ027001X");
        post.expect("#events", "UZ027001X");
        Person other = post.inAnotherWindow();
        other.expect("#events", "UZ027001X");
        post.press("Correct");
        post.expectFocus("type");
        other.press("Correct");
        other.expect("#wrong", "in another window");
        post.loseLine(false);
        other.press("Send now");
        other.expect("#events", "Waits for the one before");
        post.fill("#office", "UZ027001");
        post.press("Keep and send");
        other.expect("#events", "Recorded");
        other.expect("#events", "UZ027001");
        assertFalse(other.is("#events li:nth-child(2)"), other.see("#events"));
    }

    @Test
    void what_a_full_disk_refuses_is_given_back_and_kept_later() {
        String mrn = InTransit.released().mrn();
        Person post = post("customs.uz");
        post.fillDisk();
        post.keep(mrn, "EXIT", "UZ027001");
        post.expect("#wrong", "QuotaExceededError");
        assertEquals(List.of(mrn, "told without a line"), Stream.of("#mrn", "#reason").map(post::value).toList());
        post.keepAtOnce("", "mrn=the next");
        post.expect("#events li", "UZ027001");
        post.reload();
        post.expect("#said", "It is kept on this device");
        post.expect("#events li", "UZ027001");
        assertEquals("the next", post.value("#mrn"));
        assertFalse(post.is("#events li:nth-child(2)"), post.see("#events"));
        assertEquals(List.of(), post.troubles().stream().filter(each -> !each.contains("ERR_")).toList());
    }

    @Test
    void an_office_captures_by_its_number_a_transit_that_was_lodged() {
        InTransit lorry = InTransit.lodged();
        Person office = browsers.atDesk().signIn("customs.uz");
        office.open("/transit/capture.xhtml");
        office.fill("#number", "uz 018 " + lorry.mrn().substring(10));
        office.choose("#cause", "The system of the trader had failed");
        String released = LocalDateTime.now(ZoneOffset.UTC).minusDays(1).truncatedTo(ChronoUnit.MINUTES).toString();
        office.fill("#releasedAt", released);
        office.fill("#office", "UZ018001x");
        office.fill("#lodged", lorry.mrn().toLowerCase(Locale.ROOT));
        office.loseSession();
        office.press("Capture");
        office.expect(".notice.warn", "Your session has ended");
        office.enter("customs.uz");
        office.expect("#typed", "is back");
        assertEquals(released, office.value("#releasedAt"));
        office.press("Capture");
        office.expect("#answers", "There is no office UZ018001x");
        assertEquals(lorry.mrn().toLowerCase(Locale.ROOT), office.value("#lodged"));
        office.fill("#office", "UZ027001");
        office.press("Capture");
        office.expect("#answers", "Nothing was captured");
        office.expect("#answers", "not the office of departure that is declared");
        office.fill("#office", "UZ018001");
        office.press("Capture");
        office.expectAt("/transit/movement");
        office.expect("#done", "is a movement now");
        office.expect("#standing", "Released");
    }

    @Test
    void what_was_taken_away_before_the_session_ended_stays_away() {
        InTransit lorry = InTransit.released();
        Person carrier = browsers.atDesk().signIn("carrier.uz");
        carrier.open("/index.xhtml"); // which tells the zone of their clock
        carrier.open("/transit/tell.xhtml?mrn=" + lorry.mrn() + "&step=DEPART");
        assertFalse(carrier.value("#at").isEmpty());
        carrier.fill("#at", "");
        carrier.loseSession();
        carrier.reload();
        carrier.enter("carrier.uz");
        carrier.expect("#typed", "is back");
        assertEquals("", carrier.value("#at"));
    }

    @Test
    void who_tells_what_others_were_faster_with_reads_what_they_told_and_keeps_what_was_typed() {
        InTransit lorry = InTransit.released();
        Person office = browsers.atDesk().signIn("customs.uz");
        office.open("/index.xhtml"); // which tells the zone of their clock
        office.open("/transit/tell.xhtml?mrn=" + lorry.mrn() + "&step=EXIT");
        office.fill("#office", "UZ027001");
        office.fill("#reason", "two lorries in convoy");
        assertEquals(201, lorry.tell("customs2.uz", "EXIT", ",\"office\":\"UZ027001\",\"reason\":\"by night\"")
                .statusCode());
        office.press("It has left the country");
        office.expect(".notice.bad", "Nothing was recorded");
        office.expect("[aria-labelledby=since]", "Told since you opened this page");
        office.expect("[aria-labelledby=since]", "by night");
        assertEquals("two lorries in convoy", office.value("#reason"));
        assertEquals(List.of(), office.troubles());
    }

    /** What a colleague has found since is not taken back by a page that was opened before. */
    @Test
    void who_tells_over_what_they_have_not_read_is_shown_it_first_and_tells_it_once_more() {
        InTransit lorry = InTransit.released();
        Person office = browsers.atDesk().signIn("customs.uz");
        office.open("/index.xhtml"); // which tells the zone of their clock
        office.open("/transit/tell.xhtml?mrn=" + lorry.mrn() + "&step=INCIDENT");
        office.choose("#incident", "5");
        office.fill("#reason", "a torn sheet");
        assertEquals(201, lorry.tell("carrier.uz", "INCIDENT", ",\"incident\":\"5\",\"reason\":\"two torn sheets\"")
                .statusCode());
        String now = office.value("#at");
        office.fill("#at", "2031-01-01T10:00");
        office.press("Incident");
        office.expect(".field.wrong", "");
        office.fill("#at", now);
        office.press("Incident");
        office.expect(".notice.bad", "Nothing was recorded");
        office.expect("[aria-labelledby=since]", "two torn sheets");
        assertEquals("a torn sheet", office.value("#reason"));
        office.press("Incident");
        office.expectAt("/transit/movement");
        assertEquals(List.of(), office.troubles());
    }

    /** A post that has lost its line. */
    private static Person post(String who) {
        Person post = browsers.atDesk().signIn(who);
        post.open(OFFLINE);
        post.expectKept("This page opens on this device without a line too");
        post.loseLine(true);
        return post;
    }

    @Test
    void an_office_opens_a_movement_by_its_code_and_is_told_what_is_wrong_with_another() {
        InTransit lorry = InTransit.released();
        Person office = browsers.atDesk().signIn("customs.kz");
        office.open("/transit/scan.xhtml");
        office.press("Open the movement");
        office.expect("#scanned-about", "Give a code");
        office.fill("#scanned", "TRANSIT " + lorry.mrn() + "\nstate RELEASED\nsigned AAAA");
        office.press("Open the movement");
        office.expect("#scanned-about", "The signature is wrong");
        office.expect(".notice.warn", lorry.mrn());
        office.attachPicture("nothing.png", PICTURE);
        office.press("Open the movement");
        office.expect("#about", "No code can be read");
        office.open("/transit/scan.xhtml");
        office.fill("#scanned", "26UZ00000000099ZJ9");
        office.press("Open the movement");
        office.expect("#scanned-about", "This has no number of a movement");
        office.fill("#scanned", lorry.mrn());
        office.press("Open the movement");
        office.expectAt("/transit/movement");

        Person driver = browsers.atDesk().signIn("carrier.uz");
        driver.open(DRIVER + lorry.mrn());
        office.open("/transit/scan.xhtml");
        office.attachPicture("phone.png", driver.photo("svg.qr"));
        office.press("Open the movement");
        office.expectAt("/transit/movement");
        office.expect("main", "How the movement stands");
    }

    @Test
    void what_was_taken_and_not_answered_is_told_once() {
        InTransit lorry = InTransit.released();
        Person post = browsers.atDesk().signIn("customs.uz");
        post.open(OFFLINE);
        post.expectKept("This page opens on this device without a line too");
        post.loseAnswersOf("/transit/queued");
        post.keep(lorry.mrn(), "EXIT", "UZ027001");
        post.expect("#line", "There is no line to the window");
        post.hearAnswersOf("/transit/queued");
        post.press("Send now");
        post.expect("#events", "Recorded");
        assertEquals(1, Aftermath.json(Knock.at("/api/movements/" + lorry.mrn()).as("customs.uz").get().body())
                .getJsonArray("events").stream()
                .filter(each -> each.asJsonObject().getString("type").equals("EXIT")).count());
    }

    @Test
    void what_is_kept_while_the_line_is_looked_at_is_sent_right_after() {
        InTransit lorry = InTransit.released();
        Person post = browsers.atDesk().signIn("customs.uz");
        Runnable letGo = post.holdBack("/transit/offline-worker");
        post.stopWatches();
        post.open(OFFLINE);
        post.expect("#events", "Nothing yet");
        post.keep(lorry.mrn(), "EXIT", "UZ027001");
        post.expect("#events", "Waits for a line");
        letGo.run();
        post.expect("#events", "Recorded");
    }

    @Test
    void nothing_is_sent_in_the_name_of_somebody_else() {
        InTransit lorry = InTransit.released();
        Person post = browsers.atDesk().signIn("customs.uz");
        post.open(OFFLINE);
        post.expectKept("This page opens on this device without a line too");
        post.loseLine(true);
        post.keep(lorry.mrn(), "EXIT", "UZ027001");
        post.expect("#events", "Waits for a line");
        post.loseSession();
        post.signIn("customs2.uz");
        post.loseLine(false);
        post.expect("#line", "Your session has ended, or somebody else has signed in");
        post.open(OFFLINE);
        post.expect("#events", "it is sent when they sign in here");
        post.signIn("customs.uz");
        post.open(OFFLINE);
        post.expect("#events", "Recorded");
    }
}
