package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.singlewindow.declaration.DocumentView;

/** A stored document; its bytes are in base64, its digest in hexadecimal digits. */
public record DocumentJson(String messageId, String type, Instant at, String sha256, String content) {

    static DocumentJson of(DocumentView document) {
        return new DocumentJson(document.messageId().toString(), document.type(), document.at(),
                HexFormat.of().formatHex(document.digest()),
                Base64.getEncoder().encodeToString(document.content()));
    }
}
