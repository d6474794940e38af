package org.singlewindow.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The lists of the field. Countries and currencies come from the JDK; the others are files {@code codelists/<name>.csv} in this jar:
 * a first line {@code # <version>}, then {@code code,name}, the name running to the end of the line.
 */
final class StandardLists {

    /** Long before any declaration: these codes have no first day that would matter. */
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private static final List<String> FILES = List.of("units", "packages", "transport-modes", "document-types", "function-codes",
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
                .map(country -> code(country, new Locale.Builder().setRegion(country).build().getDisplayCountry(Locale.ENGLISH))).toList();
        return new CodeList("countries", "ISO 3166-1", codes);
    }

    private static CodeList currencies() {
        List<Code> codes = Currency.getAvailableCurrencies().stream().sorted(Comparator.comparing(Currency::getCurrencyCode))
                .map(currency -> code(currency.getCurrencyCode(), currency.getDisplayName(Locale.ENGLISH))).toList();
        return new CodeList("currencies", "ISO 4217", codes);
    }

    private static CodeList file(String name) {
        try (InputStream bytes = StandardLists.class.getResourceAsStream("/codelists/" + name + ".csv");
                var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            String version = lines.readLine().substring(2);
            List<Code> codes = lines.lines().map(line -> line.split(",", 2)).map(pair -> code(pair[0], pair[1])).toList();
            return new CodeList(name, version, codes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("code list " + name, unreadable);
        }
    }

    private static Code code(String code, String name) {
        return new Code(code, name, ALWAYS, Optional.empty());
    }
}
