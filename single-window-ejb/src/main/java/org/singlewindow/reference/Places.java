package org.singlewindow.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.LookAlike;

/**
 * All offices and border posts at one moment, by code; {@code alike} has the countries by what a code says behind their
 * letters, and by the name of the place.
 *
 * @param beginnings the countries by the first words of the name of a place, one or several
 * @param named      codes by the whole name of a place
 * @param retired    offices and posts that their countries name no longer, for whoever reads what is past
 */
record Places(SortedMap<String, Office> offices, SortedMap<String, BorderPost> posts, Retired retired,
        Map<String, Set<CountryCode>> alike, Map<String, Set<CountryCode>> beginnings, Map<String, Set<String>> named) {

    private static final int LETTERS = 2;
    private static final int SHORTEST_NAME = 4;
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern WORD_END = Pattern.compile("(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}\\p{M}'’‘-])");

    /** By code. */
    record Retired(Map<String, Office> offices, Map<String, BorderPost> posts) {}

    static Places of(List<Office> offices, List<BorderPost> posts) {
        var byCode = new TreeMap<String, Office>();
        var postsByCode = new TreeMap<String, BorderPost>();
        var retired = new Retired(new HashMap<>(), new HashMap<>());
        var alike = new HashMap<String, Set<CountryCode>>();
        var beginnings = new HashMap<String, Set<CountryCode>>();
        var named = new HashMap<String, Set<String>>();
        offices.forEach(office -> {
            if (office.retiredOn().isPresent()) {
                retired.offices().put(office.code(), office);
            } else {
                byCode.put(office.code(), office);
                add(alike, rest(office.code()), office.country());
                add(alike, office.name(), office.country());
                add(alike, plain(office.name()), office.country());
                add(named, office.name(), office.code());
                beginnings(office.name()).forEach(words -> add(beginnings, words, office.country()));
            }
        });
        posts.forEach(post -> {
            if (post.retiredOn().isPresent()) {
                retired.posts().put(post.code(), post);
            } else {
                postsByCode.put(post.code(), post);
                add(alike, rest(post.code()), post.country());
                add(alike, post.name(), post.country());
                add(alike, plain(post.name()), post.country());
                add(named, post.name(), post.code());
                beginnings(post.name()).forEach(words -> add(beginnings, words, post.country()));
            }
        });
        return new Places(Collections.unmodifiableSortedMap(byCode), Collections.unmodifiableSortedMap(postsByCode),
                retired, Map.copyOf(alike), Map.copyOf(beginnings), Map.copyOf(named));
    }

    private static <T> void add(Map<String, Set<T>> found, String words, T what) {
        if (!words.isBlank()) {
            found.computeIfAbsent(words.strip().toUpperCase(Locale.ROOT), each -> new TreeSet<>()).add(what);
        }
    }

    /** Codes of the offices and posts with exactly this name, in capitals or small letters. */
    Set<String> named(String name) {
        return named.getOrDefault(name.strip().toUpperCase(Locale.ROOT), Set.of());
    }

    /** However it is written: with signs between, or beside the name of the place. */
    Set<CountryCode> resembling(String code) {
        Set<CountryCode> other = code.length() <= LETTERS ? Set.of() : alike.getOrDefault(rest(code), Set.of());
        if (!other.isEmpty()) {
            return other;
        }
        Set<CountryCode> named = alike.getOrDefault(code.strip().toUpperCase(Locale.ROOT), Set.of());
        return named.isEmpty() ? written(code) : named;
    }

    private Set<CountryCode> written(String code) {
        String plain = plain(code);
        Set<CountryCode> found = new TreeSet<>(alike.getOrDefault(plain, Set.of()));
        Stream.concat(Stream.of(plain), SIGNS.splitAsStream(code).map(Places::plain))
                .flatMap(word -> countryOf(word).stream()).forEach(found::add);
        return found;
    }

    private Optional<CountryCode> countryOf(String code) {
        return Optional.ofNullable(offices.get(code)).map(Office::country)
                .or(() -> Optional.ofNullable(posts.get(code)).map(BorderPost::country));
    }

    /** In Latin letters and digits, as far as it looks like them. */
    private static String plain(String words) {
        return SIGNS.matcher(LookAlike.folded(words)).replaceAll("");
    }

    /** Of the places whose name begins with these words, or whose name these words begin with. */
    Set<CountryCode> beginning(String words) {
        Set<CountryCode> found = new TreeSet<>(
                beginnings.getOrDefault(words.strip().toUpperCase(Locale.ROOT), Set.of()));
        beginnings(words).forEach(first -> found.addAll(alike.getOrDefault(first.toUpperCase(Locale.ROOT), Set.of())));
        return found;
    }

    /** All that a name begins with, word by word; what is shorter than a name of a place says nothing. */
    private static List<String> beginnings(String name) {
        List<String> found = new ArrayList<>();
        Matcher ends = WORD_END.matcher(name.strip());
        while (ends.find()) {
            if (ends.start() >= SHORTEST_NAME) {
                found.add(name.strip().substring(0, ends.start()));
            }
        }
        return found;
    }

    private static String rest(String code) {
        return code.length() <= LETTERS ? "" : code.substring(LETTERS).strip().toUpperCase(Locale.ROOT);
    }
}
