package org.singlewindow.system;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SOAP by hand, for what a generated client would not let through. */
final class Envelope {

    static final String MTOM = "multipart/related; type=\"application/xop+xml\"; start=\"<root>\"; start-info=\"text/xml\"; boundary=\"b0undary\"";

    private static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";

    private Envelope() {
    }

    static String of(String body) {
        return withHeader("", body);
    }

    static String withHeader(String header, String body) {
        return "<s:Envelope xmlns:s=\"" + SOAP_11 + "\">"
                + (header.isEmpty() ? "" : "<s:Header>" + header + "</s:Header>") + "<s:Body>" + body
                + "</s:Body></s:Envelope>";
    }

    static byte[] submit(byte[] content) {
        return of("<Submit xmlns=\"urn:singlewindow:exchange:1\"><content>"
                + Base64.getEncoder().encodeToString(content) + "</content></Submit>").getBytes(StandardCharsets.UTF_8);
    }

    /** The envelope as the first part of a package, and the others by their names. */
    static byte[] mtom(String envelope, Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text(out,
                "--b0undary\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\nContent-ID: <root>\r\n\r\n"
                        + envelope);
        parts.forEach((name, bytes) -> {
            text(out,
                    "\r\n--b0undary\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <"
                            + name + ">\r\n\r\n");
            out.writeBytes(bytes);
        });
        text(out, "\r\n--b0undary--\r\n");
        return out.toByteArray();
    }

    /** The text of the first element with this local name. */
    static String textOf(String element, String answer) {
        Matcher found = Pattern.compile("<(?:\\w+:)?" + element + "(?:\\s[^>]*)?>([^<]*)<").matcher(answer);
        if (!found.find()) {
            throw new AssertionError("no " + element + " in " + answer);
        }
        return found.group(1);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
