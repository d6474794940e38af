package org.singlewindow.delivery;

/**
 * What an acknowledgement came to; the same acknowledgement again comes to the same.
 *
 * @param result {@code ACKNOWLEDGED}, {@code REDELIVERY_SCHEDULED}, {@code PARKED}, {@code NOT_PULLED} or {@code UNKNOWN}
 */
public record AckResult(long deliveryNumber, String result) {
}
