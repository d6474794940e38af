package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every page, asked by link and by a form that no page of this session sent, with everything that any of its buttons
 * and fields is called: nothing has changed afterwards. The pages and their names are read from the portal's own files,
 * so a new one is in by itself.
 */
class PagesOnlyLookIT {

    private static final Path WEBAPP = Path.of(System.getProperty("sw.root", ".."),
            "single-window-web/src/main/webapp");

    private static final Pattern NAMED = Pattern.compile("\\b(?:id|name)=\"([A-Za-z][\\w-]*)\"");

    private static final String EVERYTHING = """
        select count(*)::text from event where subject_kind = 'DECLARATION' or kind like 'delivery.%%' or kind like 'region.%%' union all
        select count(*)::text from document union all
        select count(*)::text from draft union all
        select md5(string_agg(t::text, '|' order by t.id)) from task t where mrn = '%1$s' union all
        select md5(string_agg(d::text, '|')) from declaration d where mrn = '%1$s' union all
        select string_agg(l.document_id || ' ' || l.recipient, '|' order by 1) from dead_letter l""";

    private static final Map<String, Portal> PEOPLE = new LinkedHashMap<>();

    private static Underneath underneath;

    private static Lodged grapes;

    private static Map<String, String> everyName;

    private static String parked;

    @BeforeAll
    static void a_question_is_open_and_a_delivery_is_parked() throws IOException, SQLException {
        underneath = Underneath.open();
        grapes = Lodged.now();
        String task = Long.toString(grapes.taskOf("plant.kz").getJsonNumber("id").longValue());
        HttpResponse<String> asked = Knock.at("/api/tasks/" + task + "/decision").as("plant.kz")
                .with("Content-Type", "application/json")
                .post("{\"decision\":\"QUERY\",\"text\":\"Which warehouse?\"}");
        assertEquals(200, asked.statusCode(), asked::body);
        parked = park();
        everyName = everyName(task);
        for (String signIn : List.of("trader.uz", "plant.kz", "supervisor.kz", "gateway.kz", "admin")) {
            PEOPLE.put(signIn, Portal.as(signIn));
        }
        for (String page : pages()) {
            for (Portal person : PEOPLE.values()) { // what is marked as seen is so from now on
                person.get(page + "?" + where(task));
            }
        }
    }

    @AfterAll
    static void close() throws SQLException {
        underneath.close();
    }

    /** What takes 78 failures otherwise. */
    private static String park() throws SQLException {
        String number = underneath.ask(
                "select max(document_id)::text from delivery_queue q join participant p on p.id = q.recipient where p.code = 'KZ'")
                .get(0);
        underneath
                .run("""
            with q as (delete from delivery_queue where document_id = %s and recipient = (select id from participant where code = 'KZ') returning *)
            insert into dead_letter (recipient, document_id, reason, attempts, at) select recipient, document_id, 'test', 78, now() from q"""
                        .formatted(number));
        return number + " KZ";
    }

    /** Whatever is named anywhere in a page, with a value that would mean something. */
    private static Map<String, String> everyName(String task) throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (Path file : files()) {
            for (Matcher found = NAMED.matcher(Files.readString(file)); found.find();) {
                all.put(found.group(1), found.group(1));
            }
        }
        all.putAll(Map.of("mrn", grapes.mrn(), "id", task, "task", task, "answer", task, "reply", "Yes",
                "reply-" + task, "Yes", "redeliver", parked));
        all.putAll(Map.of("decision", "APPROVE", "reason", "OTHER", "text", "Yes"));
        return all;
    }

    @TestFactory
    Stream<DynamicTest> nothing_changes_by_a_link() throws IOException {
        return everybodyEverywhere((person, page) -> person.get(page + "?" + Portal.query(everyName)));
    }

    @TestFactory
    Stream<DynamicTest> nothing_changes_by_a_form_without_view_state() throws IOException {
        return everybodyEverywhere((person, page) -> person.post(page + "?" + where(everyName.get("task")), everyName));
    }

    @TestFactory
    Stream<DynamicTest> nothing_changes_by_a_form_with_the_view_state_of_somebody_else() throws IOException {
        Portal stranger = Portal.as("trader.kz");
        Map<String, String> form = new TreeMap<>(everyName);
        form.put("jakarta.faces.ViewState", stranger.hidden("index.xhtml").getOrDefault("jakarta.faces.ViewState",
                stranger.hidden("declaration/upload.xhtml").get("jakarta.faces.ViewState")));
        return everybodyEverywhere((person, page) -> person.post(page + "?" + where(everyName.get("task")), form));
    }

    @TestFactory
    Stream<DynamicTest> nothing_changes_by_a_link_that_holds_a_true_form() throws IOException {
        return everybodyEverywhere((person, page) -> {
            Map<String, String> form = new TreeMap<>(everyName);
            form.putAll(person.hidden(page + "?" + where(everyName.get("task"))));
            return person.get(page + "?" + Portal.query(form));
        });
    }

    @TestFactory
    Stream<DynamicTest> nothing_changes_by_a_true_form_on_another_site() throws IOException {
        return everybodyEverywhere((person, page) -> {
            Map<String, String> form = new TreeMap<>(everyName);
            form.putAll(person.hidden(page + "?" + where(everyName.get("task"))));
            return person.post(page + "?" + where(everyName.get("task")), form, "Origin", "https://elsewhere.example");
        });
    }

    @TestFactory
    Stream<DynamicTest> nothing_changes_by_a_true_form_of_another_page() throws IOException {
        List<String> pages = pages();
        return everybodyEverywhere((person, page) -> {
            Map<String, String> form = new TreeMap<>(everyName);
            form.putAll(pages.stream().filter(another -> !another.equals(page))
                    .map(another -> person.hidden(another + "?" + where(everyName.get("task"))))
                    .filter(fields -> fields.containsKey("jakarta.faces.ViewState")).findFirst().orElse(Map.of()));
            return person.post(page + "?" + where(everyName.get("task")), form);
        });
    }

    @Test
    void a_form_does_nothing_once_somebody_else_has_signed_in_in_the_same_browser() {
        Lodged lodged = Lodged.now();
        String page = decide(lodged, "customs.uz");
        Portal browser = Portal.as("customs.uz");
        Map<String, String> form = browser.hidden(page);
        form.putAll(Map.of("decision", "APPROVE", "decide", "decide"));
        browser.signIn("customs2.uz");
        assertEquals(302, browser.post(page, form).statusCode());
        assertTrue(browser.get(page).body().contains("Nothing was done"));
        assertEquals("DELIVERED", lodged.taskOf("customs.uz").getString("state"));
        browser.signIn("plant.kz");
        assertEquals(302, browser.post(page, form).statusCode());
        assertEquals(404, browser.get(page).statusCode());

        Map<String, String> typed = new TreeMap<>(Map.of("draft-writer", "w", "draft-turn", "1", "draft-id", "",
                "draft-seen", "", "step", "route", "draft-user", "trader.uz"));
        Portal trader = Portal.as("trader.tj");
        assertEquals(409, trader.post("declaration/keep", typed).statusCode());
        typed.put("draft-user", "trader.tj");
        assertEquals(200, trader.post("declaration/keep", typed).statusCode());
    }

    private interface Attack {
        HttpResponse<String> by(Portal person, String page);
    }

    private static Stream<DynamicTest> everybodyEverywhere(Attack attack) throws IOException {
        return pages().stream().map(page -> dynamicTest(page, () -> {
            List<String> before = everything();
            for (Portal person : PEOPLE.values()) {
                HttpResponse<String> answer = attack.by(person, page);
                assertTrue(answer.statusCode() < 500, answer::body);
            }
            assertEquals(before, everything());
        }));
    }

    private static List<String> everything() throws SQLException {
        return underneath.ask(EVERYTHING.formatted(grapes.mrn()));
    }

    /** Otherwise all of the above would prove nothing. */
    @Test
    void the_same_names_act_in_a_form_that_the_page_sent() throws SQLException {
        Portal gateway = Portal.as("gateway.kz");
        Map<String, String> form = gateway.hidden("country/queue.xhtml");
        form.put("redeliver", secondParked());
        assertEquals(302, gateway.post("country/queue.xhtml", form).statusCode());
        assertEquals(List.of(),
                underneath.ask("select 1 from dead_letter where document_id = " + form.get("redeliver").split(" ")[0]));

        Lodged other = Lodged.now();
        String task = Long.toString(other.taskOf("plant.kz").getJsonNumber("id").longValue());
        Knock.at("/api/tasks/" + task + "/decision").as("plant.kz").with("Content-Type", "application/json")
                .post("{\"decision\":\"QUERY\",\"text\":\"Which?\"}");
        String page = "declaration/show.xhtml?mrn=" + other.mrn();
        Portal trader = PEOPLE.get("trader.uz");
        Map<String, String> answer = trader.hidden(page);
        answer.putAll(Map.of("answer", task, "reply-" + task, "Warehouse 4"));
        assertEquals(302, trader.post(page, answer).statusCode());
        assertEquals("IN_REVIEW", other.taskOf("plant.kz").getString("state"));
    }

    @Test
    void a_form_acts_on_the_task_that_its_page_was_opened_for() {
        Lodged first = Lodged.now();
        Lodged second = Lodged.now();
        Portal plant = PEOPLE.get("plant.kz");
        String its = decide(first, "plant.kz");
        String another = decide(second, "plant.kz");
        Map<String, String> form = plant.hidden(its);
        form.putAll(Map.of("decision", "APPROVE", "decide", "decide"));
        HttpResponse<String> answer = plant.post(another, form);
        assertEquals(302, answer.statusCode(), answer::body);
        assertTrue(plant.get(another).body().contains("Nothing was done"));
        assertEquals(List.of("DELIVERED", "DELIVERED"),
                List.of(first.taskOf("plant.kz").getString("state"), second.taskOf("plant.kz").getString("state")));
        assertEquals(302, plant.post(its, form).statusCode());
        String task = Knock.at("/api/tasks/" + its.substring(its.indexOf('=') + 1)).as("plant.kz").get().body();
        assertEquals("APPROVED", Aftermath.json(task).getString("state"), task);
    }

    @Test
    void a_form_sent_to_the_task_of_another_agency_finds_nothing() {
        Lodged both = Lodged.now();
        Portal customs = Portal.as("customs.kz");
        Map<String, String> form = customs.hidden(decide(both, "customs.kz"));
        form.putAll(Map.of("decision", "APPROVE", "decide", "decide"));
        assertEquals(302, customs.post(decide(both, "plant.kz"), form).statusCode());
        assertEquals(404, customs.get(decide(both, "plant.kz")).statusCode());
    }

    private static String decide(Lodged lodged, String officer) {
        return "agency/decide.xhtml?id=" + lodged.taskOf(officer).getJsonNumber("id");
    }

    private static String secondParked() throws SQLException {
        Lodged.now();
        return park();
    }

    private static String where(String task) {
        return "mrn=" + grapes.mrn() + "&id=" + task;
    }

    private static List<String> pages() throws IOException {
        return files().stream().map(WEBAPP::relativize).map(file -> file.toString().replace('\\', '/'))
                .filter(page -> !page.startsWith("WEB-INF")).toList();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(WEBAPP)) {
            return all.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList();
        }
    }
}
