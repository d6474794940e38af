package org.singlewindow.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.web.Said;

/**
 * A request without the characters that no document and no database can carry, such as the vertical tab that comes
 * along with what is copied from an office program. Nobody sees them, so nobody could be asked to take them out;
 * whoever typed is told that we did.
 */
final class WritableFields extends FieldsRequest {

    private WritableFields(HttpServletRequest request, Map<String, String[]> fields) {
        super(request, fields);
    }

    /** The request itself, unless there is something to take out. */
    static HttpServletRequest of(HttpServletRequest request) {
        Map<String, String[]> sent = request.getParameterMap();
        if (sent.values().stream().flatMap(Stream::of).allMatch(FreeText::canBeWritten)) {
            return request;
        }
        Map<String, String[]> fields = new LinkedHashMap<>();
        sent.forEach(
                (name, values) -> fields.put(name, Stream.of(values).map(FreeText::writable).toArray(String[]::new)));
        tell(request);
        return new WritableFields(request, fields);
    }

    /** On the page that comes next; not of what a page saves by itself, which the page sends once more. */
    private static void tell(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && request.getMethod().equals("POST") && request.getServletPath().endsWith(".xhtml")) {
            Said.tidied(session);
        }
    }
}
