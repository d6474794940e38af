package org.singlewindow.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.singlewindow.kernel.RuleCode;

/**
 * A refusal in the form of RFC 9457. It says what the caller did or may do, never what failed inside.
 *
 * @param detail   one sentence in English
 * @param instance the path that was asked for
 */
public record Problem(int status, RuleCode code, String detail, String instance) {

    public static final String TYPE = "application/problem+json";

    public static final MediaType MEDIA_TYPE = MediaType.valueOf(TYPE);

    public static Problem of(int status, RuleCode code, String detail, String instance) {
        return new Problem(status, code, detail, instance);
    }

    /** Outside JAX-RS: filters and the sign-in. */
    public void write(HttpServletResponse response) throws IOException {
        byte[] body = body();
        response.setStatus(status);
        response.setContentType(TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Inside JAX-RS. */
    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(body()).build();
    }

    private byte[] body() {
        return json().toString().getBytes(StandardCharsets.UTF_8);
    }

    private JsonObject json() {
        return Json.createObjectBuilder()
            .add("type", "urn:singlewindow:problem:" + code.code())
            .add("title", title())
            .add("status", status)
            .add("detail", detail)
            .add("code", code.code())
            .add("instance", instance)
            .build();
    }

    private String title() {
        String words = code.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
