package org.singlewindow.system;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Whether an answer is what is printed somewhere as an example. Numbers, moments and digests differ each time; what
 * came in their place is remembered, so that the next printed request can be sent with it. A list of objects may hold
 * more than is printed, one of words where it says so with …. A text that ends with … begins so; a line, a value or a
 * field with nothing but … stands for any number of them.
 */
final class Likeness {

    private static final String MORE = "…";

    /** What differs each time and means nothing to the next request. */
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z|\\d{14}Z");

    /** What differs each time and names something. */
    private static final List<Pattern> NAMES = List.of(Pattern.compile("\\d{2}[A-Z]{2}[0-9A-Z]{12}[J-M]\\d"),
            Pattern.compile("\\d{2}[A-Z]{2}[0-9A-Z]{12}\\d"), Pattern.compile("[0-9a-f]{64}"),
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), Pattern.compile("[A-Za-z0-9+/]{20,}={0,2}"));

    /** Fields and elements whose numbers differ each time. */
    private static final Pattern NUMBERED = Pattern
            .compile("id|deliveryNumber|taskId|holdId|depth|leased|parked|next|contentLength");

    private final Map<String, String> learned = new HashMap<>();

    /** Whoever knows better than the answers: {@code printed} stands for {@code real}. */
    void learn(String printed, String real) {
        learned.put(printed, real);
    }

    /** A printed text with what came in the place of what is printed, which may look like something else printed. */
    String real(String printed) {
        String all = learned.keySet().stream().sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote).collect(Collectors.joining("|"));
        return learned.isEmpty() ? printed
                : Pattern.compile("(?<![0-9A-Za-z])(?:" + all + ")(?![0-9A-Za-z])").matcher(printed)
                        .replaceAll(found -> Matcher.quoteReplacement(learned.get(found.group())));
    }

    /** What differs and must not; empty where all is alike. */
    Optional<String> difference(JsonNode printed, JsonNode real) {
        return difference("", printed, real);
    }

    private Optional<String> difference(String where, JsonNode printed, JsonNode real) {
        if (isMore(printed)) {
            return Optional.empty();
        }
        if (printed.isObject() && real.isObject()) {
            return differenceOfObjects(where, printed, real);
        }
        if (printed.isArray() && real.isArray()) {
            return differenceOfArrays(where, printed, real);
        }
        if (printed.isNumber() && real.isNumber() && NUMBERED.matcher(where.replaceAll(".*/", "")).matches()) {
            learned.putIfAbsent(printed.asString(), real.asString());
            return Optional.empty();
        }
        boolean alike = printed.isString() && real.isString() ? alike(printed.asString(), real.asString())
                : printed.equals(real);
        return alike ? Optional.empty() : Optional.of(where + " is printed as " + printed + " and was " + real);
    }

    private static boolean isMore(JsonNode printed) {
        return printed.isString() && printed.asString().equals(MORE);
    }

    private Optional<String> differenceOfObjects(String where, JsonNode printed, JsonNode real) {
        Set<String> fields = new TreeSet<>(printed.propertyNames());
        boolean more = fields.remove(MORE);
        if (more ? !real.propertyNames().containsAll(fields) : !fields.equals(Set.copyOf(real.propertyNames()))) {
            return Optional
                    .of(where + " is printed with " + printed.propertyNames() + " and had " + real.propertyNames());
        }
        return fields.stream()
                .flatMap(name -> difference(where + "/" + name, printed.get(name), real.get(name)).stream())
                .findFirst();
    }

    /** Each that is printed must be there, in this order; of words all, unless … says that there are more. */
    private Optional<String> differenceOfArrays(String where, JsonNode printed, JsonNode real) {
        List<JsonNode> wanted = printed.valueStream().filter(each -> printed.size() == 1 || !isMore(each)).toList();
        boolean words = wanted.stream().allMatch(JsonNode::isString) && wanted.stream().noneMatch(Likeness::isMore);
        if (words && wanted.size() == printed.size() && printed.size() != real.size()) {
            return Optional.of(where + " is printed as " + printed + " and was " + real);
        }
        Iterator<JsonNode> left = real.iterator();
        for (JsonNode each : wanted) {
            Optional<String> last = Optional.of(where + " is printed with " + each);
            while (last.isPresent() && left.hasNext()) {
                Map<String, String> before = Map.copyOf(learned);
                last = difference(where, each, left.next());
                last.ifPresent(wrong -> learned.keySet().retainAll(before.keySet()));
            }
            if (last.isPresent()) {
                return Optional.of(last.get() + " in " + real);
            }
        }
        return !printed.isEmpty() || real.isEmpty() ? Optional.empty()
                : Optional.of(where + " is printed empty and was " + real);
    }

    /** Of XML, or of any other text: tags, and what stands between them. */
    Optional<String> difference(String printed, String real) {
        List<String> wanted = words(printed);
        List<String> found = words(real);
        int at = 0;
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).equals(MORE)) {
                List<String> next = wanted.subList(i + 1, wanted.size());
                at = placeOf(next.contains(MORE) ? next.subList(0, next.indexOf(MORE)) : next, found, at);
            } else if (at == found.size() || !alike(wanted.get(i), found.get(at), i > 0 ? wanted.get(i - 1) : "")) {
                return Optional.of(wanted.get(i) + " is printed and was "
                        + (at < found.size() ? found.get(at) : "not there") + " in " + real);
            } else {
                at++;
            }
        }
        return at == found.size() ? Optional.empty() : Optional.of(found.get(at) + " is not printed, in " + real);
    }

    /** Where all of these come, one behind the other; the end where nothing is wanted any more, or they never come. */
    private int placeOf(List<String> wanted, List<String> found, int from) {
        for (int at = from; !wanted.isEmpty() && at + wanted.size() <= found.size(); at++) {
            Map<String, String> before = Map.copyOf(learned);
            boolean alike = true;
            for (int i = 0; alike && i < wanted.size(); i++) {
                alike = alike(wanted.get(i), found.get(at + i), i > 0 ? wanted.get(i - 1) : "");
            }
            if (alike) {
                return at;
            }
            learned.keySet().retainAll(before.keySet());
        }
        return found.size();
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("(?<=>)|(?=<)|\n")).map(word -> word.strip().replaceAll("\\s+", " "))
                .filter(word -> !word.isEmpty()).toList();
    }

    private boolean alike(String printed, String real, String before) {
        boolean numbered = printed.matches("\\d+") && real.matches("\\d+")
                && NUMBERED.matcher(before.replaceAll("<(?:\\w+:)?(\\w+).*", "$1")).matches();
        if (numbered) {
            learned.putIfAbsent(printed, real);
        }
        return numbered || alike(printed, real);
    }

    private boolean alike(String printed, String real) {
        if (printed.equals(real) || real(printed).equals(real)
                || MOMENT.matcher(printed).matches() && MOMENT.matcher(real).matches()) {
            return true;
        }
        if (printed.endsWith(MORE)) {
            return real.startsWith(real(printed.substring(0, printed.length() - 1)));
        }
        boolean named = NAMES.stream()
                .anyMatch(each -> each.matcher(printed).matches() && each.matcher(real).matches());
        return named && learned.computeIfAbsent(printed, first -> real).equals(real);
    }
}
