package org.singlewindow.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trail is written once, in English; who reads another language gets the sentence, not other facts. */
class AuditEntryTest {

    private static String inRussian(String kind, String text) {
        return entry(kind, text).words().in(Locale.forLanguageTag("ru"));
    }

    private static AuditEntry entry(String kind, String text) {
        return new AuditEntry(Instant.EPOCH, kind, "system", Optional.empty(), Optional.empty(), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            declaration.accepted | UZ-2026-7 to 6 recipients | UZ-2026-7, получателей: 6
            declaration.released | all approved | все ведомства дали разрешение
            declaration.released | all approved, with 2 conditions | все ведомства дали разрешение, условий: 2
            declaration.rejected | KZ-PLANT: PERMIT no permit for these | KZ-PLANT: нет действующего разрешения – no permit for these
            declaration.rejected | KZ-PLANT: X9 no permit | KZ-PLANT: X9 no permit
            task.given-back | idle for half an hour | полчаса без действий
            task.withdrawn | KZ-PLANT refused | отказало ведомство KZ-PLANT
            delivery.redelivered | no. 17 | № 17
            delivery.acknowledged | no. 17 (DEC) | № 17 (DEC)
            delivery.acknowledged | no. 17 (DEC): taken (today) | № 17 (DEC): taken (today)
            delivery.failed | no. 17 (DEC): disk full | № 17 (DEC): disk full
            delivery.parked | no. 17 (DEC): handed out for the last time and never acknowledged | № 17 (DEC): выдано в последний раз и не подтверждено
            delivery.failed-late | no. 17 (DEC): disk full | № 17 (DEC): disk full
            delivery.withdrawn-late | no. 17 (DEC): the declaration was rejected | № 17 (DEC): декларация отклонена
            delivery.withdrawn | no. 17 (DEC): the declaration was rejected | № 17 (DEC): декларация отклонена""")
    void a_line_is_read_in_russian_with_its_facts(String kind, String text, String russian) {
        assertEquals(russian, inRussian(kind, text));
        assertEquals(text, entry(kind, text).words().in(Locale.ENGLISH));
    }

    @Test
    void what_somebody_typed_is_never_put_in_other_words() {
        assertEquals("all approved", inRussian("task.asked", "all approved"));
        assertEquals("no. 17", inRussian("task.refused", "no. 17"));
    }

    @Test
    void a_line_of_before_in_words_that_nobody_uses_any_more_stays_readable() {
        assertEquals("everybody agreed", inRussian("declaration.released", "everybody agreed"));
    }
}
