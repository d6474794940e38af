package org.singlewindow.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.web.Said;

/**
 * A request whose lines end as they do in the field that they were typed into, with one character, whatever a browser
 * makes of it on the way: as much as may be typed may be sent. And a request without the characters that no document
 * and no database can carry, such as the vertical tab that comes along with what is copied from an office program.
 * Nobody sees them, so nobody could be asked to take them out; whoever typed is told that we did.
 */
final class WritableFields extends FieldsRequest {

    private WritableFields(HttpServletRequest request, Map<String, String[]> fields) {
        super(request, fields);
    }

    /** The request itself, unless there is something to take out. */
    static HttpServletRequest of(HttpServletRequest request) {
        Map<String, String[]> sent = request.getParameterMap();
        boolean writable = sent.values().stream().flatMap(Stream::of).allMatch(FreeText::canBeWritten);
        if (writable && sent.values().stream().flatMap(Stream::of).noneMatch(text -> text.indexOf('\r') >= 0)) {
            return request;
        }
        Map<String, String[]> fields = new LinkedHashMap<>();
        sent.forEach((name, values) -> fields.put(name,
                Stream.of(values).map(WritableFields::asTyped).toArray(String[]::new)));
        if (!writable) {
            tell(request);
        }
        return new WritableFields(request, fields);
    }

    static String asTyped(String text) {
        return FreeText.writable(text).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** On the page that comes next; not of what a page saves by itself, which the page sends once more. */
    private static void tell(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && request.getMethod().equals("POST") && request.getServletPath().endsWith(".xhtml")) {
            Said.tidied(session);
        }
    }
}
