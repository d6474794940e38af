package org.singlewindow.web.rest;

import java.util.Base64;
import org.singlewindow.delivery.Message;

/** A message: its bytes are in base64, for they are signed and hashed as they are. */
public record MessageJson(HeaderJson header, String content) {

    static MessageJson of(Message message) {
        return new MessageJson(HeaderJson.of(message.header()), Base64.getEncoder().encodeToString(message.content()));
    }
}
