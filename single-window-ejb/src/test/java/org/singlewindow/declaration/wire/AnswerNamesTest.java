package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.singlewindow.identity.Called;

/** Who reads another language reads the recipients of an answer as that calls them, and no code in front of a limit. */
class AnswerNamesTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final ResponseOutline.Names NAMES = code -> Optional.of(code).filter("KZ-PLANT"::equals)
            .map(found -> new Called("State Inspection", "Инспекция", Optional.empty(), "Госинспекция"));

    private static byte[] answer(String code, String text) {
        return ("<Response><FunctionCode>11</FunctionCode><AdditionalInformation><StatementCode>" + code
                + "</StatementCode><StatementDescription>" + text + "</StatementDescription></AdditionalInformation>"
                + "</Response>").getBytes(StandardCharsets.UTF_8);
    }

    private static String said(String code, String text, Locale language) {
        List<ResponseOutline.Line> lines = ResponseOutline.read(answer(code, text), NAMES).lines();
        assertEquals(1, lines.size());
        return lines.get(0).in(language);
    }

    @Test
    void an_agency_is_called_as_its_country_calls_it_in_the_readers_language() {
        assertEquals("KZ-PLANT: State Inspection – decides",
                said("KZ-PLANT", "APPROVE – State Inspection", Locale.ENGLISH));
        assertTrue(said("KZ-PLANT", "APPROVE – State Inspection", RUSSIAN).contains("Госинспекция"),
                said("KZ-PLANT", "APPROVE – State Inspection", RUSSIAN));
        assertTrue(said("KZ-PLANT", "APPROVE – Its Former Name", RUSSIAN).contains("Its Former Name"));
        assertTrue(said("UZ-VET", "INFORM – Somebody", RUSSIAN).contains("Somebody"));
        assertTrue(new String(ResponseTongue.say(answer("KZ-PLANT", "APPROVE – State Inspection"), RUSSIAN,
                NAMES), StandardCharsets.UTF_8).contains("Госинспекция"));
    }

    @Test
    void what_a_time_limit_is_for_is_said_by_its_sentence_alone() {
        assertEquals("an answer is awaited until 2026-03-13T08:30:00Z",
                said("ANSWER", "an answer is awaited until 2026-03-13T08:30:00Z", Locale.ENGLISH));
        assertTrue(said("OFFICER", "held until 2026-03-13T08:30:00Z; then it is rejected", RUSSIAN)
                .startsWith("приостановлена"));
    }

    @Test
    void how_each_stands_is_said_behind_its_name_and_why_an_item_was_refused_in_words() {
        assertEquals("KZ-PLANT: State Inspection – decides – new",
                said("KZ-PLANT", "APPROVE – State Inspection – CREATED", Locale.ENGLISH));
        String agency = said("KZ-PLANT", "APPROVE – State Inspection – CREATED", RUSSIAN);
        assertTrue(agency.contains("Госинспекция") && agency.endsWith(" – новая"), agency);
        String country = said("KZ", "INFORM – Kazakhstan – DELIVERED", RUSSIAN);
        assertTrue(country.contains("Казахстан") && country.endsWith(" – доставлено"), country);
        String item = said("2", "REFUSED – CN-VET: HEALTH: Residues (2026-03-01 08:00 UTC); CN-VET: OTHER", RUSSIAN);
        assertEquals("2: отказано: CN-VET: Риск для здоровья, растений или животных: Residues"
                + " (2026-03-01 08:00 UTC); CN-VET: Иное", item);
        assertEquals("2: refused – CN-VET: Risk to health, plants or animals: Residues",
                said("2", "REFUSED – CN-VET: HEALTH: Residues",
                        Locale.ENGLISH));
    }
}
