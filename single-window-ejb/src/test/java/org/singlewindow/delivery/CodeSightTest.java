package org.singlewindow.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Sha256;

class CodeSightTest {

    private static final Mrn FROM_UZBEKISTAN = new Mrn("26UZ000000000001J9");

    private static Participant participant(String code, Capability capability) {
        return new Participant(1, code, Set.of(capability), Optional.of(new CountryCode(code.substring(0, 2))), code,
                "", true);
    }

    private static Message message(MessageType type, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new Message(new Header(1, new UUID(0, 1), Optional.empty(), "UZ-T0000001", "KZ", type.code(),
                Optional.of(FROM_UZBEKISTAN), Instant.EPOCH, 1, bytes.length,
                HexFormat.of().formatHex(Sha256.of(bytes))), bytes);
    }

    @ParameterizedTest
    @CsvSource({"UZ-T0000001,TRADER,true", "UZ-B0000001,BROKER,true", "UZ-CUSTOMS,AGENCY,true", "UZ,COUNTRY,true",
            "UZ-PLANT,AGENCY,false", "KZ-CUSTOMS,AGENCY,false", "KZ,COUNTRY,false"})
    void access_codes_are_for_who_lodges_and_for_customs_and_system_of_the_country_of_departure(String code,
            Capability capability, boolean read) {
        assertEquals(read, CodeSight.isFor(participant(code, capability), FROM_UZBEKISTAN));
    }

    @Test
    void what_comes_out_of_a_queue_is_told_as_it_comes() {
        Message kept = message(MessageTypes.DECLARATION, "<D><AccessCode>GR4P</AccessCode></D>");
        assertSame(kept, CodeSight.of(kept, participant("UZ", Capability.COUNTRY)));
        Message covered = CodeSight.of(kept, participant("KZ", Capability.COUNTRY));
        byte[] bytes = "<D><AccessCode>****</AccessCode></D>".getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(bytes, covered.content());
        assertEquals(HexFormat.of().formatHex(Sha256.of(bytes)), covered.header().contentSha256());
        assertEquals(bytes.length, covered.header().contentLength());
        Message without = message(MessageTypes.DECLARATION, "<D/>");
        assertSame(without, CodeSight.of(without, participant("KZ", Capability.COUNTRY)));
    }
}
