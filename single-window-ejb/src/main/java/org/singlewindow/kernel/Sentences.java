package org.singlewindow.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sentences of one feature, each with a key and in each of our languages: a bundle. In a sentence {@code {0}} is
 * its first argument, and {@code {1+}} are the second and all behind it, joined by the bundle's {@code and}.
 *
 * <p>What was written in English and kept as text, in an answer or in the audit trail, can be read back and then be
 * said in another language. A sentence that has been put in other words since is nobody's any more, and stays as it is.
 *
 * @param bundle its name, empty for {@link #NONE}
 */
public record Sentences(String bundle) {

    static final Sentences NONE = new Sentences("");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(\\+?)\\}");
    private static final String AND = "and";
    private static final Map<Sentences, List<Template>> TEMPLATES = new ConcurrentHashMap<>();

    public Wording say(String key, Object... arguments) {
        return new Wording(this, key, Stream.of(arguments)
                .flatMap(each -> each instanceof Collection<?> several ? several.stream() : Stream.of(each))
                .map(String::valueOf).toList());
    }

    /** The sentence that was written so in English. */
    public Optional<Wording> read(String english) {
        return read("", english);
    }

    /** The same where it must be the sentence of that key, or one of those with more behind the key's dot. */
    public Optional<Wording> read(String group, String english) {
        return TEMPLATES.computeIfAbsent(this, Sentences::templates).stream()
                .filter(template -> group.isEmpty() || template.key().equals(group)
                        || template.key().startsWith(group + "."))
                .flatMap(template -> template.read(this, english).stream()).findFirst();
    }

    String write(Wording wording, Locale language) {
        List<String> arguments = wording.arguments();
        if (equals(NONE)) {
            return arguments.get(0);
        }
        ResourceBundle texts = texts(language);
        return PLACE.matcher(texts.getString(wording.key())).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(place.group(2).isEmpty() ? arguments.get(index)
                    : String.join(and(texts), arguments.subList(index, arguments.size())));
        });
    }

    private static String and(ResourceBundle texts) {
        return " " + texts.getString(AND) + " ";
    }

    private ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(bundle, language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * Whose own words are more comes first: what fits it fits a shorter one too, whose place would swallow the rest.
     */
    private List<Template> templates() {
        ResourceBundle english = texts(Locale.ENGLISH);
        return english.keySet().stream().filter(key -> !key.equals(AND))
                .map(key -> Template.of(key, english.getString(key), english))
                .sorted(Comparator.comparingInt(Template::words).reversed().thenComparing(Template::key)).toList();
    }

    /** An English sentence as what to look for; {@code joined} stands between several arguments in one place. */
    private record Template(String key, int words, Pattern form, List<Boolean> several, String joined) {

        static Template of(String key, String text, ResourceBundle english) {
            StringBuilder form = new StringBuilder();
            Boolean[] several = new Boolean[0];
            Matcher place = PLACE.matcher(text);
            int from = 0;
            int words = 0;
            while (place.find()) {
                int index = Integer.parseInt(place.group(1));
                form.append(Pattern.quote(text.substring(from, place.start())));
                words += place.start() - from;
                from = place.end();
                if (index < several.length && several[index] != null) {
                    form.append("\\k<a").append(index).append('>');
                    continue;
                }
                several = Arrays.copyOf(several, Math.max(several.length, index + 1));
                several[index] = !place.group(2).isEmpty();
                form.append("(?<a").append(index).append(">.*?)");
            }
            form.append(Pattern.quote(text.substring(from)));
            return new Template(key, words + text.length() - from, Pattern.compile(form.toString(), Pattern.DOTALL),
                    List.of(several), english.containsKey(AND) ? and(english) : "");
        }

        Optional<Wording> read(Sentences from, String english) {
            Matcher found = form.matcher(english);
            if (!found.matches()) {
                return Optional.empty();
            }
            return Optional.of(new Wording(from, key, Stream.iterate(0, index -> index < several.size(), i -> i + 1)
                    .flatMap(index -> several.get(index) ? Stream.of(found.group("a" + index).split(joined))
                            : Stream.of(found.group("a" + index)))
                    .toList()));
        }
    }
}
