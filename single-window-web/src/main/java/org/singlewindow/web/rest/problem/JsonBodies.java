package org.singlewindow.web.rest.problem;

import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Refusal;

/**
 * Reads a body of JSON in the one way that leaves no doubt what it says, with {@link JsonTree}: JAX-RS itself takes the
 * last of two fields of one name, and question marks for bytes that are none of UTF-8, passes over what stands behind
 * the end, and trips over lists that are nested without end.
 */
@Provider
public class JsonBodies implements ReaderInterceptor {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Class<?> wanted = context.getType();
        if (!JsonValue.class.isAssignableFrom(wanted)) {
            return context.proceed();
        }
        JsonValue read = read(context.getInputStream());
        if (!wanted.isInstance(read)) {
            throw Refusal.badRequest(RuleCode.PATTERN,
                    "The body is " + kind(read) + ", and must be another kind of value.");
        }
        return read;
    }

    static JsonValue read(InputStream body) throws IOException {
        try (JsonParser parser = JsonText
                .parser(new InputStreamReader(withoutMark(body), StandardCharsets.UTF_8.newDecoder()))) {
            return new JsonTree(parser).read();
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException unread) {
            throw refusal(unread);
        }
    }

    private static RuntimeException refusal(RuntimeException unread) throws IOException {
        if (unread.getCause() instanceof CharacterCodingException) {
            return Refusal.badRequest(RuleCode.BAD_ENCODING, "The body holds bytes that are not UTF-8.");
        }
        if (unread.getCause() instanceof IOException brokenOff) {
            throw brokenOff;
        }
        return unread instanceof JsonParsingException broken
                ? Refusal.badRequest(RuleCode.PATTERN, "The body is not JSON" + place(broken.getLocation()) + ".")
                : Refusal.badRequest(RuleCode.PATTERN,
                        "The body is JSON beyond what is read: it holds a number that is too long.");
    }

    /** Some programs begin every text with it. */
    private static InputStream withoutMark(InputStream body) throws IOException {
        PushbackInputStream in = new PushbackInputStream(body, MARK.length);
        byte[] first = in.readNBytes(MARK.length);
        if (!Arrays.equals(first, MARK)) {
            in.unread(first);
        }
        return in;
    }

    static String place(JsonLocation at) {
        return at == null || at.getLineNumber() < 1 ? ""
                : " at line " + at.getLineNumber() + ", column " + at.getColumnNumber();
    }

    /** In words, for saying what came in place of something else. */
    public static String kind(JsonValue value) {
        return switch (value.getValueType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case TRUE, FALSE -> "true or false";
            case NULL -> "null";
        };
    }
}
