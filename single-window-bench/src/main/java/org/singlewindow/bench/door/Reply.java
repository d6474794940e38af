package org.singlewindow.bench.door;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What came back over HTTP.
 *
 * @param head the status line and the headers, a line each
 */
public record Reply(int status, List<String> head, byte[] body) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** As it was sent; empty if there is none of that name. */
    public String header(String name) {
        for (String line : head) {
            if (line.length() > name.length() && line.charAt(name.length()) == ':'
                    && line.regionMatches(true, 0, name, 0, name.length())) {
                return line.substring(name.length() + 1).strip();
            }
        }
        return "";
    }
}
