package org.singlewindow.web.declaration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.singlewindow.declaration.Difference;
import org.singlewindow.reference.CodeTexts;
import org.singlewindow.web.Words;

/** What stands in a place of a declaration, in the reader's words: a code with what it means behind it. */
final class ChangedValue {

    /** Which list a code is of, by the end of the path to it. */
    private static final Map<String, String> LISTS = Map.of("/Packaging/TypeCode", "packages",
            "/AdditionalDocument/TypeCode", "document-types", "/PreviousDocument/TypeCode", "document-types",
            "/Declaration/TypeCode", "declaration-types", "/ModeCode", "transport-modes");
    private static final Pattern COUNTRY = Pattern.compile(".*/(CountryCode|RoutingCountryCode|ExportCountry/ID)");
    private static final Pattern PLACES = Pattern.compile("\\[\\d+]");

    /** By which of its values people know a part, the best first. */
    private static final List<String> TELLING = List.of("/Description", "/MarksNumbersID", "/Name", "/ID");

    private ChangedValue() {
    }

    static String said(String xpath, String value) {
        return said(xpath, value, Words.locale());
    }

    static String said(String xpath, String value, Locale language) {
        String place = PLACES.matcher(xpath).replaceAll("");
        Optional<String> name = COUNTRY.matcher(place).matches() ? Optional.of(Words.country(value, language))
                : LISTS.entrySet().stream().filter(list -> place.endsWith(list.getKey())).findFirst()
                        .flatMap(list -> CodeTexts.find(list.getValue(), value, language));
        return name.filter(text -> !text.equals(value)).map(text -> value + " – " + text).orElse(value);
    }

    /** Which of the values of a part says most about it; none where there are none. */
    static Optional<Integer> best(List<Difference> within) {
        return Stream.concat(TELLING.stream(), Stream.of(""))
                .flatMap(end -> IntStream.range(0, within.size())
                        .filter(index -> within.get(index).xpath().endsWith(end)).boxed())
                .findFirst();
    }
}
