package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A country's data in the running system: what it decides, what may not be taken away, and who overwrites whom. */
class CountryDataIT {

    @Test
    void a_mistyped_post_still_asks_the_agency_that_hangs_on_it() {
        assertEquals(200, new Newcomer("BT", "IN").send("").statusCode());
        Specimen through = Specimen.fresh().with("<RoutingCountryCode>KZ<", "<RoutingCountryCode>BT<");

        HttpResponse<String> right = lodge(through.with("UZ027001", "BTPAR001"));
        assertEquals(201, right.statusCode(), right::body);
        assertTrue(right.body().contains(">BT-TRANSPORT<"), right::body);
        HttpResponse<String> mistyped = lodge(Specimen.fresh()
                .with("<RoutingCountryCode>KZ<", "<RoutingCountryCode>BT<").with("UZ027001", "BTPAR00I"));
        assertEquals(201, mistyped.statusCode(), mistyped::body);
        assertTrue(mistyped.body().contains(">BT-TRANSPORT<") && mistyped.body().contains("APPROVE – Transport Office"),
                mistyped::body);
        assertTrue(mistyped.body().contains("BTPAR00I") && mistyped.body().contains(">304<"), mistyped::body);
        HttpResponse<String> elsewhere = lodge(
                Specimen.fresh().with("<RoutingCountryCode>KZ<", "<RoutingCountryCode>BT<"));
        assertTrue(!elsewhere.body().contains(">BT-TRANSPORT<"), elsewhere::body);
    }

    @Test
    void an_agency_leaves_when_it_has_decided_and_not_before() {
        assertEquals(200, new Newcomer("NP", "IN").send("").statusCode());
        Specimen specimen = Specimen.fresh().with("<RoutingCountryCode>KZ<", "<RoutingCountryCode>NP<").with("UZ027001",
                "NPPAR001");
        HttpResponse<String> lodged = lodge(specimen);
        assertEquals(201, lodged.statusCode(), lodged::body);
        String mrn = lodged.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");

        for (String query : new String[]{"?check=true", ""}) {
            HttpResponse<String> refused = withoutTransport("NP").send(query);
            assertEquals(422, refused.statusCode(), refused::body);
            assertTrue(refused.body().contains("AGENCY_HAS_TASKS") && refused.body().contains("NP-TRANSPORT")
                    && refused.body().contains(mrn), refused::body);
        }
        assertEquals(200,
                new Newcomer("NP", "IN")
                        .with("routing.csv", "pass,NP-TRANSPORT,APPROVE,*,*,*,NPPAR001,*,*,The pass is narrow\n", "")
                        .send("").statusCode());
        long task = new Lodged(specimen, mrn, "").taskOf("transport.np").getJsonNumber("id").longValue();
        assertEquals(200, Knock.at("/api/tasks/" + task + "/decision").as("transport.np")
                .with("Content-Type", "application/json").post("{\"decision\":\"APPROVE\"}").statusCode());
        HttpResponse<String> gone = withoutTransport("NP").send("");
        assertEquals(200, gone.statusCode(), gone::body);
        assertEquals(401, Knock.at("/api/tasks").as("transport.np").get().statusCode());
    }

    private static Newcomer withoutTransport(String code) {
        return new Newcomer(code, "IN").with("agencies.csv", code + "-TRANSPORT,Transport Office,,24\n", "")
                .with("people.csv",
                        "transport." + code.toLowerCase(java.util.Locale.ROOT) + ",B," + code + "-TRANSPORT,OFFICER\n",
                        "")
                .with("routing.csv",
                        "pass," + code + "-TRANSPORT,APPROVE,*,*,*," + code + "PAR001,*,*,The pass is narrow\n", "");
    }

    @Test
    void a_country_lowers_a_rule_for_what_is_lodged_in_it_and_none_that_decides() {
        assertEquals(200, new Newcomer("LK", "IN").send("").statusCode());
        Specimen wrong = Specimen.fresh().with("UZ", "LK").with("<TypeCode>CT<", "<TypeCode>00<");
        assertEquals(422, check(wrong).statusCode());

        HttpResponse<String> loaded = lowering("COD-04,WARNING").send("");
        assertEquals(200, loaded.statusCode(), loaded::body);
        assertTrue(loaded.body().contains("RULE_LOWERED"), loaded::body);
        HttpResponse<String> taken = check(wrong);
        assertEquals(200, taken.statusCode(), taken::body);
        assertTrue(taken.body().contains("there is no kind of package '00'"), taken::body);
        assertEquals("WARNING", state("COD-04", "trader.lk"));
        assertEquals("ON", state("COD-04", "trader.uz"));

        HttpResponse<String> refused = lowering("CMD-02,OFF").send("");
        assertEquals(422, refused.statusCode(), refused::body);
        assertTrue(refused.body().contains("RULE_HOLDS"), refused::body);
        assertEquals(200, new Newcomer("LK", "IN").send("").statusCode());
        assertEquals(422, check(wrong).statusCode());
    }

    private static Newcomer lowering(String rule) {
        return new Newcomer("LK", "IN").and("rules.csv",
                "rule,mode,from,until,reason\n" + rule + ",2026-01-01,,a new list\n");
    }

    private static HttpResponse<String> check(Specimen specimen) {
        return Knock.at("/api/declarations?validateOnly=true").as("trader.lk").with("Content-Type", "application/xml")
                .post(specimen.bytes());
    }

    private static String state(String rule, String signIn) {
        return Lodged.array(Knock.at("/api/rules").as(signIn).get().body())
                .getValuesAs(JsonObject.class).stream().filter(each -> each.getString("id").equals(rule))
                .map(each -> each.getString("state")).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dryRun=true", "?Check=true", "?check=yes", "?check=", "?check", "?check=true&check=false",
            "?ckeck=true", "?check=true&force=1"})
    void a_switch_that_is_not_understood_loads_nothing(String query) {
        HttpResponse<String> answer = new Newcomer("MM", "CN").send(query);

        assertEquals(400, answer.statusCode(), answer::body);
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"),
                answer::body);
        assertEquals(0, Newcomer.version("MM"));
    }

    @Test
    void of_two_administrators_the_second_is_told_and_overwrites_nothing() {
        HttpResponse<String> first = new Newcomer("LA", "CN").named("Seen by both").send("");
        assertEquals(200, first.statusCode(), first::body);
        String seen = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(200, new Newcomer("LA", "CN").named("By the first").send("", "If-Match", seen).statusCode());

        HttpResponse<String> second = new Newcomer("LA", "CN").named("By the second").send("", "If-Match", seen);
        assertEquals(412, second.statusCode(), second::body);
        assertTrue(second.body().contains("CHANGED_MEANWHILE"), second::body);
        JsonObject report = Aftermath.json(second.body());
        assertEquals(report.getInt("version"), Newcomer.version("LA"));
        assertEquals(200, new Newcomer("LA", "CN").named("By the second")
                .send("", "If-Match", second.headers().firstValue("ETag").orElseThrow()).statusCode());
        assertEquals(400, new Newcomer("LA", "CN").send("", "If-Match", "three").statusCode());
    }

    @Test
    void the_page_tells_the_second_too() {
        assertEquals(200, new Newcomer("KH", "LA").named("First").send("").statusCode());
        Portal admin = Portal.as("admin");

        HttpResponse<String> late = admin.upload("admin/regions.xhtml", "load",
                new Newcomer("KH", "LA").named("Late").zip(), Map.of("seen", "LA:1"));
        assertTrue(late.body().contains("CHANGED_MEANWHILE"), late::body);
        HttpResponse<String> checked = admin.upload("admin/regions.xhtml", "check",
                new Newcomer("KH", "LA").named("Late").zip(), Map.of("seen", "LA:1"));
        assertEquals("LA:1", Portal.hiddenIn(checked.body()).get("seen"),
                "a check is no look at what others have loaded");
        int before = Newcomer.version("KH");
        HttpResponse<String> fresh = loadHavingRead(admin, new Newcomer("KH", "LA").named("Second"));
        assertTrue(!fresh.body().contains("CHANGED_MEANWHILE"), fresh::body);
        assertEquals(before + 1, Newcomer.version("KH"));
    }

    @Test
    void the_page_loads_no_warnings_that_nobody_has_read() {
        Portal admin = Portal.as("admin");
        Newcomer warned = new Newcomer("TH", "LA").with("country.properties", "name=", "currency=THB\nname=");

        HttpResponse<String> checked = admin.upload("admin/regions.xhtml", "check", warned.zip());
        assertTrue(checked.body().contains("notice warn") && checked.body().contains("Warnings: ")
                && !checked.body().contains("checked=\"checked\""), checked::body);
        HttpResponse<String> unread = admin.upload("admin/regions.xhtml", "load", warned.zip());
        assertTrue(unread.body().contains("Nothing was loaded yet"), unread::body);
        HttpResponse<String> others = admin.upload("admin/regions.xhtml", "load", warned.zip(),
                Map.of("read", "on", "shownWarnings", "1-0"));
        assertTrue(others.body().contains("Nothing was loaded yet"), others::body);
        assertEquals(0, Newcomer.version("TH"));
        HttpResponse<String> read = loadHavingRead(admin, warned);
        assertTrue(read.body().contains("Loaded and in force"), read::body);
        assertEquals(1, Newcomer.version("TH"));
    }

    @Test
    void the_page_names_what_is_wrong_in_the_language_of_who_reads_it() {
        byte[] wrong = new Newcomer("TH", "LA").with("people.csv", "OFFICER", "officer").zip();
        Portal admin = Portal.as("admin");
        admin.get("language?to=ru");
        HttpResponse<String> russian = admin.upload("admin/regions.xhtml", "check", wrong);
        assertTrue(russian.body().contains("не является ролью ведомства; имелось в виду OFFICER? (также в строке 3)"),
                russian::body);
        HttpResponse<String> program = new Newcomer("TH", "LA").with("people.csv", "OFFICER", "officer")
                .send("?check=true");
        assertTrue(program.body().contains("is no role of an agency; did you mean OFFICER? (also in line 3)"),
                program::body);
    }

    private static HttpResponse<String> loadHavingRead(Portal admin, Newcomer country) {
        String warnings = Portal.hiddenIn(admin.upload("admin/regions.xhtml", "check", country.zip()).body())
                .getOrDefault("shownWarnings", "");
        return admin.upload("admin/regions.xhtml", "load", country.zip(),
                Map.of("read", "on", "shownWarnings", warnings));
    }

    private static HttpResponse<String> lodge(Specimen specimen) {
        return Knock.at("/api/declarations").as("trader.uz").with("Content-Type", "application/xml")
                .post(specimen.bytes());
    }
}
