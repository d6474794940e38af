package org.singlewindow.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Door;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.kernel.FreeText;

/** Notes how the message of this request came: what of it is kept beside its content. */
@ApplicationScoped
public class Arrivals {

    /** Headers of the request that bear on what was sent. */
    private static final List<String> KEPT = List.of("Date", "Digest", "Content-Digest", "Signature-Input",
            "Signature");

    private static final int LONGEST_TYPE = 200;
    private static final int LONGEST_HEADERS = 16_000;

    @Inject
    HttpServletRequest request;

    /** @param more headers of the message itself, behind those of the request */
    public Arrival at(Door door, Optional<MessageId> id, String more) {
        return new Arrival(door, id, type(request.getContentType()),
                FreeText.excerpt(headers() + more, LONGEST_HEADERS));
    }

    /** A file, of what type the browser said. */
    public Arrival uploaded(String type) {
        return new Arrival(Door.UPLOAD, type(type));
    }

    private static String type(String said) {
        return said == null ? "" : FreeText.excerpt(said, LONGEST_TYPE);
    }

    private String headers() {
        return KEPT.stream()
                .flatMap(name -> Collections.list(request.getHeaders(name)).stream().map(value -> name + ": " + value))
                .collect(Collectors.joining("\n"));
    }
}
