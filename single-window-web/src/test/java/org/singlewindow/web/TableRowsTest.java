package org.singlewindow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

class TableRowsTest {

    private record Post(String code, String name, String country, Optional<Long> waiting) {}

    private static final List<Post> POSTS = List.of(new Post("KZ", "Kazakhstan", "KZ", Optional.of(7L)),
            new Post("KZ-PLANT", "Plant health", "KZ", Optional.of(40L)),
            new Post("UZ-CUSTOMS", "Customs", "UZ", Optional.empty()),
            new Post("UZ", "Ўзбекистон", "UZ", Optional.of(7L)));

    private final TableRows<Post> rows = new TableRows<>(() -> POSTS, Post::code).words("code", Post::code, Post::name)
            .code("country", Post::country).order("waiting", Post::waiting);

    @Test
    void the_head_of_a_column_sorts_by_it_before_the_page_is_cut() {
        assertEquals("UZ-CUSTOMS UZ KZ-PLANT KZ", sorted(4, "code", SortOrder.DESCENDING));
        assertEquals("UZ-CUSTOMS", sorted(1, "code", SortOrder.DESCENDING));
        assertEquals("KZ UZ KZ-PLANT UZ-CUSTOMS", sorted(4, "waiting", SortOrder.ASCENDING));
        assertEquals("UZ-CUSTOMS KZ-PLANT KZ UZ", sorted(4, "waiting", SortOrder.DESCENDING));
    }

    @Test
    void equal_ones_stand_by_their_key_and_without_a_wish_all_stand_as_they_came() {
        assertEquals("UZ UZ-CUSTOMS KZ KZ-PLANT", sorted(4, "country", SortOrder.DESCENDING));
        assertEquals("KZ KZ-PLANT UZ-CUSTOMS UZ", words(rows.load(0, 4, Map.of(), Map.of())));
        assertEquals("UZ-CUSTOMS UZ", words(rows.load(2, 2, Map.of(), Map.of())));
    }

    @Test
    void a_column_of_words_is_searched_in_all_of_them_and_one_of_codes_by_the_code() {
        assertEquals("KZ-PLANT", filtered("code", " plant "));
        assertEquals("UZ", filtered("code", "ЎЗБЕК"));
        assertEquals("KZ KZ-PLANT", filtered("country", "KZ"));
        assertEquals("KZ KZ-PLANT UZ-CUSTOMS UZ", filtered("country", ""));
        assertEquals("", filtered("country", "K"));
        assertEquals(2, rows.count(Map.of("country", filter("country", "UZ"))));
    }

    private String sorted(int size, String column, SortOrder order) {
        return words(
                rows.load(0, size, Map.of(column, SortMeta.builder().field(column).order(order).build()), Map.of()));
    }

    private String filtered(String column, String wanted) {
        return words(rows.load(0, 9, Map.of(), Map.of(column, filter(column, wanted))));
    }

    private static FilterMeta filter(String column, String wanted) {
        return FilterMeta.builder().field(column).filterValue(wanted).build();
    }

    private static String words(List<Post> found) {
        return found.stream().map(Post::code).collect(Collectors.joining(" "));
    }
}
