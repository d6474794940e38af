package org.singlewindow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What is typed into a form comes with what its page's address says. A field that is called as that is would pass for
 * it: the form would be taken for one about something else, and what was typed would be gone.
 */
class FieldNamesTest {

    private static final Pattern FIELD = Pattern
            .compile("<(?:sw:(?:field|file|answer|reason)|h:(?:input|select)\\w+)\\b[^>]*?\\bid=\"([\\w-]+)\"");
    private static final Pattern PLAIN = Pattern.compile("<(?:input|select|textarea)\\b[^>]*?\\bname=\"([\\w-]+)\"");
    private static final Pattern FORM = Pattern.compile("<(?:h|o):form.*?</(?:h|o):form>", Pattern.DOTALL);

    @Test
    void no_field_is_called_as_what_names_a_thing_in_an_address() throws IOException {
        assertTrue(OpenedFor.NAMES.contains("mrn"));
        List<String> wrong = new ArrayList<>();
        for (Path page : Pages.xhtml()) {
            String text = Files.readString(page);
            Set<String> fields = found(FIELD, text);
            FORM.matcher(text).results().forEach(form -> fields.addAll(found(PLAIN, form.group())));
            fields.retainAll(OpenedFor.NAMES);
            fields.forEach(name -> wrong.add(page + ": " + name));
        }
        assertEquals(List.of(), wrong);
    }

    private static Set<String> found(Pattern what, String text) {
        return what.matcher(text).results().map((MatchResult each) -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
