package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.singlewindow.delivery.Header;
import org.singlewindow.kernel.Mrn;

/** The header of a queued message, field by field as in the WSDL. */
public record HeaderJson(long deliveryNumber, String messageId, Optional<String> correlationId, String sender, String recipient, String messageType,
        Optional<String> mrn, Instant createdAt, int attempts, int contentLength, String contentSha256) {

    static HeaderJson of(Header header) {
        return new HeaderJson(header.deliveryNumber(), header.messageId().toString(), header.correlationId().map(UUID::toString), header.sender(), header.recipient(),
            header.messageType(), header.mrn().map(Mrn::value), header.createdAt(), header.attempts(), header.contentLength(), header.contentSha256());
    }
}
