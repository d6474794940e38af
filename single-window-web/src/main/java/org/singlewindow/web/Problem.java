package org.singlewindow.web;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.schema.Outage;

/**
 * A refusal in the form of RFC 9457. It says what the caller did or may do, never what failed inside.
 *
 * @param detail   one sentence in English
 * @param instance the path that was asked for
 * @param pointer  to the place in a body of JSON that is at fault (RFC 6901); empty where no one place is
 */
public record Problem(int status, RuleCode code, String detail, String instance, String pointer) {

    public static final String TYPE = "application/problem+json";

    public static final MediaType MEDIA_TYPE = MediaType.valueOf(TYPE);

    public static Problem of(int status, RuleCode code, String detail, String instance) {
        return new Problem(status, code, detail, instance, "");
    }

    /** The database is away: nothing is wrong with what was asked for. */
    public static Problem outage(String instance) {
        return of(HttpServletResponse.SC_SERVICE_UNAVAILABLE, RuleCode.BUSY, Outage.TEXT, instance);
    }

    public Problem at(String place) {
        return new Problem(status, code, detail, instance, place);
    }

    /** Outside JAX-RS: filters and the sign-in. */
    public void write(HttpServletResponse response) throws IOException {
        byte[] body = body();
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE && !response.containsHeader("Retry-After")) {
            response.setIntHeader("Retry-After", Outage.RETRY_AFTER);
        }
        response.setContentType(TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Inside JAX-RS. */
    public Response response() {
        Response.ResponseBuilder response = Response.status(status).type(MEDIA_TYPE).entity(body());
        return (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE
                ? response.header("Retry-After", Outage.RETRY_AFTER) : response).build();
    }

    private byte[] body() {
        return json().toString().getBytes(StandardCharsets.UTF_8);
    }

    private JsonObject json() {
        JsonObjectBuilder json = JsonText.object()
                .add("type", "urn:singlewindow:problem:" + code.code())
                .add("title", title())
                .add("status", status)
                .add("detail", detail)
                .add("code", code.code())
                .add("instance", instance);
        return (pointer.isEmpty() ? json : json.add("pointer", pointer)).build();
    }

    private String title() {
        String words = code.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
