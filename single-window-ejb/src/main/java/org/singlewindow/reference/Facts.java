package org.singlewindow.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is so whoever takes part: which headings and subheadings goods have, and in which edition, which countries have
 * a border, which places have a code, by what goods are counted. Files {@code facts/<name>.txt} in this jar.
 */
public final class Facts {

    static final int CHAPTER = 2;
    private static final int PREFIX = 2;
    private static final int HEADING = 4;
    private static final int SUBHEADING = 6;
    private static final int DECIMAL = 10;

    private static final Optional<String> OF_2017 = Optional.of("2017");
    private static final Optional<String> OF_2022 = Optional.of("2022");

    /** As bits of a number: every document asks, for every item. */
    private static final class Goods {
        private static final BitSet CHAPTERS = new BitSet();
        private static final BitSet HEADINGS = new BitSet();
        private static final BitSet SUBHEADINGS = new BitSet();
        private static final BitSet OF_2017_ALONE = new BitSet();
        private static final BitSet OF_2022_ALONE = new BitSet();

        static {
            read("subheadings").forEach((heading, rest) -> {
                CHAPTERS.set(Integer.parseInt(heading.substring(0, PREFIX)));
                HEADINGS.set(Integer.parseInt(heading));
                rest.forEach(two -> {
                    int code = Integer.parseInt(heading + two.substring(0, PREFIX));
                    SUBHEADINGS.set(code);
                    if (two.length() > PREFIX) {
                        (two.endsWith("-") ? OF_2017_ALONE : OF_2022_ALONE).set(code);
                    }
                });
            });
        }
    }

    /** By heading, the two digits behind it. */
    static Map<String, List<String>> subheadings() {
        return read("subheadings").entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                each -> each.getValue().stream().map(two -> two.substring(0, PREFIX)).sorted().toList()));
    }

    /**
     * The year of the only edition of the Harmonized System in which these digits begin with a subheading; empty where
     * both have it, or none.
     */
    public static Optional<String> onlyEdition(String digits) {
        if (digits.length() < SUBHEADING) {
            return Optional.empty();
        }
        int code = number(digits, SUBHEADING);
        return Goods.OF_2017_ALONE.get(code) ? OF_2017
                : Goods.OF_2022_ALONE.get(code) ? OF_2022 : Optional.empty();
    }

    static boolean isOfEdition(String subheading, String year) {
        return onlyEdition(subheading).map(year::equals).orElse(true);
    }

    /** They never change while this JVM runs; most runs never ask. */
    private static final class Once {
        static final Map<String, Set<String>> BORDERS = read("borders");
        static final Map<String, Set<String>> LOCODES = StandardLists.file("un-locodes").codes().stream()
                .map(Code::code).collect(Collectors.groupingBy(code -> code.substring(0, PREFIX),
                        Collectors.mapping(code -> code.substring(PREFIX), Collectors.toSet())));
        static final Map<String, Set<String>> UNITS = read("units");
    }

    private Facts() {
    }

    /** True where the Harmonized System has this heading of four digits. */
    public static boolean isHeading(String code) {
        return code.length() == HEADING && Goods.HEADINGS.get(Integer.parseInt(code));
    }

    /** True where the Harmonized System has this subheading of six digits. */
    public static boolean isSubheading(String code) {
        return code.length() == SUBHEADING && Goods.SUBHEADINGS.get(Integer.parseInt(code));
    }

    /** All of a heading, by number; none where there is no such heading. */
    static List<String> subheadings(String heading) {
        int first = number(heading, HEADING) * 100;
        return IntStream.range(first, first + 100).filter(Goods.SUBHEADINGS::get)
                .mapToObj(code -> String.format(Locale.ROOT, "%06d", code)).toList();
    }

    /** True where these digits begin with no chapter of the Harmonized System, nor with one of a country's own. */
    public static boolean isOfNoChapter(String digits, Predicate<String> isOwn) {
        return !Goods.CHAPTERS.get(number(digits, PREFIX)) && !isOwn.test(digits.substring(0, PREFIX));
    }

    /**
     * True where the Harmonized System has the chapter with which these digits begin, but not the heading. What is no
     * chapter of it, countries divide as they like.
     */
    public static boolean isOfNoHeading(String digits) {
        return digits.length() >= HEADING && Goods.CHAPTERS.get(number(digits, PREFIX))
                && !Goods.HEADINGS.get(number(digits, HEADING));
    }

    /** The same of the subheading, behind a heading that there is. */
    public static boolean isOfNoSubheading(String digits) {
        return digits.length() >= SUBHEADING && Goods.HEADINGS.get(number(digits, HEADING))
                && !Goods.SUBHEADINGS.get(number(digits, SUBHEADING));
    }

    /** The same where neither the Harmonized System has the heading nor a country of its own. */
    public static boolean isOfNoHeading(String digits, Predicate<String> isOwn) {
        return isOfNoHeading(digits) && !isOwn.test(digits.substring(0, HEADING));
    }

    /** The same of the subheading. */
    public static boolean isOfNoSubheading(String digits, Predicate<String> isOwn) {
        return isOfNoSubheading(digits) && !isOwn.test(digits.substring(0, SUBHEADING));
    }

    /** True where the last group of a code, behind a blank or a point, is a heading: there another one may begin. */
    public static boolean endsWithHeading(String written) {
        int last = written.length();
        while (last > 0 && written.charAt(last - 1) >= '0' && written.charAt(last - 1) <= '9') {
            last--;
        }
        return last > 0 && isHeading(written.substring(last));
    }

    private static int number(String digits, int first) {
        return Integer.parseInt(digits, 0, first, DECIMAL);
    }

    /** True where a road or a railway can lead from one country into the other. */
    public static boolean haveBorder(String country, String other) {
        return Once.BORDERS.getOrDefault(country, Set.of()).contains(other);
    }

    /**
     * Units of which goods of the heading with which these digits begin are counted in one, beside their mass; none
     * where nothing is known of it.
     */
    public static Set<String> units(String digits) {
        return digits.length() < HEADING ? Set.of()
                : Once.UNITS.getOrDefault(digits.substring(0, HEADING), Set.of());
    }

    /** True where no place has this UN/LOCODE; of some countries nobody here knows the places. */
    public static boolean isNoPlace(String locode) {
        return locode.length() > PREFIX && Once.LOCODES.containsKey(locode.substring(0, PREFIX))
                && !has(Once.LOCODES, locode);
    }

    private static boolean has(Map<String, Set<String>> table, String code) {
        return code.length() > PREFIX
                && table.getOrDefault(code.substring(0, PREFIX), Set.of()).contains(code.substring(PREFIX));
    }

    private static Map<String, Set<String>> read(String name) {
        try (InputStream bytes = Facts.class.getResourceAsStream("/facts/" + name + ".txt");
                var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(": "))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0],
                            pair -> Set.copyOf(Arrays.asList(pair[1].split(" ")))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("facts " + name, unreadable);
        }
    }
}
