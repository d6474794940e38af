package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.singlewindow.delivery.AckResult;
import org.singlewindow.delivery.Header;
import org.singlewindow.delivery.Message;
import org.singlewindow.delivery.QueueStatus;
import org.singlewindow.kernel.Mrn;

/** A queue and its messages, field by field as in the WSDL. */
public final class QueueJson {

    private QueueJson() {
    }

    /** What is known of a message without its content. */
    public record HeaderLine(long deliveryNumber, String messageId, Optional<String> correlationId, String sender,
            String recipient, String messageType,
            Optional<String> mrn, Instant createdAt, int attempts, int contentLength, String contentSha256) {

        static HeaderLine of(Header header) {
            return new HeaderLine(header.deliveryNumber(), header.messageId().toString(),
                    header.correlationId().map(UUID::toString), header.sender(), header.recipient(),
                    header.messageType(), header.mrn().map(Mrn::value), header.createdAt(), header.attempts(),
                    header.contentLength(), header.contentSha256());
        }
    }

    /** A message: its bytes are in base64, for they are signed and hashed as they are. */
    public record Pulled(HeaderLine header, String content) {

        static Pulled of(Message message) {
            return new Pulled(HeaderLine.of(message.header()), Base64.getEncoder().encodeToString(message.content()));
        }
    }

    /** What an acknowledgement led to; {@code notice} says where it came too late to change that. */
    public record Acknowledged(long deliveryNumber, String result, Optional<String> notice) {

        static Acknowledged of(AckResult result) {
            return new Acknowledged(result.deliveryNumber(), result.result(), result.notice());
        }
    }

    /** The state of the queue. */
    public record Status(long depth, Optional<Instant> oldest, long leased, long parked, Optional<Instant> lastPull,
            Optional<Instant> lastAcknowledge,
            Optional<String> lastError) {

        static Status of(QueueStatus status) {
            return new Status(status.depth(), status.oldest(), status.leased(), status.parked(), status.lastPull(),
                    status.lastAcknowledge(), status.lastError());
        }
    }
}
