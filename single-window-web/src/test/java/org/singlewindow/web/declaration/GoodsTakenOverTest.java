package org.singlewindow.web.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DraftParts;

class GoodsTakenOverTest {

    private static final List<String> CALLED = List.of("Grapes 080610", "Apricots 080910", "Plums 080940",
            "Melons 080711", "Dried apricots 081310");

    /** Goods with their papers, of which each says on what it stands. */
    private record Good(Map<String, String> row, List<Map<String, String>> papers) {
        private static Good of(String called, String... ids) {
            int end = called.lastIndexOf(' ');
            return new Good(new HashMap<>(Map.of("description", called.substring(0, end), "commodity",
                    called.substring(end + 1), "gross", "100", "origin", "UZ")),
                    new ArrayList<>(Stream.of(ids).map(id -> paper("N851", id)).toList()));
        }

        private Good copy() {
            return new Good(new HashMap<>(row),
                    new ArrayList<>(papers.stream().<Map<String, String>>map(HashMap::new).toList()));
        }
    }

    private static Map<String, String> paper(String type, String id) {
        return new HashMap<>(Map.of("type", type, "id", id));
    }

    private static List<Good> copy(List<Good> goods) {
        return new ArrayList<>(goods.stream().map(Good::copy).toList());
    }

    private static DraftParts parts(List<Good> goods) {
        List<Map<String, String>> papers = new ArrayList<>();
        for (int i = 0; i < goods.size(); i++) {
            for (Map<String, String> paper : goods.get(i).papers()) {
                Map<String, String> row = new HashMap<>(paper);
                row.put("item", String.valueOf(i + 1));
                papers.add(row);
            }
        }
        return new DraftParts(Map.of("goods",
                TypedFields.tidy(DraftStep.GOODS, Map.of(), goods.stream().map(Good::row).toList()), "transport",
                TypedFields.tidy(DraftStep.TRANSPORT, Map.of(), papers)));
    }

    /** {@code Grapes 0806101000: UZ-1 UZ-2} */
    private static List<String> taken(TakingOver between) {
        List<Map<String, String>> items = TypedFields.rows(DraftStep.GOODS, between.taken().of("goods"));
        List<Map<String, String>> papers = TypedFields.rows(DraftStep.TRANSPORT, between.taken().of("transport"));
        List<String> told = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String number = String.valueOf(i + 1);
            told.add(items.get(i).get("description") + " " + items.get(i).get("commodity") + ":"
                    + papers.stream().filter(paper -> paper.get("item").equals(number)).map(paper -> paper.get("id"))
                            .sorted().reduce("", (one, other) -> one + " " + other));
        }
        return told;
    }

    private static List<Good> withOwnDigits(List<Good> goods) {
        List<Good> typed = copy(goods);
        typed.forEach(good -> good.row().computeIfPresent("commodity", (name, code) -> code + "1000"));
        return typed;
    }

    private static TakingOver between(List<Good> before, List<Good> now, List<Good> typed) {
        return new TakingOver(parts(before), parts(now), parts(typed));
    }

    private static final Good GRAPES = Good.of("Grapes 080610", "G-1");
    private static final Good APRICOTS = Good.of("Apricots 080910", "A-1");
    private static final Good PLUMS = Good.of("Plums 080940", "P-1");

    @Test
    void own_digits_of_a_tariff_do_not_keep_the_rest_of_the_goods_and_their_papers_from_being_taken_over() {
        List<Good> before = List.of(GRAPES, APRICOTS);
        List<Good> now = copy(List.of(GRAPES, APRICOTS, PLUMS));
        now.get(1).row().put("gross", "90");
        now.get(1).papers().get(0).put("id", "A-2");
        TakingOver between = between(before, now, withOwnDigits(before));
        assertEquals(List.of("Grapes 0806101000: G-1", "Apricots 0809101000: A-2", "Plums 080940: P-1"),
                taken(between));
        assertEquals("90", between.taken().of("goods").get("item.1.gross"));
        assertTrue(between.fields().stream().allMatch(TakingOver.Field::taken));
    }

    @Test
    void goods_that_became_others_stay_with_their_papers_where_something_was_typed_of_them() {
        List<Good> before = List.of(GRAPES, APRICOTS);
        TakingOver between = between(before, List.of(GRAPES, PLUMS), withOwnDigits(before));
        assertEquals(List.of("Grapes 0806101000: G-1", "Apricots 0809101000: A-1"), taken(between));
        assertEquals(Map.of("item.1.description", TakingOver.Stays.UNMATCHED, "item.1.commodity",
                TakingOver.Stays.TYPED, "paper.1.id", TakingOver.Stays.UNMATCHED), stays(between));
    }

    private static Map<String, TakingOver.Stays> stays(TakingOver between) {
        Map<String, TakingOver.Stays> stays = new HashMap<>();
        between.fields().forEach(field -> stays.put(field.name(), field.stays()));
        return stays;
    }

    @Test
    void goods_that_went_take_their_papers_along_unless_something_was_typed_of_them() {
        List<Good> before = List.of(GRAPES, APRICOTS, PLUMS);
        List<Good> typed = withOwnDigits(before);
        assertEquals(List.of("Grapes 0806101000: G-1", "Apricots 0809101000: A-1", "Plums 0809401000: P-1"),
                taken(between(before, List.of(GRAPES, PLUMS), typed)));
        assertEquals(TakingOver.Stays.GONE,
                stays(between(before, List.of(GRAPES, PLUMS), typed)).get("item.1.description"));
        typed.get(1).row().put("commodity", "080910");
        assertEquals(List.of("Grapes 0806101000: G-1", "Plums 0809401000: P-1"),
                taken(between(before, List.of(GRAPES, PLUMS), typed)));
    }

    @Test
    void a_paper_of_ones_own_stays_on_its_goods_when_others_went() {
        List<Good> before = List.of(GRAPES, APRICOTS, PLUMS);
        List<Good> typed = copy(before);
        typed.get(2).papers().add(paper("N911", "OWN"));
        assertEquals(List.of("Grapes 080610: G-1", "Plums 080940: OWN P-1"),
                taken(between(before, List.of(GRAPES, PLUMS), typed)));
    }

    @Test
    void goods_that_nobody_can_tell_apart_all_stay_with_their_papers() {
        List<Good> before = List.of(GRAPES, Good.of("Grapes 080610", "G-2"), APRICOTS);
        List<Good> now = List.of(Good.of("Grapes 080610", "G-2"), PLUMS);
        TakingOver between = between(before, now, withOwnDigits(before));
        assertEquals(List.of("Grapes 0806101000: G-1", "Grapes 0806101000: G-2", "Apricots 0809101000: A-1"),
                taken(between));
        assertTrue(between.fields().stream().noneMatch(TakingOver.Field::taken));
    }

    @Test
    void whatever_is_amended_and_typed_each_paper_stands_on_goods_on_which_it_stood_and_nothing_typed_is_lost() {
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            int number = 0;
            List<Good> before = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                before.add(Good.of(CALLED.get(random.nextInt(CALLED.size())), "B-" + number++));
            }
            List<Good> now = amended(copy(before), random);
            Set<String> tokens = new HashSet<>();
            List<Good> typed = typed(copy(before), random, tokens);
            holds(between(before, now, typed), now, typed, tokens, "seed " + seed);
        }
    }

    private static List<Good> amended(List<Good> goods, Random random) {
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = goods.isEmpty() ? 0 : random.nextInt(goods.size());
            Good other = Good.of(CALLED.get(random.nextInt(CALLED.size())), "N-" + i, "N-" + i + "b");
            switch (goods.isEmpty() ? 1 : random.nextInt(6)) {
                case 0 -> goods.remove(at);
                case 1 -> goods.add(at, other);
                case 2 -> goods.set(at, other);
                case 3 -> goods.get(at).papers().add(paper("N851", "M-" + i));
                case 4 -> goods.get(at).papers().clear();
                default -> goods.get(at).row().put("description", "Amended " + i);
            }
        }
        return goods;
    }

    private static List<Good> typed(List<Good> goods, Random random, Set<String> tokens) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(goods.size());
            String token = "T-" + i;
            switch (random.nextInt(6)) {
                case 0 -> goods.get(at).row().computeIfPresent("commodity", (name, code) -> code + "9");
                case 1 -> goods.get(at).row().put("description", token);
                case 2 -> goods.get(at).row().put("marks", token);
                case 3 -> goods.get(at).papers().add(paper(random.nextBoolean() ? "N851" : "N911", token));
                case 4 -> goods.add(random.nextInt(goods.size() + 1), Good.of(token + " 010101", token + "p"));
                default -> {
                    if (goods.size() > 1) {
                        goods.remove(at);
                    }
                }
            }
        }
        goods.forEach(good -> Stream.concat(good.row().values().stream(), good.papers().stream().map(p -> p.get("id")))
                .filter(text -> text.startsWith("T-")).forEach(tokens::add));
        return goods;
    }

    private static void holds(TakingOver between, List<Good> now, List<Good> typed, Set<String> tokens, String seed) {
        List<Map<String, String>> items = TypedFields.rows(DraftStep.GOODS, between.taken().of("goods"));
        List<Map<String, String>> papers = TypedFields.rows(DraftStep.TRANSPORT, between.taken().of("transport"));
        Set<String> said = new HashSet<>(between.taken().of("goods").values());
        said.addAll(between.taken().of("transport").values());
        assertTrue(said.containsAll(tokens), seed + " lost of " + tokens + " " + said);
        for (Map<String, String> paper : papers) {
            int item = Integer.parseInt(paper.get("item"));
            assertTrue(item >= 1 && item <= items.size(), seed + " " + paper);
            Map<String, String> row = items.get(item - 1);
            String called = row.get("description");
            assertTrue(Stream.concat(now.stream(), typed.stream())
                    .anyMatch(good -> (called.equals(good.row().get("description")) || called.matches("(T-|Amended).*")
                            && row.get("commodity").startsWith(good.row().get("commodity").substring(0, 6)))
                            && good.papers().stream().anyMatch(each -> each.get("id").equals(paper.get("id")))),
                    seed + " " + paper + " on " + called);
        }
        between.fields().stream().filter(field -> !field.taken() && field.step() == DraftStep.GOODS)
                .forEach(field -> assertTrue(Integer.parseInt(field.name().split("\\.")[1]) < typed.size(), seed));
    }
}
