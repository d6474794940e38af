package org.singlewindow.declaration;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.SearchPattern;

/**
 * What somebody typed to find rows of a list. Every word has to be found in a row, each in whatever the row shows:
 * numbers, goods, parties, the declarant by the name that is shown today, the countries of the way. Whoever lists more
 * adds where else a word may stand.
 */
public final class SearchWords {

    private static final int MOST = 8;
    /** How a row counts its goods in either language, when all of it was copied into the search. */
    private static final Pattern COUNT = Pattern.compile("\\b\\d+ items?\\b|товаров: \\d+");
    private static final Pattern NO_WORD = Pattern.compile("[\\s\\p{Z}\\p{Cf},→]+");

    /** For a list whose rows show the declaration and nothing beside it. */
    static final Elsewhere NOWHERE_ELSE = (word, pattern, values) -> "";

    private final List<String> words;
    private final Participants participants;
    private final String text;

    private SearchWords(List<String> words, Participants participants, String text) {
        this.words = words;
        this.participants = participants;
        this.text = text;
    }

    public static SearchWords of(String typed, Participants participants) {
        return new SearchWords(split(typed), participants, "d.search");
    }

    /** For those who may not see goods and parties: finding would tell. */
    SearchWords inNumbersOnly() {
        return new SearchWords(words, participants, "lower(d.mrn || ' ' || d.lrn)");
    }

    boolean any() {
        return !words.isEmpty();
    }

    static List<String> split(String typed) {
        return Stream
                .of(NO_WORD.split(COUNT.matcher(FreeText.writable(typed).toLowerCase(Locale.ROOT)).replaceAll(" ")))
                .filter(word -> !word.isEmpty()).distinct().limit(MOST).toList();
    }

    /** Where else a word may be found: an SQL condition about the placeholder that the word's pattern has. */
    @FunctionalInterface
    public interface Elsewhere {
        /**
         * Such as {@code " or t.claimed_by like ?7"}; {@code values} takes further values, whose placeholders follow.
         */
        String orIn(String word, int pattern, List<Object> values);
    }

    /**
     * A condition about {@code declaration d} that begins with {@code and}; its values are added behind those that are
     * there.
     */
    public String condition(List<Object> values, Elsewhere elsewhere) {
        StringBuilder sql = new StringBuilder();
        for (String word : words) {
            values.add(SearchPattern.containing(word));
            int pattern = values.size();
            sql.append(" and (").append(text).append(" like ?").append(pattern);
            List<Integer> declarants = participants.named(word);
            if (!declarants.isEmpty()) {
                values.add(array(declarants));
                sql.append(" or d.sender = any(cast(?").append(values.size()).append(" as int[]))");
            }
            if (word.length() == 2) {
                values.add("%\"" + word.toUpperCase(Locale.ROOT).replaceAll("[%_\\\\]", "\\\\$0") + "\"%");
                sql.append(" or d.summary like ?").append(values.size());
            }
            sql.append(elsewhere.orIn(word, pattern, values)).append(')');
        }
        return sql.toString();
    }

    public static String array(List<?> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
