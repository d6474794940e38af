package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a page of another site can make a browser send: with the password that answered a Basic challenge once, or with
 * the session, and never with a Content-Type that a form has not.
 */
class CrossSiteIT {

    private static final String WORD = "A page of another site may not do this.";

    private static final List<Map<String, String>> BROWSERS = List.of(
            Map.of("Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site"),
            Map.of("Origin", "https://evil.example"), Map.of("Origin", "null"), Map.of("Sec-Fetch-Site", "same-site"));

    /** Everything under /api that is no looking, and the SOAP door. */
    private static Stream<String> doors() {
        Stream<String> operations = Description.itself().document().get("paths").propertyStream()
                .flatMap(path -> Description.METHODS.stream()
                        .filter(method -> !method.equals("get") && path.getValue().has(method))
                        .map(method -> method.toUpperCase(Locale.ROOT) + " "
                                + path.getKey().replaceAll("\\{\\w+}", "1")));
        return Stream.concat(operations, Stream.of("POST /soap/exchange", "POST /soap/transit", "POST /api/no-such"));
    }

    @TestFactory
    Stream<DynamicTest> no_door_for_programs_does_anything_for_a_page_of_another_site() {
        return doors().map(door -> dynamicTest(door, () -> BROWSERS.forEach(browser -> {
            HttpResponse<String> answer = ask(door, browser);
            assertEquals(403, answer.statusCode(), () -> browser + answer.body());
            assertTrue(answer.body().contains(WORD), answer::body);
        })));
    }

    /** Also an old browser on a page of ours that says nothing, and a program that calls itself by our own address. */
    @TestFactory
    Stream<DynamicTest> every_door_for_programs_listens_to_programs() {
        String own = "http://" + SystemUnderTest.shared().base().getAuthority();
        return doors().map(door -> dynamicTest(door,
                () -> Stream.of(Map.<String, String>of(), Map.of("Origin", own), Map.of("Sec-Fetch-Site", "none"))
                        .forEach(headers -> assertFalse(ask(door, headers).body().contains(WORD)))));
    }

    @TestFactory
    Stream<DynamicTest> nor_does_any_page() {
        Portal trader = Portal.as("trader.uz");
        return Stream.of("index.xhtml", "sign-in.xhtml", "apply.xhtml", "sign-out", "language?to=ru",
                "declaration/keep", "declaration/download?mrn=1", "declaration/guided.xhtml",
                "declaration/upload.xhtml", "agency/decide.xhtml?id=1", "admin/regions.xhtml", "error", "no-such.xhtml")
                .map(page -> dynamicTest(page,
                        () -> BROWSERS.forEach(browser -> assertEquals(403,
                                trader.post(page, Map.of("a", "b"),
                                        browser.entrySet().stream()
                                                .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                                                .toArray(String[]::new))
                                        .statusCode()))));
    }

    /** As a form writes it that has one field: what stands before the first = is its name. */
    @Test
    void a_form_of_another_site_decides_nothing_over_soap() {
        Lodged lodged = Lodged.now();
        String task = "/api/tasks/" + lodged.taskOf("plant.kz").getJsonNumber("id");
        String body = "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><!-- a= b --><e:Body><Decide xmlns=\"urn:singlewindow:exchange:1\"><taskId>"
                + task.replaceAll("\\D", "")
                + "</taskId><decision>APPROVE</decision></Decide></e:Body></e:Envelope>\r\n";
        String before = Knock.at(task).as("plant.kz").get().body();
        HttpResponse<String> answer = Knock.at("/soap/exchange").as("plant.kz").with("Content-Type", "text/plain")
                .with("Origin", "https://evil.example").with("Sec-Fetch-Site", "cross-site").post(body);
        assertEquals(403, answer.statusCode(), answer::body);
        assertEquals(415, Knock.at("/soap/exchange").as("plant.kz").with("Content-Type", "text/plain").post(body)
                .statusCode(), "a browser so old that it does not say where the page came from");
        assertEquals(before, Knock.at(task).as("plant.kz").get().body());
    }

    private static HttpResponse<String> ask(String door, Map<String, String> headers) {
        Knock knock = Knock.at(SystemUnderTest.shared().base().resolve(door.replaceFirst(".* ", ""))).as("admin")
                .with("Content-Type", "text/plain");
        headers.forEach(knock::with);
        return knock.send(door.replaceFirst(" .*", ""));
    }
}
