package org.singlewindow.declaration;

import java.util.List;

/**
 * What stands in a declaration's row for lists and searches.
 *
 * @param summary what lists show, in JSON
 * @param search  what a search for words looks into
 * @param numbers all that it bears, in their normal form
 */
record Listing(String summary, String search, List<String> numbers) {

    Listing {
        numbers = List.copyOf(numbers);
    }

    /** For one placeholder. */
    String[] numbersForSql() {
        return numbers.toArray(String[]::new);
    }
}
