package org.singlewindow.bench.door;

import java.nio.charset.StandardCharsets;

/** What came back over HTTP. */
public record Reply(int status, byte[] body) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
