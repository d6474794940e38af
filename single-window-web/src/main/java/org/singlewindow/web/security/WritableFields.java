package org.singlewindow.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.web.Said;

/**
 * A request whose lines end as they do in the field that they were typed into, with one character, whatever a browser
 * makes of it on the way: as much as may be typed may be sent. And a request without the characters that no document
 * and no database can carry, such as those that come along with what is copied from an office program. Nobody sees
 * them, so nobody could be asked to take them out; whoever typed is told that we did. Those by which such a program
 * ends a line or a page end a line here as well, and are a blank in a field of one line.
 */
final class WritableFields extends FieldsRequest {

    /** The fields of more than one line, on whatever page. */
    private static final Pattern OF_LINES = Pattern
            .compile("reason|findings|conditions|text|long|goods|parts|seals|ground|scanned|reply-\\d+");

    private static final char VERTICAL_TAB = 0x0B;
    private static final char PAGE_BREAK = 0x0C;

    private WritableFields(HttpServletRequest request, Map<String, String[]> fields) {
        super(request, fields);
    }

    /** The request itself, unless there is something to take out. */
    static HttpServletRequest of(HttpServletRequest request) {
        Map<String, String[]> sent = request.getParameterMap();
        if (sent.values().stream().flatMap(Stream::of).allMatch(WritableFields::isAsTyped)) {
            return request;
        }
        Map<String, String[]> fields = new LinkedHashMap<>();
        sent.forEach((name, values) -> fields.put(name,
                Stream.of(values).map(text -> asTyped(name, text)).toArray(String[]::new)));
        if (!sent.values().stream().flatMap(Stream::of).map(WritableFields::parted).allMatch(FreeText::canBeWritten)) {
            tell(request);
        }
        return new WritableFields(request, fields);
    }

    private static boolean isAsTyped(String text) {
        return FreeText.canBeWritten(text) && text.indexOf('\r') < 0;
    }

    static String asTyped(String field, String text) {
        String parted = parted(text);
        return FreeText.writable(isOfLines(field) ? parted : text).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Nothing is left out of a text by this. */
    private static String parted(String text) {
        return text.replace(VERTICAL_TAB, '\n').replace(PAGE_BREAK, '\n');
    }

    /** Whether a line may end in it. */
    static boolean isOfLines(String field) {
        return OF_LINES.matcher(field).matches();
    }

    /** On the page that comes next; not of what a page saves by itself, which the page sends once more. */
    private static void tell(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && request.getMethod().equals("POST") && request.getServletPath().endsWith(".xhtml")) {
            Said.tidied(session);
        }
    }
}
