package org.singlewindow.web.rest;

import org.singlewindow.delivery.AckResult;

/** What an acknowledgement led to. */
public record AckResultJson(long deliveryNumber, String result) {

    static AckResultJson of(AckResult result) {
        return new AckResultJson(result.deliveryNumber(), result.result());
    }
}
