package org.singlewindow.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * Everything under {@code /api}. What each address takes and answers, {@code META-INF/openapi.yaml} says by hand, and
 * tests compare it with what happens.
 */
@ApplicationPath("/api")
public class RestDoor extends Application {

    /**
     * A Location stays the path that it is: behind a proxy nobody here knows the name by which the caller came. There
     * is one description, and the one that Jersey would make of its own accord names Jersey's version besides.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.headers.location.relative.resolution.disabled", true,
                "jersey.config.server.wadl.disableWadl", true);
    }
}
