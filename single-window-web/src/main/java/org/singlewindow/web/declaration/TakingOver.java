package org.singlewindow.web.declaration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.declaration.CarriedDocument;
import org.singlewindow.declaration.Difference;
import org.singlewindow.declaration.DraftParts;
import org.singlewindow.declaration.wire.BegunForm;

/**
 * A draft, and what it would be begun with now that it was not begun with then. What nobody has typed otherwise since
 * is taken over; what somebody has stays as they typed it. Where somebody has changed any goods or papers, each is
 * taken over with the goods that it belongs to; where nobody can say which goods are which, all of them stay. Pure.
 */
final class TakingOver {

    /** What makes it the draft that it is. */
    private static final Set<String> STAY = Set.of("lrn", "type", "trader", "follows", "followsType", "followsVersion",
            "amends", "amendsVersion");

    /** Why what the draft says is not taken from there, where it is not. */
    enum Stays {
        NOT, TYPED, UNMATCHED, GONE
    }

    private final List<Field> fields = new ArrayList<>();
    private final Map<String, Map<String, String>> parts = new HashMap<>();
    private final Optional<CarriedDocument> carried;
    private final List<Difference> carriedChanges;

    /**
     * A field in which the two differ.
     *
     * @param name  in the draft
     * @param typed what the draft says
     * @param stays why it would not say what is so now, if it were taken over
     */
    record Field(DraftStep step, String name, String before, String now, String typed, Stays stays) {
        boolean taken() {
            return stays == Stays.NOT;
        }
    }

    TakingOver(DraftParts before, DraftParts now, DraftParts typed) {
        carried = now.carried().map(
                document -> document.leaving(typed.carried().filter(CarriedDocument::left).isPresent()));
        carriedChanges = typed.carried().filter(document -> !document.left()).flatMap(had -> carried
                .map(document -> BegunForm.beyondChanged(had.content(), document.content()))).orElse(List.of());
        GoodsTakenOver.Goods had = goods(before);
        GoodsTakenOver.Goods has = goods(now);
        GoodsTakenOver.Goods said = goods(typed);
        boolean untouched = GoodsTakenOver.same(had.items(), said.items(), DraftStep.GOODS)
                && GoodsTakenOver.same(had.papers(), said.papers(), DraftStep.TRANSPORT);
        GoodsTakenOver goods = new GoodsTakenOver(had, has, said);
        boolean each = !untouched && !goods.isUnclear();
        for (DraftStep step : DraftStep.values()) {
            Map<String, String> answers = new HashMap<>();
            DraftFields.single(step).stream().map(DraftFields.Field::name)
                    .forEach(name -> answers.put(name, single(step, name, List.of(of(before.of(step.word()), name),
                            of(now.of(step.word()), name), of(typed.of(step.word()), name)))));
            List<Map<String, String>> rows = each ? step == DraftStep.GOODS ? goods.items() : goods.papers()
                    : rows(step, List.of(rows(step, before), rows(step, now), rows(step, typed)), untouched);
            parts.put(step.word(),
                    TypedFields.tidy(step, answers, DraftFields.inRow(step).isEmpty() ? List.of() : rows));
        }
        if (each) {
            fields.addAll(goods.fields());
        }
    }

    private static GoodsTakenOver.Goods goods(DraftParts parts) {
        return new GoodsTakenOver.Goods(rows(DraftStep.GOODS, parts), rows(DraftStep.TRANSPORT, parts));
    }

    private static List<Map<String, String>> rows(DraftStep step, DraftParts parts) {
        return TypedFields.rows(step, parts.of(step.word())).stream().<Map<String, String>>map(row -> {
            Map<String, String> tidy = new HashMap<>();
            DraftFields.inRow(step)
                    .forEach(field -> tidy.put(field.name(), field.form().tidy(DraftForm.of(row, field.name()))));
            return tidy;
        }).toList();
    }

    private static String of(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    /** @param three what it was, is now, and was typed */
    private String single(DraftStep step, String name, List<String> three) {
        return STAY.contains(name) ? three.get(2) : one(step, name, three, Stays.NOT);
    }

    private String one(DraftStep step, String name, List<String> three, Stays why) {
        String before = tidy(step, name, three.get(0));
        String now = tidy(step, name, three.get(1));
        String typed = tidy(step, name, three.get(2));
        boolean other = !before.equals(now) && !typed.equals(now);
        Stays stays = typed.equals(before) ? why : Stays.TYPED;
        if (other) {
            fields.add(new Field(step, name, before, now, typed, stays));
        }
        return other && stays == Stays.NOT ? now : typed;
    }

    private static String tidy(DraftStep step, String name, String text) {
        String field = name.substring(name.lastIndexOf('.') + 1);
        return (DraftFields.isInRow(name) ? DraftFields.inRow(step) : DraftFields.single(step)).stream()
                .filter(each -> each.name().equals(DraftFields.isInRow(name) ? field : name)).findFirst()
                .map(each -> each.form().tidy(text)).orElse(text);
    }

    /** All of them, or none. */
    private List<Map<String, String>> rows(DraftStep step, List<List<Map<String, String>>> three, boolean untouched) {
        int most = untouched ? Math.max(three.get(1).size(), three.get(2).size()) : three.get(2).size();
        for (int i = 0; i < most; i++) {
            int row = i;
            DraftFields.inRow(step).stream().map(DraftFields.Field::name)
                    .forEach(name -> one(step, DraftFields.row(step) + "." + row + "." + name,
                            three.stream().map(rows -> of(at(rows, row), name)).toList(),
                            untouched ? Stays.NOT : Stays.UNMATCHED));
        }
        return three.get(untouched ? 1 : 2);
    }

    private static Map<String, String> at(List<Map<String, String>> rows, int index) {
        return index < rows.size() ? rows.get(index) : Map.of();
    }

    /** In which the draft does not say yet what is so now. */
    List<Field> fields() {
        return List.copyOf(fields);
    }

    /** In what the draft would carry something else that the form does not show. */
    List<Difference> carriedChanges() {
        return carriedChanges;
    }

    /** The draft with all that can be taken over. */
    DraftParts taken() {
        DraftParts taken = new DraftParts(parts);
        return carried.map(taken::carrying).orElseGet(taken::carryingNothing);
    }

    /** Pages of the form on which something stays as it was typed. */
    Set<DraftStep> kept() {
        Set<DraftStep> steps = new HashSet<>();
        fields.stream().filter(field -> !field.taken()).forEach(field -> steps.add(field.step()));
        return steps;
    }
}
