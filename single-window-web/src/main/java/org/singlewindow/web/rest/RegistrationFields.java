package org.singlewindow.web.rest;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.registration.ApplyForRegistration;
import org.singlewindow.web.Refusal;

/** An application as a program sends it. What is not there is empty, and the rules say what is missing. */
final class RegistrationFields {

    private static final String PASSWORD = "password";
    private static final List<String> FIELDS = List.of("country", "name", "localName", "number", "capabilities",
            "person", "email", "phone", PASSWORD);

    private RegistrationFields() {
    }

    static ApplyForRegistration of(JsonValue given) {
        JsonFields body = JsonFields.of(given, "", FIELDS);
        return new ApplyForRegistration(
                new ApplyForRegistration.Firm(text(body, "country"), text(body, "name"), text(body, "localName"),
                        text(body, "number")),
                body.texts("capabilities"),
                new ApplyForRegistration.Contact(text(body, "person"), text(body, "email"), text(body, "phone")),
                password(body));
    }

    private static String text(JsonFields body, String field) {
        return body.text(field).orElse("");
    }

    /** With the blanks around it, which are part of it. */
    private static String password(JsonFields body) {
        JsonValue value = body.object().getOrDefault(PASSWORD, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return "";
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw Refusal.at("/" + PASSWORD, RuleCode.PATTERN, "password must be a text.");
    }
}
