package org.singlewindow.web.declaration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.singlewindow.declaration.DraftParts;

/**
 * A draft, and what it would be begun with now that it was not begun with then. What nobody has typed otherwise since
 * is taken over; what somebody has stays as they typed it. Rows are the same row by their number: as soon as one came
 * or went, or is about something else, nobody can say which is which, and where somebody has changed any, all stay.
 * Pure.
 */
final class TakingOver {

    /** What makes it the draft that it is. */
    private static final Set<String> STAY = Set.of("lrn", "type", "trader", "follows", "followsType", "followsVersion",
            "amends", "amendsVersion");

    /** What a row is about: where that is another now, what was typed of the former is not said of it. */
    private static final Map<DraftStep, Set<String>> ABOUT = Map.of(DraftStep.GOODS, Set.of("description", "commodity"),
            DraftStep.TRANSPORT, Set.of("type", "id"));

    private final List<Field> fields = new ArrayList<>();
    private final Map<String, Map<String, String>> parts = new HashMap<>();

    /**
     * A field in which the two differ.
     *
     * @param name  in the draft
     * @param typed what the draft says
     * @param taken whether it would say what is so now, if it were taken over
     */
    record Field(DraftStep step, String name, String before, String now, String typed, boolean taken) {}

    TakingOver(DraftParts before, DraftParts now, DraftParts typed) {
        for (DraftStep step : DraftStep.values()) {
            Map<String, String> had = before.of(step.word());
            Map<String, String> has = now.of(step.word());
            Map<String, String> said = typed.of(step.word());
            Map<String, String> answers = new HashMap<>();
            DraftFields.single(step).stream().map(DraftFields.Field::name)
                    .forEach(name -> answers.put(name, single(step, name, List.of(of(had, name), of(has, name),
                            of(said, name)))));
            parts.put(step.word(), TypedFields.tidy(step, answers,
                    rows(step, TypedFields.rows(step, had), TypedFields.rows(step, has),
                            TypedFields.rows(step, said))));
        }
    }

    private static String of(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    /** @param three what it was, is now, and was typed */
    private String single(DraftStep step, String name, List<String> three) {
        return STAY.contains(name) ? three.get(2) : one(step, name, three, true);
    }

    private String one(DraftStep step, String name, List<String> three, boolean free) {
        String before = tidy(step, name, three.get(0));
        String now = tidy(step, name, three.get(1));
        String typed = tidy(step, name, three.get(2));
        boolean other = !before.equals(now) && !typed.equals(now);
        boolean taken = other && free && typed.equals(before);
        if (other) {
            fields.add(new Field(step, name, before, now, typed, taken));
        }
        return taken ? now : typed;
    }

    private static String tidy(DraftStep step, String name, String text) {
        String field = name.substring(name.lastIndexOf('.') + 1);
        return (DraftFields.isInRow(name) ? DraftFields.inRow(step) : DraftFields.single(step)).stream()
                .filter(each -> each.name().equals(DraftFields.isInRow(name) ? field : name)).findFirst()
                .map(each -> each.form().tidy(text)).orElse(text);
    }

    private List<Map<String, String>> rows(DraftStep step, List<Map<String, String>> before,
            List<Map<String, String>> now, List<Map<String, String>> typed) {
        boolean untouched = same(step, before, typed);
        boolean paired = before.size() == now.size() && now.size() == typed.size()
                && IntStream.range(0, now.size()).noneMatch(i -> isAnother(step, before.get(i), now.get(i)));
        boolean free = untouched || paired;
        int most = Stream.of(before, now, typed).mapToInt(List::size).max().orElse(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            Map<String, String> had = at(before, i);
            Map<String, String> has = at(now, i);
            Map<String, String> said = at(typed, i);
            String prefix = DraftFields.row(step) + "." + i + ".";
            Map<String, String> row = new HashMap<>();
            DraftFields.inRow(step).stream().map(DraftFields.Field::name).forEach(name -> row.put(name,
                    one(step, prefix + name, List.of(of(had, name), of(has, name), of(said, name)), free)));
            if (i < (untouched ? now : typed).size()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static boolean isAnother(DraftStep step, Map<String, String> one, Map<String, String> other) {
        return ABOUT.getOrDefault(step, Set.of()).stream().anyMatch(field -> !of(one, field).equals(of(other, field)));
    }

    private static Map<String, String> at(List<Map<String, String>> rows, int index) {
        return index < rows.size() ? rows.get(index) : Map.of();
    }

    private static boolean same(DraftStep step, List<Map<String, String>> some, List<Map<String, String>> others) {
        return some.size() == others.size() && IntStream.range(0, some.size())
                .allMatch(i -> DraftFields.inRow(step).stream()
                        .allMatch(field -> Objects.equals(field.form().tidy(of(some.get(i), field.name())),
                                field.form().tidy(of(others.get(i), field.name())))));
    }

    /** In which the draft does not say yet what is so now. */
    List<Field> fields() {
        return List.copyOf(fields);
    }

    /** The draft with all that can be taken over. */
    DraftParts taken() {
        return new DraftParts(parts);
    }

    /** Pages of the form on which something stays as it was typed. */
    Set<DraftStep> kept() {
        Set<DraftStep> steps = new HashSet<>();
        fields.stream().filter(field -> !field.taken()).forEach(field -> steps.add(field.step()));
        return steps;
    }
}
