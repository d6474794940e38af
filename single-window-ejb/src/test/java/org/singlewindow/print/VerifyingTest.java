package org.singlewindow.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.ItemMarks;
import org.singlewindow.declaration.Versions;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Sha256;

class VerifyingTest {

    private static final Mrn MRN = Mrn.of(2026, new CountryCode("UZ"), 1).orElseThrow();
    private static final Mrn OF_NOTHING = Mrn.of(2026, new CountryCode("UZ"), 2).orElseThrow();
    private static final byte[] FIRST = Sha256.of("first".getBytes(StandardCharsets.UTF_8));
    private static final byte[] SECOND = Sha256.of("second".getBytes(StandardCharsets.UTF_8));
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final Verifying verifying = new Verifying();

    @BeforeEach
    void there_is_one_declaration_in_its_second_version() {
        verifying.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        verifying.participants = new Participants() {
            @Override
            public Optional<ZoneId> findZone(CountryCode country) {
                return Optional.of(ZoneId.of("Asia/Tashkent"));
            }
        };
        verifying.versions = new Versions() {
            @Override
            public Optional<Kept> find(Mrn mrn, int number) {
                return mrn.equals(MRN) && number <= 2
                        ? Optional.of(new Kept(DeclarationStatus.RELEASED, ItemMarks.NONE, 2, NOW,
                                number == 1 ? FIRST : SECOND))
                        : Optional.empty();
            }
        };
    }

    private VerifyOutcome verify(PaperCode code) {
        return verifying.verify(code.text(), "192.0.2.1");
    }

    @Test
    void a_paper_of_the_version_in_force_is_told_how_it_stands() {
        var ours = assertInstanceOf(VerifyOutcome.Ours.class,
                verify(PaperCode.of(PaperKind.RELEASE, MRN, 2, SECOND)));
        assertTrue(ours.isCurrent());
        assertEquals(DeclarationStatus.RELEASED, ours.status());
        assertEquals(HexFormat.of().formatHex(SECOND), ours.sha256());
        assertEquals(Optional.of(ZoneId.of("Asia/Tashkent")), ours.zone());
    }

    @Test
    void an_older_paper_is_ours_and_not_current() {
        var ours = assertInstanceOf(VerifyOutcome.Ours.class,
                verify(PaperCode.of(PaperKind.DECLARATION, MRN, 1, FIRST)));
        assertFalse(ours.isCurrent());
        assertEquals(1, ours.version());
        assertEquals(2, ours.inForce());
    }

    @Test
    void a_made_up_one_and_one_of_nothing_are_answered_alike() {
        var none = new VerifyOutcome.NotOurs();
        assertEquals(none, verify(PaperCode.of(PaperKind.RELEASE, MRN, 2, FIRST)));
        assertEquals(none, verify(PaperCode.of(PaperKind.RELEASE, MRN, 3, SECOND)));
        assertEquals(none, verify(PaperCode.of(PaperKind.RELEASE, OF_NOTHING, 1, FIRST)));
        assertEquals(none, verifying.verify("nonsense", "192.0.2.1"));
    }

    @Test
    void a_network_that_asks_for_very_many_waits_and_another_does_not() {
        PaperCode code = PaperCode.of(PaperKind.RELEASE, MRN, 2, SECOND);
        for (int i = 0; i < Verifying.AT_ONCE; i++) {
            assertInstanceOf(VerifyOutcome.Ours.class, verify(code));
        }
        assertInstanceOf(VerifyOutcome.Later.class, verify(code));
        assertInstanceOf(VerifyOutcome.Ours.class, verifying.verify(code.text(), "192.0.2.2"));
    }
}
