package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people write may have no blank in it: it makes no page wider than the screen. */
class LongWordsBrowserIT {

    private static final String WORD = "Виноградарство" + "x".repeat(56);
    private static final String SENTENCE = "Q".repeat(512);

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    private static Map<String, List<String>> pages;

    @BeforeAll
    static void write() {
        Specimen specimen = Specimen.fresh().withGoods("G".repeat(256)).with("Almaty Wholesale Fruit", WORD)
                .with("Samarkand Fruit LLC", WORD);
        HttpResponse<String> lodged = Knock.at("/api/declarations").as("trader.uz")
                .with("Content-Type", "application/xml").post(specimen.bytes());
        assertEquals(201, lodged.statusCode(), lodged::body);
        String location = lodged.headers().firstValue("Location").orElseThrow();
        String mrn = location.substring(location.lastIndexOf('/') + 1);
        long task = new Lodged(specimen, mrn, "").taskOf("plant.uz").getJsonNumber("id").longValue();
        post("plant.uz", "/api/tasks/" + task + "/decision", "{\"decision\":\"QUERY\",\"text\":\"" + SENTENCE + "\"}");
        post("trader.uz", "/api/tasks/" + task + "/answer", "{\"text\":\"" + SENTENCE + "\"}");
        String firm = firm();
        String declaration = "/declaration/show.xhtml?mrn=" + mrn;
        pages = new TreeMap<>(Map.of(
                "trader.uz", List.of("/", "/declaration/declarations.xhtml", declaration,
                        "/declaration/document.xhtml?mrn=" + mrn),
                "plant.uz", List.of("/", "/agency/inbox.xhtml", "/agency/decide.xhtml?id=" + task, declaration),
                "customs.uz", List.of("/agency/applications.xhtml", "/agency/application.xhtml?id=" + firm),
                "supervisor.uz", List.of("/", "/country/tasks.xhtml", "/agency/decide.xhtml?id=" + task),
                "gateway.uz", List.of("/country/queue.xhtml"),
                "admin", List.of("/", "/admin/participants.xhtml", "/admin/rules.xhtml", "/admin/queues.xhtml",
                        "/admin/codes.xhtml", "/admin/codes.xhtml?list=units&country=CN", "/admin/trail.xhtml")));
    }

    private static String firm() {
        HttpResponse<String> applied = Knock.at("/api/registrations").with("Content-Type", "application/json")
                .with("X-Forwarded-For", "198.51.100.77")
                .post("{\"country\":\"UZ\",\"name\":\"" + "N".repeat(140) + "\",\"localName\":\"" + "Ў".repeat(140)
                        + "\",\"number\":\"" + UUID.randomUUID().toString().substring(1)
                        + "\",\"capabilities\":[\"TRADER\",\"CARRIER\",\"BROKER\"],\"person\":\"" + "P".repeat(140)
                        + "\",\"email\":\"" + "e".repeat(60) + "@" + "m".repeat(100)
                        + ".example\",\"password\":\"four grapes on a lorry\"}");
        assertEquals(201, applied.statusCode(), applied::body);
        return Aftermath.json(applied.body()).getString("id");
    }

    private static void post(String who, String path, String body) {
        HttpResponse<String> answer = Knock.at(path).as(who).with("Content-Type", "application/json").post(body);
        assertEquals(200, answer.statusCode(), answer::body);
    }

    @Test
    void no_page_is_wider_than_a_screen_on_a_desk() {
        assertEquals(Map.of(), tooWide(browsers.atDesk()));
    }

    @Test
    void no_page_is_wider_than_a_phone() {
        assertEquals(Map.of(), tooWide(browsers.onPhone()));
    }

    /** By its address, in which language and by how much. */
    private static Map<String, Integer> tooWide(Person person) {
        var found = new TreeMap<String, Integer>();
        pages.forEach((who, addresses) -> {
            person.signIn(who);
            for (String language : List.of("en", "ru")) {
                person.open("/language?to=" + language + "&from=/");
                for (String address : addresses) {
                    person.open(address);
                    if (person.overhang() > 0) {
                        found.put(language + " " + address, person.overhang());
                    }
                }
            }
            person.open("/language?to=en&from=/");
        });
        return found;
    }
}
