package org.singlewindow.web.rest.problem;

import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * JSON that is well-formed and yet not what an address takes: a bare word where an object belongs, or thousands of lists in each
 * other. The reader hands on the first and trips over the second in its own way; both are the caller's mistake.
 */
@Provider
public class JsonBodies implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Class<?> wanted = context.getType();
        if (!JsonValue.class.isAssignableFrom(wanted)) {
            return context.proceed();
        }
        Object read = read(context);
        if (!wanted.isInstance(read)) {
            throw new JsonException("the body is another kind of JSON");
        }
        return read;
    }

    private static Object read(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (WebApplicationException refused) {
            throw refused;
        } catch (RuntimeException unreadable) {
            throw new JsonException("the body cannot be read", unreadable);
        }
    }
}
