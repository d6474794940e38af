package org.singlewindow.web.soap;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.singlewindow.kernel.RuleCode;

/**
 * Looks at a message in several parts (MTOM) before CXF does, in one pass over its bytes. A call of ours has an
 * envelope and one content beside it.
 *
 * <p>CXF's own limits do not stand in for it. The one on the number of parts holds by now (80,000 are refused within a
 * tenth of a second, by 4.2.3), but whether the message is whole nobody asks there: one that was cut off counts as one
 * that has ended, and a content in which the boundary happens to stand within a line is taken up to there. Of what we
 * keep as evidence neither may be.
 */
final class MimeParts {

    /** The envelope and whatever a client's library adds of its own. */
    private static final int MOST_PARTS = 10;

    private static final int LONGEST_HEAD = 4 << 10;

    private static final int MOST_HEADERS = 20;

    /** A sentence for readers without MIME may stand before the first part. */
    private static final int LONGEST_PREAMBLE = 1 << 10;

    /** As CXF finds it, so that both see the same parts. */
    private static final Pattern BOUNDARY = Pattern.compile("(?i:boundary)=\"?([^\";]*)");

    /** RFC 2046. */
    private static final Pattern RIGHT_BOUNDARY = Pattern
            .compile("[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]");

    private static final Pattern ROOT = Pattern
            .compile("type=\"?(?:application/xop\\+xml|text/xml|application/soap\\+xml)\\b");

    private static final Pattern NESTED = Pattern.compile("content-type:\\s*multipart/");

    private static final Pattern NAME = Pattern.compile("content-id:\\s*<?([^>\\s]*)");

    private static final Pattern ENCODING = Pattern.compile("content-transfer-encoding:\\s*([^\\s;]*)");

    private final byte[] body;

    private final byte[] delimiter;

    /** Of its parts, as they call themselves. */
    private final Set<String> names = new HashSet<>();

    private MimeParts(byte[] body, String boundary) {
        this.body = body;
        this.delimiter = ("--" + boundary).getBytes(StandardCharsets.US_ASCII);
    }

    static boolean isMultipart(String contentType) {
        return contentType.regionMatches(true, 0, "multipart/", 0, 10);
    }

    /** @throws HostileEnvelope where the type, the boundaries or the parts are not those of a call with MTOM */
    static void check(String contentType, byte[] body) throws HostileEnvelope {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (!type.startsWith("multipart/related") || !ROOT.matcher(type).find()) {
            throw new HostileEnvelope(RuleCode.NOT_OFFERED,
                    "Of the messages in several parts, MTOM alone is taken: multipart/related with a SOAP envelope as its root.");
        }
        new MimeParts(body, boundary(contentType)).check();
    }

    private static String boundary(String contentType) throws HostileEnvelope {
        Matcher found = BOUNDARY.matcher(contentType);
        String boundary = found.find() ? found.group(1) : "";
        boolean caseMatters = contentType.contains("boundary=") && !found.find();
        if (!caseMatters || !RIGHT_BOUNDARY.matcher(boundary).matches()) {
            throw new HostileEnvelope(RuleCode.PATTERN,
                    "The Content-Type names no boundary, more than one, or one that MIME does not allow.");
        }
        return boundary;
    }

    private void check() throws HostileEnvelope {
        int at = next(0);
        if (at < 0 || at > LONGEST_PREAMBLE) {
            throw new HostileEnvelope(RuleCode.NOT_WELL_FORMED,
                    "The message does not begin with the boundary that its Content-Type names.");
        }
        for (int parts = 1; !isClosing(at); parts++) {
            if (parts > MOST_PARTS) {
                throw new HostileEnvelope(RuleCode.LIMIT_EXCEEDED,
                        "The message has more than " + MOST_PARTS + " parts.");
            }
            checkHead(at + delimiter.length);
            at = next(at + delimiter.length);
            if (at < 0) {
                throw new HostileEnvelope(RuleCode.NOT_WELL_FORMED,
                        "The message is not whole: its last boundary is missing.");
            }
        }
        if (next(at + delimiter.length) >= 0) {
            throw new HostileEnvelope(RuleCode.NOT_WELL_FORMED, "The message goes on behind its last boundary.");
        }
    }

    private void checkHead(int from) throws HostileEnvelope {
        String head = head(from);
        if (NESTED.matcher(head).find()) {
            throw new HostileEnvelope(RuleCode.NOT_OFFERED, "A part of the message has parts itself.");
        }
        Matcher name = NAME.matcher(head);
        if (name.find() && !names.add(name.group(1))) {
            throw new HostileEnvelope(RuleCode.INCONSISTENT,
                    "Two parts of the message have one Content-ID; nobody can tell which is meant.");
        }
        Matcher encoding = ENCODING.matcher(head);
        if (encoding.find() && Stream.of("binary", "8bit", "7bit", "base64").noneMatch(encoding.group(1)::equals)) {
            throw new HostileEnvelope(RuleCode.BAD_ENCODING,
                    "The Content-Transfer-Encoding of a part is not taken; send it binary.");
        }
    }

    /** Everything up to the first empty line, in small letters, folded lines put together. */
    private String head(int from) throws HostileEnvelope {
        int end = Math.min(body.length, from + LONGEST_HEAD);
        int lines = 0;
        int begin = from;
        for (int i = from; i < end; i++) {
            if (body[i] == '\n') {
                boolean empty = i == begin || i == begin + 1 && body[begin] == '\r';
                if (empty && lines > 0) {
                    return new String(body, from, i - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT)
                            .replaceAll("\r?\n[ \t]+", " ");
                }
                begin = i + 1;
                if (++lines > MOST_HEADERS) {
                    break;
                }
            }
        }
        throw new HostileEnvelope(RuleCode.LIMIT_EXCEEDED,
                "A part of the message has too many or too long headers, or none that end.");
    }

    private boolean isClosing(int at) {
        int after = at + delimiter.length;
        return after + 1 < body.length && body[after] == '-' && body[after + 1] == '-';
    }

    /** Wherever it stands, not at the beginning of a line alone: so does CXF. */
    private int next(int from) {
        for (int i = from; i <= body.length - delimiter.length; i++) {
            if (body[i] == '-' && startsAt(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean startsAt(int place) {
        for (int i = 0; i < delimiter.length; i++) {
            if (body[place + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }
}
