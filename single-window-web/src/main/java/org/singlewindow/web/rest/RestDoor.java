package org.singlewindow.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.singlewindow.web.security.Descriptions;

/** Everything under {@code /api}. */
@ApplicationPath("/api")
@OpenAPIDefinition(
    info = @Info(title = "Regional Single Window", version = "1",
        description = "Lodge one WCO document, follow it, decide about it, fetch what waits for you. Errors are RFC 9457 problems. "
            + "A name behind the question mark that an address does not know is refused; where nothing is changed, one that begins with _ is yours and is passed over."),
    security = @SecurityRequirement(name = "basic"))
@SecurityScheme(securitySchemeName = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
public class RestDoor extends Application {

    /** A Location stays the path that it is: behind a proxy nobody here knows the name by which the caller came. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.headers.location.relative.resolution.disabled", true,
            "jersey.config.server.wadl.disableWadl", !Descriptions.isWadlOffered());
    }
}
