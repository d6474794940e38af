package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With as many drafts as there may be, what cannot be kept beside the others is not kept over one of them either. */
class NoRoomForDraftsIT {

    private static final String PAGE = "declaration/guided.xhtml?step=route&draft=";
    private static final String REFUSED = "There is no room for another draft";

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    private final Portal trader = Portal.as("trader.mn");
    private final Deque<String> drafts = new ArrayDeque<>();

    @BeforeEach
    void keepAsManyAsThereMayBe() {
        JsonObject kept = begin();
        while (!"full".equals(kept.getString("how"))) {
            drafts.push(kept.getString("id"));
            kept = begin();
        }
    }

    @AfterEach
    void makeRoomAgain() {
        drafts.forEach(draft -> {
            Map<String, String> form = trader.hidden(PAGE + draft + "&ask=yes");
            form.put("discardNow", "yes");
            assertEquals(302, trader.post(PAGE + draft + "&ask=yes", form).statusCode());
        });
    }

    private JsonObject begin() {
        return Aftermath.json(trader.post("declaration/keep", Map.of("step", "route", "draft-user", "trader.mn",
                "draft-turn", "1", "draft-writer", "one among many", "lrn", "MANY-" + drafts.size())).body());
    }

    @Test
    void a_window_that_was_refused_stays_refused_however_often_it_is_tried() {
        String page = PAGE + drafts.peek();
        Map<String, String> first = trader.hidden(page);
        Map<String, String> second = trader.hidden(page);
        first.putAll(Map.of("exporter-name", "tab one", "next", "next"));
        assertEquals(302, trader.post(page, first).statusCode());

        for (int i = 0; i < 3; i++) {
            second.putAll(Map.of("exporter-name", "tab two", "next", "next"));
            HttpResponse<String> refused = trader.post(page, second);
            assertEquals(200, refused.statusCode(), "press " + i);
            assertTrue(refused.body().contains(REFUSED) && refused.body().contains("tab two"), refused::body);
            second = Portal.hiddenIn(refused.body());
        }

        String stored = trader.get(page).body();
        assertTrue(stored.contains("tab one") && !stored.contains("tab two"), stored);
    }

    @Test
    void neither_does_the_browser_that_gives_back_what_was_typed() {
        Person person = browsers.atDesk().signIn("trader.mn");
        person.open("/" + PAGE + drafts.peek());
        Person other = person.inAnotherWindow();
        person.fill("#exporter-name", "tab one");
        person.key("Tab");
        person.expect("#kept", "Saved");

        other.fill("#exporter-name", "tab two");
        other.key("Tab");
        other.expect("#kept", REFUSED);
        other.reload();
        other.expect("#typed", "is back");
        other.expect("#kept", REFUSED);
        other.pressAndWait("Next");
        other.expect("#kept", REFUSED);
        assertEquals("tab two", other.value("#exporter-name"));

        person.reload();
        assertEquals("tab one", person.value("#exporter-name"));
    }
}
