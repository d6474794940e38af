package org.singlewindow.delivery;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Message numbers that begin with the time (UUID version 7), so that their index grows at its end instead of
 * everywhere.
 */
final class MessageIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private MessageIds() {
    }

    /** The one that the sender chose, where it is such a number. */
    static UUID of(Optional<MessageId> chosen, Instant moment) {
        return chosen.flatMap(MessageId::uuid).orElseGet(() -> at(moment));
    }

    static UUID at(Instant moment) {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        long high = moment.toEpochMilli() << 16 | 0x7000 | (random[8] & 0x0F) << 8 | random[9] & 0xFF;
        long low = 0;
        for (int i = 0; i < 8; i++) {
            low = low << 8 | random[i] & 0xFF;
        }
        return new UUID(high, low & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }
}
