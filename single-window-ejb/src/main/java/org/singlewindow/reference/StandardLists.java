package org.singlewindow.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The lists of the field. Countries and currencies come from the JDK; the others are files {@code codelists/<name>.csv}
 * in this jar: a first line {@code # <edition>}, then {@code code,name}, the name running to the end of the line; where
 * the edition is followed by {@code ; dated}, first day and last stand between the two. Places are those that UNECE
 * publishes, as geoapify/un-locode has them (MIT licence).
 */
final class StandardLists {

    /** Long before any declaration: these codes have no first day that would matter. */
    static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private static final String DATED = "; dated";
    private static final String CHAPTERS = "hs-chapters";
    private static final String EDITIONS = "hs-editions";
    private static final List<String> FILES = List.of("units", "packages", "transport-modes", "document-types",
            "function-codes",
            "dangerous-goods", "declaration-types", "control-types", CHAPTERS, EDITIONS,
            "response-codes", "un-locodes");

    private StandardLists() {
    }

    /** They never change while this JVM runs, so they are read once. */
    private static final class Once {
        static final List<CodeList> LISTS = read();
    }

    static List<CodeList> list() {
        return Once.LISTS;
    }

    private static List<CodeList> read() {
        List<CodeList> lists = new ArrayList<>();
        lists.add(countries());
        lists.add(currencies());
        FILES.forEach(name -> lists.add(file(name)));
        lists.add(goods(file(CHAPTERS).codes(), file(EDITIONS).codes()));
        return List.copyOf(lists);
    }

    /**
     * Headings and subheadings, each called as its chapter is: what it is called itself belongs to others. It holds
     * while an edition does that has it.
     */
    private static CodeList goods(List<Code> chapters, List<Code> editions) {
        Map<String, String> names = chapters.stream().collect(Collectors.toMap(Code::code, Code::name));
        List<Code> codes = new ArrayList<>();
        Facts.subheadings().forEach((heading, rest) -> {
            String name = names.get(heading.substring(0, Facts.CHAPTER));
            codes.add(held(heading, name, editions, year -> rest.stream()
                    .anyMatch(two -> Facts.isOfEdition(heading + two, year))));
            rest.forEach(two -> codes.add(held(heading + two, name, editions,
                    year -> Facts.isOfEdition(heading + two, year))));
        });
        codes.sort(Comparator.comparing(Code::code));
        return new CodeList("hs-codes", "HS 2017 and 2022", codes);
    }

    private static CodeList countries() {
        List<Code> codes = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream().sorted()
                .map(country -> code(country,
                        new Locale.Builder().setRegion(country).build().getDisplayCountry(Locale.ENGLISH)))
                .toList();
        return new CodeList("countries", "ISO 3166-1", codes);
    }

    /** The JDK has them all, those that ended long ago as well, and not when; the newest it learns of late. */
    private static CodeList currencies() {
        Map<String, Code> codes = new TreeMap<>();
        Currency.getAvailableCurrencies().forEach(each -> codes.put(each.getCurrencyCode(),
                code(each.getCurrencyCode(), each.getDisplayName(Locale.ENGLISH))));
        lines("currency-months").stream().skip(1).map(line -> line.split(",", 4)).forEach(cells -> {
            codes.putIfAbsent(cells[0], code(cells[0], cells[3]));
            codes.computeIfPresent(cells[0], (code, known) -> dated(known, cells[1], cells[2]));
        });
        return new CodeList("currencies", "ISO 4217", List.copyOf(codes.values()));
    }

    /** Null where it ended before anything could be declared in it, and where nobody knows its name. */
    private static Code dated(Code known, String firstMonth, String lastMonth) {
        LocalDate first = firstMonth.isEmpty() ? ALWAYS : YearMonth.parse(firstMonth).atDay(1);
        Optional<LocalDate> last = Optional.of(lastMonth).filter(month -> !month.isEmpty())
                .map(month -> YearMonth.parse(month).atEndOfMonth());
        return known.name().isEmpty() || last.filter(first::isAfter).isPresent() ? null
                : new Code(known.code(), known.name(), first, last);
    }

    private static Code held(String code, String name, List<Code> editions, Predicate<String> isOf) {
        Code first = editions.get(0);
        Code last = editions.get(editions.size() - 1);
        return new Code(code, name, isOf.test(first.code()) ? ALWAYS : last.validFrom(),
                isOf.test(last.code()) ? Optional.empty() : first.validTo());
    }

    static CodeList file(String name) {
        List<String> lines = lines(name);
        String edition = lines.get(0).substring(2);
        boolean dated = edition.endsWith(DATED);
        List<Code> codes = lines.stream().skip(1).map(line -> dated ? dated(line.split(",", 4)) : code(line)).toList();
        return new CodeList(name, edition.replace(DATED, ""), codes);
    }

    private static Code code(String line) {
        String[] pair = line.split(",", 2);
        return code(pair[0], pair[1]);
    }

    private static Code dated(String[] cells) {
        return new Code(cells[0], cells[3], LocalDate.parse(cells[1]),
                Optional.of(cells[2]).filter(day -> !day.isEmpty()).map(LocalDate::parse));
    }

    /** The first says what the list is and of when. */
    private static List<String> lines(String name) {
        try (InputStream bytes = StandardLists.class.getResourceAsStream("/codelists/" + name + ".csv");
                var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("code list " + name, unreadable);
        }
    }

    private static Code code(String code, String name) {
        return new Code(code, name, ALWAYS, Optional.empty());
    }
}
