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
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The lists of the field. Countries and currencies come from the JDK; the others are files {@code codelists/<name>.csv}
 * in this jar: a first line {@code # <version>}, then {@code code,name}, the name running to the end of the line.
 */
final class StandardLists {

    /** Long before any declaration: these codes have no first day that would matter. */
    static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private static final List<String> FILES = List.of("units", "packages", "transport-modes", "document-types",
            "function-codes",
            "dangerous-goods", "declaration-types", "control-types", "hs-chapters", "response-codes");

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
        return List.copyOf(lists);
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

    static CodeList file(String name) {
        List<String> lines = lines(name);
        List<Code> codes = lines.stream().skip(1).map(line -> line.split(",", 2)).map(pair -> code(pair[0], pair[1]))
                .toList();
        return new CodeList(name, lines.get(0).substring(2), codes);
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
