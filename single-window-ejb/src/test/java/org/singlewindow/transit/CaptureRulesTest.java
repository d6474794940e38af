package org.singlewindow.transit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.CountryCode;

class CaptureRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T06:00:00Z");
    private static final CountryCode UZ = new CountryCode("UZ");

    private static List<String> wrong(PaperTransit said, CountryCode office) {
        return CaptureRules.check(said, new CaptureRules.Seen(UZ, Optional.ofNullable(office), NOW)).stream()
                .map(each -> each.field() + " " + each.why().key()).toList();
    }

    private static PaperTransit paper(String number, Instant went, String holder, int bytes) {
        return new PaperTransit(new Fallback(Fallback.Cause.LINE, number), went, "KZALA001", holder, Optional.empty(),
                new byte[bytes]);
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertEquals(
                List.of("number paper.number", "releasedAt at.future", "office office.other", "content paper.document",
                        "holder paper.holder"),
                wrong(paper("F8/1", NOW.plusSeconds(60), "", 0), new CountryCode("KZ")));
    }

    @Test
    void nothing_is_wrong_with_what_is_whole() {
        assertEquals(List.of(), wrong(paper("UZ-001", NOW, "UZ-T0000001", 1), UZ));
    }
}
