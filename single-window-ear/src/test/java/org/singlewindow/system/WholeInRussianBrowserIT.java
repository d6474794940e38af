package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Who reads Russian reads Russian: on no page stands a text in Latin letters, but for data and for names that are the
 * same in every language.
 */
class WholeInRussianBrowserIT {

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    private static final Path PAGES = Path.of("../single-window-web/src/main/webapp");
    private static final String QUESTION = "Which warehouse holds them";
    private static final String REFUSAL = "No permit was shown";
    private static final String CONDITION = "Fumigate before unloading";

    private static Person russian(String signIn) {
        Person person = browsers.atDesk().signIn(signIn);
        person.open("/");
        person.follow("Русский");
        person.expect("body", "Выйти");
        return person;
    }

    private static void assertRussian(Person person, String page, LatinWords words) {
        person.open(page);
        assertEquals("ru", person.language(), page);
        assertEquals(Set.of(), words.seenBy(person, LatinWords.NO_TEXT), page);
    }

    private static void decide(Lodged lodged, String officer, String decision, String reason, String words) {
        String body = Json.createObjectBuilder().add("decision", decision).add("reasonCode", reason).add("text", words)
                .add("conditions",
                        Json.createArrayBuilder(decision.endsWith("CONDITIONS") ? List.of(words) : List.of()))
                .build().toString();
        HttpResponse<String> answer = Knock.at("/api/tasks/" + lodged.taskOf(officer).getJsonNumber("id") + "/decision")
                .as(officer).with("Content-Type", "application/json").post(body);
        assertEquals(200, answer.statusCode(), answer::body);
    }

    @Test
    void a_declaration_that_was_asked_about_and_one_that_was_refused_are_read_in_russian() {
        Lodged asked = Lodged.now();
        Number task = asked.taskOf("plant.uz").getJsonNumber("id").longValue();
        decide(asked, "customs.uz", "APPROVE_WITH_CONDITIONS", "", CONDITION);
        decide(asked, "plant.uz", "QUERY", "", QUESTION);
        Lodged refused = Lodged.now();
        decide(refused, "plant.kz", "REFUSE", "PERMIT", REFUSAL);
        LatinWords words = LatinWords.but(List.of(asked.specimen(), refused.specimen()), QUESTION, REFUSAL, CONDITION);
        Person trader = russian("trader.uz");
        for (Lodged each : List.of(asked, refused)) {
            assertRussian(trader, "/declaration/show.xhtml?mrn=" + each.mrn(), words);
            assertRussian(trader, "/declaration/document.xhtml?mrn=" + each.mrn(), words);
            assertRussian(trader, "/declaration/declarations.xhtml?q=" + each.mrn(), words);
        }
        trader.open("/declaration/show.xhtml?mrn=" + refused.mrn());
        trader.expect(".timeline", "KZ-PLANT: Нет действующего разрешения – " + REFUSAL);
        trader.expect("#party-KZ-PLANT", "Комитет государственной инспекции");
        trader.expect("main", "Коробка картонная");
        trader.expect("main", "Фитосанитарный сертификат");
        Person officer = russian("plant.uz");
        officer.open("/agency/inbox.xhtml?q=" + asked.mrn());
        officer.expect("#task-" + task, "UZ → KZ, товаров: 1, Fresh table grapes");
        assertRussian(officer, "/agency/inbox.xhtml?q=" + asked.mrn(), words);
        assertRussian(officer, "/agency/decide.xhtml?id=" + task, words);
    }

    @Test
    void what_is_wrong_with_a_document_and_what_was_pointed_out_is_read_in_russian() {
        Person trader = russian("trader.uz");
        Specimen odd = Specimen.fresh().with("<TotalPackageQuantity>1650<", "<TotalPackageQuantity>7<");
        trader.open("/declaration/upload.xhtml");
        trader.attach("odd.xml", odd.bytes());
        trader.press("Подать");
        trader.expect("#remarks", "Пока ничего не подано");
        assertEquals(Set.of(), LatinWords.but(List.of(odd)).seenBy(trader, LatinWords.NO_TEXT));
        trader.pick("Я прочитал(а) замечания; всё равно подать");
        trader.press("Подать этот файл");
        trader.expect("#warnings", "число мест: по всем товарам вместе 1650, а в декларации указано 7");
        assertEquals(Set.of(), LatinWords.but(List.of(odd)).seenBy(trader, LatinWords.NO_TEXT));

        trader.open("/declaration/upload.xhtml");
        Specimen wrong = odd.with("currencyID=\"USD\"", "currencyID=\"XQX\"");
        trader.attach("wrong.xml", wrong.bytes());
        trader.press("Подать");
        trader.expect("table", "валюты «XQX»");
        assertEquals(Set.of(), LatinWords.but(List.of(wrong)).seenBy(trader, LatinWords.NO_TEXT));
    }

    /** Whatever other tests have made: of data these pages say themselves that it is some. */
    @Test
    void every_page_is_read_in_russian_by_everybody_who_may_see_it() throws IOException {
        LatinWords words = LatinWords.but(List.of());
        Map<String, Set<String>> found = new TreeMap<>();
        Set<String> read = new TreeSet<>();
        for (String signIn : List.of("trader.uz", "carrier.kz", "guarantor.uz", "plant.kz", "gateway.plant.kz",
                "gateway.kz", "supervisor.kz", "secretariat", "admin")) {
            Person person = russian(signIn);
            for (String page : pages()) {
                if (person.status(page) == 200) {
                    read.add(page);
                    person.open(page);
                    assertEquals("ru", person.language(), signIn + " " + page);
                    found.put(page + " for " + signIn, words.seenBy(person, LatinWords.NO_TEXT_NOR_DATA));
                }
            }
        }
        found.values().removeIf(Set::isEmpty);
        assertEquals(Map.of(), found);
        assertTrue(read.containsAll(List.of("/index.xhtml", "/agency/inbox.xhtml", "/admin/rules.xhtml")),
                read.toString());
    }

    @Test
    void what_is_not_there_or_not_for_everybody_is_told_in_russian() {
        Person trader = russian("trader.uz");
        LatinWords words = LatinWords.but(List.of());
        for (String page : List.of("/no-such-page.xhtml", "/declaration/show.xhtml", "/admin/rules.xhtml")) {
            assertRussian(trader, page, words);
        }
    }

    /** Also those that nobody has thought of here. */
    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.map(PAGES::relativize).map(path -> "/" + path.toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF")).sorted().toList();
        }
    }
}
