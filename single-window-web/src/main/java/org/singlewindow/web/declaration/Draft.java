package org.singlewindow.web.declaration;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.singlewindow.web.SignedInUser;

/**
 * A declaration being filled in, kept in the session so that nothing typed is lost by an error, a look elsewhere or a reload. Every
 * answer is kept as typed, under the name of its field.
 */
@SessionScoped
public class Draft implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SignedInUser user;

    @Inject
    Clock clock;

    private HashMap<String, String> answers;
    private ArrayList<Map<String, String>> items;
    private ArrayList<Map<String, String>> papers;

    /** Fields that stand once. */
    public Map<String, String> getAnswers() {
        begin();
        return answers;
    }

    public List<Map<String, String>> getItems() {
        begin();
        return items;
    }

    public List<Map<String, String>> getPapers() {
        begin();
        return papers;
    }

    String answer(String field) {
        String text = getAnswers().get(field);
        return text == null ? "" : text.strip();
    }

    static String of(Map<String, String> row, String field) {
        String text = row.get(field);
        return text == null ? "" : text.strip();
    }

    void clear() {
        answers = null;
    }

    private void begin() {
        if (answers != null) {
            return;
        }
        answers = new HashMap<>();
        items = new ArrayList<>(List.of(new HashMap<>()));
        papers = new ArrayList<>();
        String country = user.get().country().map(Object::toString).orElse("");
        answers.put("lrn", "%s-%d-%06d".formatted(user.get().participant().code(), Year.now(clock).getValue(), new Random(clock.millis()).nextInt(1_000_000)));
        answers.put("type", "EXA");
        answers.put("exportCountry", country);
        answers.put("exporter.name", user.get().participant().name());
        answers.put("exporter.id", user.get().participant().code());
        answers.put("exporter.country", country);
        answers.put("currency", "USD");
        answers.put("mode", "3");
    }
}
