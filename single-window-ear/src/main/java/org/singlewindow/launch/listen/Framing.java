package org.singlewindow.launch.listen;

import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.DataChunk;
import org.glassfish.grizzly.http.util.MimeHeaders;

/**
 * Whether a request says in one way only where it ends and for whom it is (RFC 9112, 3.2, 5.1, 6.1 and 6.3). The server
 * passes over what it does not understand there, and takes for the next request what a proxy in front took for the body
 * of this one.
 */
final class Framing {
    private static final byte[] HOST = bytes("host");
    private static final byte[] LENGTH = bytes("content-length");
    private static final byte[] ENCODING = bytes("transfer-encoding");
    private static final byte[] CHUNKED = bytes("chunked");
    private static final String DIGITS = "0123456789";
    private static final String NAME = DIGITS + "abcdefghijklmnopqrstuvwxyz.-_";
    private static final String ADDRESS = DIGITS + "abcdef:.";
    private static final int LONGEST_PORT = ":65535".length();

    private int hosts;
    private int encodings;
    private String length;
    private DataChunk encoding;
    private boolean clear = true;

    private Framing() {
    }

    static boolean isClear(HttpRequestPacket request) {
        MimeHeaders headers = request.getHeaders();
        Framing framing = new Framing();
        for (int each = 0; each < headers.size(); each++) {
            framing.hear(headers.getName(each), headers.getValue(each));
        }
        return framing.clear && framing.hosts <= 1 && framing.encodings <= 1
                && (framing.encodings == 0 || framing.length == null
                        && !framing.hadLength(request.getRequestURIRef().getOriginalRequestURIBC()));
    }

    /**
     * The codec takes the length out of the headers as soon as it hears of chunks behind it; the bytes themselves still
     * lie where they came.
     */
    private boolean hadLength(DataChunk address) {
        return RawHead.hasBefore(encoding, address, LENGTH);
    }

    private void hear(DataChunk name, DataChunk value) {
        if (isNamed(name, HOST)) {
            hosts++;
            clear &= isHost(value);
        } else if (isNamed(name, LENGTH)) {
            String said = value.toString();
            clear &= isNumber(said) && (length == null || length.equals(said));
            length = said;
        } else if (isNamed(name, ENCODING)) {
            encodings++;
            encoding = name;
            clear &= value.equalsIgnoreCaseLowerCase(CHUNKED);
        } else {
            clear &= !hasBlank(name);
        }
    }

    private static boolean isNamed(DataChunk name, byte[] lowerCase) {
        return name.getLength() == lowerCase.length && name.equalsIgnoreCaseLowerCase(lowerCase);
    }

    /**
     * A name or an address, with a port perhaps; nothing at all where whoever asks means no host in particular. The
     * application makes addresses of it, and the server takes whatever comes.
     */
    private static boolean isHost(DataChunk value) {
        String said = value.toString();
        int name = said.startsWith("[") ? said.indexOf(']') + 1 : end(said, 0, NAME);
        boolean named = said.startsWith("[") ? name > 3 && end(said, 1, ADDRESS) == name - 1 : name > 0;
        boolean port = name + 1 < said.length() && said.charAt(name) == ':' && said.length() - name <= LONGEST_PORT
                && end(said, name + 1, DIGITS) == said.length();
        return said.isEmpty() || named && (name == said.length() || port);
    }

    /** Where those of these characters end that stand from there on. */
    private static int end(String text, int from, String these) {
        int end = from;
        while (end < text.length() && these.indexOf(Character.toLowerCase(text.charAt(end))) >= 0) {
            end++;
        }
        return end;
    }

    /** {@code Content-Length : 5} is another header to the server, and not to many a proxy. */
    private static boolean hasBlank(DataChunk name) {
        return name.indexOf(' ', 0) >= 0 || name.indexOf('\t', 0) >= 0;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
