package org.singlewindow.wco;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence that is not written yet: which one, and what stands in it. Answers to programs are in English; a person
 * reads it in their own language.
 */
public record ComplaintWording(String key, List<String> arguments) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

    public ComplaintWording {
        arguments = List.copyOf(arguments);
    }

    static ComplaintWording of(String key, Object... arguments) {
        return new ComplaintWording(key, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** In English where the language is none of ours. */
    public String in(Locale language) {
        String pattern = ResourceBundle
                .getBundle("org.singlewindow.wco.findings", language, ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        return PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(arguments.get(Integer.parseInt(place.group(1)))));
    }
}
