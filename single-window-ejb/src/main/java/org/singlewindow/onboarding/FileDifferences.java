package org.singlewindow.onboarding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.criteria.Condition;
import org.singlewindow.routing.RoutingCriteria;

/**
 * What loading a country's files would change, line by line and column by column: all of it, so that no change can pass
 * unseen. A line that stands for something else is asked about; any other change is told.
 */
final class FileDifferences {

    /** Who or what it is. With another value here the code stands for something else. */
    private static final Map<String, List<String>> IDENTITY = Map.of(Image.COUNTRY, List.of("name"), "agencies",
            List.of("name"), "participants", List.of("name", "capabilities"), "people", List.of("participant"),
            "offices", List.of("name"), "border-posts", List.of("name", "neighbour", "modes"));
    private static final Set<String> TEXTS = Set.of("name", "local_name", "text", "reason", Layout.RUSSIAN_NAME,
            Layout.RUSSIAN_TEXT);
    private static final Set<String> SECRET = Set.of("password_hash");
    /** Told with what stands there alone, as everybody knows what it is. */
    private static final Set<String> PLAIN = Set.of("name", "capabilities", "participant", "neighbour");
    private static final String NAME = "name";
    private static final int FEW = 12;

    private final Image before;
    private final Image now;

    /** One column of one line. */
    private record Change(String table, String line, String column, String was, String is) {

        boolean isIdentity() {
            return IDENTITY.getOrDefault(table, List.of()).contains(column)
                    && !(column.equals(NAME) && Meant.by(is, List.of(was)).isPresent());
        }

        String told(boolean alone) {
            String quote = TEXTS.contains(column) ? "'" : "";
            String values = SECRET.contains(column) ? "" : shown(was, quote) + " → " + shown(is, quote);
            return (alone ? values : column + " " + values).strip();
        }

        private static String shown(String value, String quote) {
            return value.isEmpty() && quote.isEmpty() ? "–" : quote + value + quote;
        }
    }

    FileDifferences(Image before, Image now) {
        this.before = before;
        this.now = now;
    }

    /** Of the files in force; a country that comes in changes nothing. */
    List<FileProblem> find(CountryFiles draft) {
        List<FileProblem> found = new ArrayList<>();
        for (String table : tables()) {
            List<Change> changes = changes(table);
            Map<String, Integer> lines = new HashMap<>();
            draft.table(table).forEach(row -> lines.putIfAbsent(Image.known(table, row), row.line()));
            told(changes.stream().filter(Change::isIdentity).toList(), true).ifPresent(
                    told -> found.add(problem(table, "OTHER_NOW", told, lines)));
            told(changes.stream().filter(each -> !each.isIdentity()).toList(), false).ifPresent(
                    told -> found.add(problem(table, "CHANGED_LINES", told, lines)));
            found.addAll(comingAndGoing(table));
        }
        return found;
    }

    private List<String> tables() {
        return Stream.concat(before.tables().keySet().stream(), now.tables().keySet().stream()).distinct().sorted()
                .toList();
    }

    private List<Change> changes(String table) {
        Map<String, Map<String, String>> former = before.table(table);
        List<Change> changes = new ArrayList<>();
        now.table(table).forEach((line, values) -> Optional.ofNullable(former.get(line)).ifPresent(
                was -> Stream.concat(IDENTITY.getOrDefault(table, List.of()).stream(), values.keySet().stream())
                        .distinct().filter(column -> was.containsKey(column) && values.containsKey(column))
                        .filter(column -> !Objects.equals(was.get(column), values.get(column)))
                        .filter(column -> !isFollowing(column, was, values) && !isLess(table, column, was, values))
                        .forEach(column -> changes
                                .add(new Change(table, line, column, was.get(column), values.get(column))))));
        return changes;
    }

    /** A local name that is only the name once more. */
    private static boolean isFollowing(String column, Map<String, String> was, Map<String, String> is) {
        return column.equals("local_name") && was.get(column).equals(was.get(NAME))
                && is.get(column).equals(is.get(NAME));
    }

    /** What a rule asks less is told with whom it loses, and where others make up for it nothing changes. */
    private static boolean isLess(String table, String column, Map<String, String> was, Map<String, String> is) {
        if (!table.equals("routing") || TEXTS.contains(column)) {
            return false;
        }
        boolean lowered = !was.get("agency").equals(is.get("agency"))
                || was.get("duty").equals("APPROVE") && !is.get("duty").equals("APPROVE");
        return lowered || !condition(is).map(now -> now.covers(condition(was).orElseThrow())).orElse(false);
    }

    /** Nothing where it has a word that there is not. */
    private static Optional<Condition> condition(Map<String, String> values) {
        try {
            return Optional.of(RoutingCriteria.all().parse(RoutingCriteria.all().names().stream()
                    .collect(Collectors.toMap(name -> name, name -> values.getOrDefault(name, "")))));
        } catch (IllegalArgumentException told) {
            return Optional.empty();
        }
    }

    private record Told(List<String> lines, String first) {}

    private static Optional<Told> told(List<Change> changes, boolean identity) {
        Map<String, List<Change>> byLine = changes.stream()
                .collect(Collectors.groupingBy(Change::line, LinkedHashMap::new, Collectors.toList()));
        return byLine.isEmpty() ? Optional.empty() : Optional.of(new Told(byLine.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().stream()
                        .map(one -> one.told(identity && PLAIN.contains(one.column())))
                        .collect(Collectors.joining(", ")))
                .toList(), byLine.keySet().iterator().next()));
    }

    private static FileProblem problem(String table, String code, Told told, Map<String, Integer> lines) {
        String some = code.equals("OTHER_NOW") ? Changes.some(told.lines()) : some(told.lines());
        return of(table, lines.getOrDefault(told.first(), 0), code, told.lines().size(), some);
    }

    /** Whoever or whatever is missing is told elsewhere, agencies and code lists apart. */
    private List<FileProblem> comingAndGoing(String table) {
        List<FileProblem> found = new ArrayList<>();
        List<String> fresh = now.table(table).keySet().stream().filter(each -> !before.table(table).containsKey(each))
                .toList();
        List<String> gone = before.table(table).keySet().stream().filter(each -> !now.table(table).containsKey(each))
                .toList();
        if (!fresh.isEmpty() && !before.table(Image.COUNTRY).isEmpty()) {
            found.add(of(table, 0, "CHANGED_LINES.new", fresh.size(), some(fresh)));
        }
        if (!gone.isEmpty() && (table.startsWith(Layout.CODES) || table.equals("agencies")
                || Layout.mayBeAbsent(table))) {
            found.add(of(table, 0, "CHANGED_LINES.gone", gone.size(), some(gone)));
        }
        return found;
    }

    private static FileProblem of(String table, int line, String sentence, Object... arguments) {
        int dot = sentence.indexOf('.');
        return new FileProblem(table.equals(Image.COUNTRY) ? Layout.COUNTRY_FILE : table + Layout.CSV, line,
                dot < 0 ? sentence : sentence.substring(0, dot), FileProblem.TEXTS.say(sentence, arguments), true);
    }

    private static String some(List<String> all) {
        return all.stream().limit(FEW).collect(Collectors.joining("; ")) + (all.size() > FEW ? "; …" : "");
    }
}
