package org.singlewindow.reference;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people look codes up by: a number, or words in their own language. Each code has a short name in English and one
 * in Russian, in tables of our own; words are found by their beginnings, whatever their endings, in either language.
 */
public final class ShortNames {

    /** A code with its name in the reader's language. */
    public record ShortName(String code, String name) {}

    /** From this length on the last letter of a word may be an ending. */
    private static final int WITH_ENDING = 5;
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String RUSSIAN = "ru";

    private record Entry(String code, String english, String russian, List<String> words) {

        static Entry of(String code, String english, String russian) {
            return new Entry(code, english, russian, split(code + " " + english + " " + russian));
        }

        ShortName in(Locale language) {
            return new ShortName(code, language.getLanguage().equals(RUSSIAN) ? russian : english);
        }

        boolean has(List<String> typed) {
            return typed.stream().allMatch(word -> words.stream().anyMatch(own -> begins(own, word)));
        }

        boolean beginsWith(String typed) {
            return plain(english).startsWith(typed) || plain(russian).startsWith(typed);
        }

        private static boolean begins(String own, String typed) {
            return own.startsWith(typed) || typed.length() >= WITH_ENDING
                    && own.startsWith(typed.substring(0, typed.length() - 1));
        }
    }

    private final Map<String, Entry> byCode;

    private ShortNames(Map<String, Entry> byCode) {
        this.byCode = byCode;
    }

    /** Of the files with these names, and of their Russian sides. */
    static ShortNames read(String... lists) {
        Map<String, Entry> byCode = new TreeMap<>();
        for (String list : lists) {
            Map<String, String> russian = StandardLists.file(list + "_ru").codes().stream()
                    .collect(Collectors.toMap(Code::code, Code::name));
            StandardLists.file(list).codes()
                    .forEach(code -> byCode.put(code.code(), Entry.of(code.code(), code.name(),
                            russian.getOrDefault(code.code(), code.name()))));
        }
        return new ShortNames(byCode);
    }

    Optional<ShortName> find(String code, Locale language) {
        return Optional.ofNullable(byCode.get(code)).map(entry -> entry.in(language));
    }

    /** Those whose codes begin so, by code. */
    Stream<ShortName> under(String beginning, Locale language) {
        return byCode.values().stream().filter(entry -> entry.code().startsWith(beginning))
                .map(entry -> entry.in(language));
    }

    /** Those with all of these words, in any order; what begins with them comes first. */
    Stream<ShortName> search(String typed, Locale language) {
        List<String> words = split(typed);
        String all = plain(typed).strip();
        return words.isEmpty() ? Stream.of() : byCode.values().stream().filter(entry -> entry.has(words))
                .sorted(Comparator.comparing((Entry entry) -> !entry.beginsWith(all)).thenComparing(Entry::code))
                .map(entry -> entry.in(language));
    }

    /** Whether all words that were typed stand in a text, each by its beginning. */
    public static Predicate<String> having(String typed) {
        List<String> words = split(typed);
        return text -> {
            List<String> own = split(text);
            return words.stream().allMatch(word -> own.stream().anyMatch(each -> Entry.begins(each, word)));
        };
    }

    private static List<String> split(String text) {
        return Arrays.stream(GAPS.split(plain(text))).filter(word -> !word.isEmpty()).toList();
    }

    /** Small letters without the marks on them: Böyük is found by boyuk, мёд by мед. */
    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
