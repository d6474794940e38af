package org.singlewindow.bench.door;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** SOAP as text: what the generated client of a country would send. */
public final class Envelopes {
    private static final String OPEN = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>";
    private static final String CLOSE = "</s:Body></s:Envelope>";
    private static final String NAMESPACE = " xmlns=\"urn:singlewindow:exchange:1\">";
    private static final byte[] SUBMIT = ascii(OPEN + "<Submit" + NAMESPACE + "<content>");
    private static final byte[] SUBMITTED = ascii("</content></Submit>" + CLOSE);
    private static final String NUMBER = "deliveryNumber>";
    private static final Pattern ACKNOWLEDGED = Pattern
            .compile("deliveryNumber>(\\d+)</[^>]*>\\s*<[^>/]*result>ACKNOWLEDGED<");

    private Envelopes() {
    }

    public static byte[] submit(byte[] document) {
        byte[] content = Base64.getEncoder().encode(document);
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + SUBMIT.length + SUBMITTED.length);
        out.writeBytes(SUBMIT);
        out.writeBytes(content);
        out.writeBytes(SUBMITTED);
        return out.toByteArray();
    }

    public static byte[] pull(int max) {
        return ascii(OPEN + "<Pull" + NAMESPACE + "<max>" + max + "</max></Pull>" + CLOSE);
    }

    public static byte[] acknowledge(Collection<Long> numbers) {
        StringBuilder items = new StringBuilder(OPEN).append("<Acknowledge").append(NAMESPACE);
        for (long number : numbers) {
            items.append("<item><deliveryNumber>").append(number)
                    .append("</deliveryNumber><outcome>OK</outcome></item>");
        }
        return ascii(items.append("</Acknowledge>").append(CLOSE).toString());
    }

    /** Every delivery number in an answer; searched as bytes, for a parser here would cost more than the call. */
    public static List<Long> deliveryNumbers(byte[] answer) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        List<Long> numbers = new ArrayList<>();
        for (int at = text.indexOf(NUMBER); at >= 0; at = text.indexOf(NUMBER, at)) {
            int from = at + NUMBER.length();
            at = text.indexOf('<', from);
            numbers.add(Long.parseLong(text.substring(from, at)));
            at += NUMBER.length() + 1;
        }
        return numbers;
    }

    /** The numbers of which an answer says that they are done with. */
    public static List<Long> acknowledged(byte[] answer) {
        return ACKNOWLEDGED.matcher(new String(answer, StandardCharsets.ISO_8859_1)).results()
                .map(found -> Long.valueOf(found.group(1))).toList();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
