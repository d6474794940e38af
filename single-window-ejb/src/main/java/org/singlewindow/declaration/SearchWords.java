package org.singlewindow.declaration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.SearchPattern;
import org.singlewindow.schema.Sql;

/**
 * What somebody typed to find rows of a list. Every word has to be found in a row, each in whatever the row shows:
 * numbers, goods, parties, the declarant by the name that is shown today, the countries of the way. Whoever lists more
 * adds where else a word may stand.
 */
public final class SearchWords {

    private static final int MOST = 8;
    private static final char LAST_OF_ASCII = 0x7F;
    /** How a row counts its goods in either language, when all of it was copied into the search. */
    private static final Pattern COUNT = Pattern.compile("\\b\\d+ items?\\b|товаров: \\d+");

    /** For a list whose rows show the declaration and nothing beside it. */
    static final Elsewhere NOWHERE_ELSE = (word, pattern) -> Sql.of("");

    private final List<String> words;
    private final Participants participants;
    private final String text;
    /** What was typed as one number; none where it is none, or they may not look for any. */
    private final String[] whole;

    private SearchWords(List<String> words, Participants participants, String text, String[] whole) {
        this.words = words;
        this.participants = participants;
        this.text = text;
        this.whole = whole;
    }

    public static SearchWords of(String typed, Participants participants) {
        return new SearchWords(split(typed), participants, "d.search", NumberSearch.spellings(typed, participants));
    }

    /** For those who may not see goods and parties: finding would tell. */
    SearchWords inNumbersOnly() {
        return new SearchWords(words, participants, "lower(d.mrn || ' ' || d.lrn)", new String[0]);
    }

    boolean any() {
        return !words.isEmpty();
    }

    static List<String> split(String typed) {
        Set<String> words = new LinkedHashSet<>();
        collect(COUNT.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll(" "), MOST, words);
        return List.copyOf(words);
    }

    /** Adds the words of a text until there are so many; whoever lodges waits for it, so it does without a pattern. */
    static void collect(String text, int most, Set<String> words) {
        String lower = FreeText.writable(text).toLowerCase(Locale.ROOT);
        int begin = 0;
        for (int at = 0; at <= lower.length() && words.size() < most; at++) {
            if (at == lower.length() || isBetweenWords(lower.charAt(at))) {
                if (at > begin) {
                    words.add(lower.substring(begin, at));
                }
                begin = at + 1;
            }
        }
    }

    private static boolean isBetweenWords(char letter) {
        if (letter > ',' && letter < LAST_OF_ASCII) {
            return false;
        }
        return switch (letter) {
            case ' ', ',', '→', '\t', '\n', '\f', '\r', 0x0B -> true;
            default -> switch (Character.getType(letter)) {
                case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                        Character.FORMAT ->
                    true;
                default -> false;
            };
        };
    }

    /** Where else a word may be found: more conditions, of which one is enough. */
    @FunctionalInterface
    public interface Elsewhere {
        /** Such as {@code " or t.claimed_by like ?"}; {@code pattern} is what finds the word. */
        Sql orIn(String word, String pattern);
    }

    /**
     * A condition about {@link DeclarationSql#LISTED} {@code d} that begins with {@code and}: every word is found, or
     * the whole is a number that it bears.
     */
    public Sql condition(Elsewhere elsewhere) {
        if (words.isEmpty() || whole.length == 0) {
            return everyWord(elsewhere);
        }
        return Sql.of(" and (true").and(everyWord(elsewhere)).and(" or d.numbers && ?::text[])", (Object) whole);
    }

    /** Declarations of {@link DeclarationSql#LISTED} that bear the whole as their number; nothing where it is none. */
    public Optional<Sql> bearing() {
        return whole.length == 0 ? Optional.empty()
                : Optional.of(Sql.of("select d.id from " + DeclarationSql.LISTED + " d where d.numbers && ?::text[]",
                        (Object) whole));
    }

    private Sql everyWord(Elsewhere elsewhere) {
        Sql sql = Sql.of("");
        for (String word : words) {
            String pattern = SearchPattern.containing(word);
            sql = sql.and(" and (" + text + " like ?", pattern);
            String[] number = whole.length == 0 ? whole : NumberSearch.spellings(word, participants);
            if (number.length > 0) {
                sql = sql.and(" or d.numbers && ?::text[]", (Object) number);
            }
            List<Integer> declarants = participants.named(word);
            if (!declarants.isEmpty()) {
                sql = sql.and(" or d.sender = any(?)", Sql.ints(declarants));
            }
            if (word.length() == 2) {
                sql = sql.and(" or d.summary like ?",
                        "%\"" + word.toUpperCase(Locale.ROOT).replaceAll("[%_\\\\]", "\\\\$0") + "\"%");
            }
            sql = sql.and(elsewhere.orIn(word, pattern)).and(")");
        }
        return sql;
    }
}
