package org.singlewindow.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request whose form with a file has been read: its fields are parameters, as those of any other form are. */
final class UploadRequest extends FieldsRequest {

    private final List<Part> parts;

    UploadRequest(HttpServletRequest request, List<UploadedPart> parts) {
        super(request, fields(request.getQueryString(), parts));
        this.parts = List.copyOf(parts);
    }

    private static Map<String, String[]> fields(String query, List<UploadedPart> parts) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        addQuery(query, all);
        parts.stream().filter(UploadedPart::isField)
                .forEach(field -> add(field.getName(), new String(field.content(), StandardCharsets.UTF_8), all));
        Map<String, String[]> fields = new LinkedHashMap<>();
        all.forEach((name, values) -> fields.put(name, values.toArray(String[]::new)));
        return fields;
    }

    private static void addQuery(String query, Map<String, List<String>> all) {
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            add(decoded(equals < 0 ? pair : pair.substring(0, equals)),
                    equals < 0 ? "" : decoded(pair.substring(equals + 1)), all);
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badlyWritten) {
            return text;
        }
    }

    private static void add(String name, String value, Map<String, List<String>> all) {
        all.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
    }

    @Override
    public Collection<Part> getParts() {
        return parts;
    }

    @Override
    public Part getPart(String name) throws ServletException {
        return parts.stream().filter(part -> part.getName().equals(name)).findFirst().orElse(null);
    }
}
