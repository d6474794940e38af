package org.singlewindow.delivery;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Sha256;

/**
 * What a recipient learns of a delivery without its content.
 *
 * @param deliveryNumber rises within a queue
 * @param messageType    {@code DEC}, {@code RES}, {@code TEST} or what one country's system named its message to
 *                       another's
 * @param attempts       how often it was handed out, this time included
 * @param contentSha256  64 hexadecimal digits
 */
public record Header(long deliveryNumber, UUID messageId, Optional<UUID> correlationId, String sender, String recipient,
        String messageType, Optional<Mrn> mrn, Instant createdAt, int attempts, int contentLength,
        String contentSha256) {

    /** The same about other bytes. */
    Header of(byte[] content) {
        return new Header(deliveryNumber, messageId, correlationId, sender, recipient, messageType, mrn, createdAt,
                attempts, content.length, HexFormat.of().formatHex(Sha256.of(content)));
    }
}
