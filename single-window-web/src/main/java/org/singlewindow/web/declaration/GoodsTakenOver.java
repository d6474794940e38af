package org.singlewindow.web.declaration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The goods of a draft with their papers, and what they would be begun with now. Goods and the papers on them are one
 * thing: they come, stay and go together, and a paper stands on no other goods than before, or than in the declaration
 * as it is now. Pure.
 */
final class GoodsTakenOver {

    private static final int NONE = -1;

    private final Goods before;
    private final Goods now;
    private final Goods typed;
    private final SameGoods origin;
    private final SameGoods fate;
    private final List<TakingOver.Field> fields = new ArrayList<>();
    private final List<Map<String, String>> items = new ArrayList<>();
    private final Map<Integer, Map<String, String>> kept = new TreeMap<>();
    private final List<Map<String, String>> come = new ArrayList<>();
    private final Set<Integer> seen = new HashSet<>();
    private int further;

    /** Tidied rows of both pages. */
    record Goods(List<Map<String, String>> items, List<Map<String, String>> papers) {

        /** Places of the papers on an item; on all of them for -1. */
        private List<Integer> on(int item, String type) {
            String number = item == NONE ? "" : String.valueOf(item + 1);
            return IntStream.range(0, papers.size())
                    .filter(i -> DraftForm.of(papers.get(i), "item").equals(number)
                            && DraftForm.of(papers.get(i), "type").equals(type))
                    .boxed().toList();
        }

        private List<String> ids(int item, String type) {
            return on(item, type).stream().map(i -> DraftForm.of(papers.get(i), "id")).toList();
        }

        private List<String> types() {
            return papers.stream().map(paper -> DraftForm.of(paper, "type")).distinct().toList();
        }

        private Map<String, String> item(int index) {
            return index == NONE ? Map.of() : items.get(index);
        }
    }

    /** One row in the three, -1 where there is none. */
    private record Row(int before, int now, int typed) {}

    GoodsTakenOver(Goods before, Goods now, Goods typed) {
        this.before = before;
        this.now = now;
        this.typed = typed;
        origin = new SameGoods(typed.items(), before.items());
        fate = new SameGoods(before.items(), now.items());
        IntStream.range(0, typed.papers().size()).forEach(this::keepApart);
        papers(new Row(NONE, NONE, NONE), NONE, TakingOver.Stays.NOT);
        IntStream.range(0, typed.items().size()).forEach(this::row);
        fate.others().stream().filter(each -> !seen.contains(each)).forEach(this::comes);
    }

    /** Nobody can say which is which, or there is no room for all of them: then all stay. */
    boolean isUnclear() {
        return origin.isUnclear() || fate.isUnclear() || items.size() > TypedFields.MOST_ROWS
                || papers().size() > TypedFields.MOST_ROWS;
    }

    List<TakingOver.Field> fields() {
        return fields;
    }

    List<Map<String, String>> items() {
        return items;
    }

    List<Map<String, String>> papers() {
        return Stream.concat(kept.values().stream(), come.stream()).toList();
    }

    /** Papers of goods that are not there stay, and say so. */
    private void keepApart(int paper) {
        Map<String, String> row = new HashMap<>(typed.papers().get(paper));
        PaperItem item = PaperItem.read(DraftForm.of(row, "item"));
        if (!item.isThere(typed.items().size())) {
            row.put("item", item.place() > 0 ? "-" + item.typed() : item.typed());
            kept.put(paper, row);
        }
    }

    private void row(int index) {
        int had = origin.of(index);
        if (had == NONE) {
            int instead = origin.instead(index);
            stays(new Row(instead, instead == NONE ? NONE : successor(instead), index), TakingOver.Stays.UNMATCHED);
            return;
        }
        Row row = new Row(had, successor(had), index);
        boolean touched = isTouched(row);
        boolean alike = SameGoods.called(before.item(had)).equals(SameGoods.called(now.item(row.now())));
        boolean own = !SameGoods.called(before.item(had)).equals(SameGoods.called(typed.item(index)));
        if (row.now() == NONE && touched) {
            stays(row, TakingOver.Stays.GONE);
        } else if (touched && (fate.of(had) == NONE || !alike && own)) {
            stays(row, TakingOver.Stays.UNMATCHED);
        } else if (row.now() == NONE) {
            names().forEach(name -> field(row, name, TakingOver.Stays.NOT));
            papers(row, NONE, TakingOver.Stays.NOT);
        } else {
            seen.add(row.now());
            Map<String, String> taken = new HashMap<>();
            names().forEach(name -> taken.put(name, field(row, name, TakingOver.Stays.NOT)));
            items.add(taken);
            papers(row, items.size(), TakingOver.Stays.NOT);
        }
    }

    private int successor(int had) {
        return fate.of(had) == NONE ? fate.instead(had) : fate.of(had);
    }

    private static List<String> names() {
        return DraftFields.inRow(DraftStep.GOODS).stream().map(DraftFields.Field::name).toList();
    }

    private boolean isTouched(Row row) {
        return names().stream().anyMatch(name -> !DraftForm.of(before.item(row.before()), name)
                .equals(DraftForm.of(typed.item(row.typed()), name)))
                || Stream.concat(before.types().stream(), typed.types().stream()).anyMatch(
                        type -> !before.ids(row.before(), type).equals(typed.ids(row.typed(), type)));
    }

    /** As it is, with its papers. */
    private void stays(Row row, TakingOver.Stays why) {
        seen.add(row.now());
        items.add(typed.item(row.typed()));
        if (row.before() != NONE) {
            (row.now() == NONE ? List.of("description") : names()).forEach(name -> field(row, name, why));
        }
        papers(row, items.size(), why);
    }

    private void comes(int index) {
        Map<String, String> item = now.item(index);
        int number = typed.items().size() + further++;
        names().stream().filter(name -> !DraftForm.of(item, name).isEmpty())
                .forEach(name -> fields.add(new TakingOver.Field(DraftStep.GOODS, "item." + number + "." + name, "",
                        DraftForm.of(item, name), "", TakingOver.Stays.NOT)));
        items.add(item);
        now.types().forEach(type -> now.ids(index, type)
                .forEach(id -> paperComes(Map.of("type", type, "id", id), items.size())));
    }

    private String field(Row row, String name, TakingOver.Stays why) {
        return say(DraftStep.GOODS, "item." + row.typed() + "." + name,
                List.of(DraftForm.of(before.item(row.before()), name), DraftForm.of(now.item(row.now()), name),
                        DraftForm.of(typed.item(row.typed()), name)),
                why);
    }

    private String say(DraftStep step, String name, List<String> three, TakingOver.Stays why) {
        String said = three.get(2);
        boolean other = !three.get(0).equals(three.get(1)) && !said.equals(three.get(1));
        TakingOver.Stays stays = said.equals(three.get(0)) ? why : TakingOver.Stays.TYPED;
        if (other) {
            fields.add(new TakingOver.Field(step, name, three.get(0), three.get(1), said, stays));
        }
        return other && stays == TakingOver.Stays.NOT ? three.get(1) : said;
    }

    /** The papers on a row; those of a kind are taken over together. */
    private void papers(Row row, int number, TakingOver.Stays why) {
        Stream.of(typed, before, now).flatMap(each -> each.types().stream()).distinct().forEach(type -> {
            boolean all = row.typed() == NONE;
            List<String> had = all || row.before() != NONE ? before.ids(row.before(), type) : List.of();
            List<String> has = all || row.now() != NONE ? now.ids(row.now(), type) : List.of();
            List<Integer> said = typed.on(row.typed(), type);
            List<Integer> others = said.stream().filter(i -> had.contains(id(i))).toList();
            boolean more = others.stream().map(this::id).toList().equals(had);
            if (more) {
                said.stream().filter(i -> !others.contains(i))
                        .forEach(i -> paper(i, List.of(id(i), id(i)), TakingOver.Stays.TYPED, number));
            }
            TakingOver.Stays stays = had.equals(has) || !more ? TakingOver.Stays.TYPED : why;
            papers(more ? others : said, List.of(had, has), stays, number);
            if (stays == TakingOver.Stays.NOT) {
                has.stream().skip(others.size()).forEach(id -> paperComes(Map.of("type", type, "id", id), number));
            }
        });
    }

    private String id(int paper) {
        return DraftForm.of(typed.papers().get(paper), "id");
    }

    private void papers(List<Integer> places, List<List<String>> two, TakingOver.Stays stays, int number) {
        for (int i = 0; i < places.size(); i++) {
            String had = at(two.get(0), i);
            boolean same = stays == TakingOver.Stays.TYPED && had.equals(id(places.get(i)));
            paper(places.get(i), List.of(had, at(two.get(1), i)), same ? TakingOver.Stays.UNMATCHED : stays, number);
        }
    }

    private static String at(List<String> ids, int index) {
        return index < ids.size() ? ids.get(index) : "";
    }

    private void paper(int place, List<String> two, TakingOver.Stays stays, int number) {
        Map<String, String> row = new HashMap<>(typed.papers().get(place));
        String id = DraftForm.of(row, "id");
        boolean other = !two.get(0).equals(two.get(1)) && !id.equals(two.get(1));
        if (other && (stays != TakingOver.Stays.GONE)) {
            fields.add(new TakingOver.Field(DraftStep.TRANSPORT, "paper." + place + ".id", two.get(0), two.get(1), id,
                    stays));
        }
        boolean taken = stays == TakingOver.Stays.NOT;
        if (!taken || !two.get(1).isEmpty()) {
            row.put("id", taken ? two.get(1) : id);
            row.put("item", number == NONE ? "" : String.valueOf(number));
            kept.put(place, row);
        }
    }

    private void paperComes(Map<String, String> paper, int number) {
        String name = "paper." + (typed.papers().size() + come.size()) + ".";
        Map<String, String> row = new HashMap<>(paper);
        row.put("item", number == NONE ? "" : String.valueOf(number));
        come.add(row);
        List.of("type", "id", "item").stream().filter(field -> !row.get(field).isEmpty())
                .forEach(field -> fields.add(new TakingOver.Field(DraftStep.TRANSPORT, name + field, "",
                        Objects.toString(row.get(field)), "", TakingOver.Stays.NOT)));
    }

    static boolean same(List<Map<String, String>> some, List<Map<String, String>> others, DraftStep step) {
        return some.size() == others.size() && IntStream.range(0, some.size()).allMatch(
                i -> DraftFields.inRow(step).stream().allMatch(field -> DraftForm.of(some.get(i), field.name())
                        .equals(DraftForm.of(others.get(i), field.name()))));
    }
}
