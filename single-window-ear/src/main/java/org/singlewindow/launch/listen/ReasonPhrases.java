package org.singlewindow.launch.listen;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * The words behind a status that the server does not know: it writes CUSTOM, which people and programs that show the
 * line take for an error of its own.
 */
final class ReasonPhrases {
    /** As registered with IANA. */
    private static final Map<Integer, HttpStatus> UNKNOWN_TO_SERVER = Stream.of(
            HttpStatus.newHttpStatus(422, "Unprocessable Content"),
            HttpStatus.newHttpStatus(423, "Locked"),
            HttpStatus.newHttpStatus(424, "Failed Dependency"),
            HttpStatus.newHttpStatus(425, "Too Early"),
            HttpStatus.newHttpStatus(426, "Upgrade Required"),
            HttpStatus.newHttpStatus(428, "Precondition Required"),
            HttpStatus.newHttpStatus(429, "Too Many Requests"),
            HttpStatus.newHttpStatus(451, "Unavailable For Legal Reasons"),
            HttpStatus.newHttpStatus(507, "Insufficient Storage"),
            HttpStatus.newHttpStatus(508, "Loop Detected"),
            HttpStatus.newHttpStatus(511, "Network Authentication Required"))
            .collect(Collectors.toUnmodifiableMap(HttpStatus::getStatusCode, Function.identity()));

    private ReasonPhrases() {
    }

    /** Before its first line is written. */
    static void complete(HttpResponsePacket answer) {
        HttpStatus known = answer.isCommitted() ? null : UNKNOWN_TO_SERVER.get(answer.getStatus());
        if (known != null) {
            answer.setStatus(known);
        }
    }
}
