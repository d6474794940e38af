package org.singlewindow.reference;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What codes of the field are called in Russian: currencies as the JDK has them, the others from
 * {@code codelists/<name>_ru.csv}. Of the thousands of units and of dangerous goods that table has those that are
 * traded and carried most; other dangerous goods are called by their class, other units by nothing but their code. What
 * a country has named itself is called so in every language.
 */
public final class CodeTexts {

    /** Lists of which every code has a name. */
    static final List<String> WHOLE = List.of("packages", "document-types", "hs-chapters", "transport-modes",
            "declaration-types", "function-codes", "response-codes", "control-types");
    private static final String DANGEROUS = "dangerous-goods";
    private static final String CLASSES = "dangerous-classes";
    /** At the end of what they are called in English; with a minus where the number is out of use. */
    private static final Pattern CLASS = Pattern.compile("\\(class -?([0-9.]+|\\?)\\)$");
    private static final String CURRENCIES = "currencies";
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Map<String, Map<String, String>> IN_RUSSIAN = Stream
            .concat(WHOLE.stream(), Stream.of("units", DANGEROUS, CLASSES, CURRENCIES))
            .collect(Collectors.toUnmodifiableMap(Function.identity(), CodeTexts::inRussian));
    private static final Map<String, Map<String, Code>> STANDARD = StandardLists.list().stream()
            .collect(Collectors.toUnmodifiableMap(CodeList::name, list -> list.codes().stream()
                    .collect(Collectors.toUnmodifiableMap(Code::code, Function.identity()))));

    private CodeTexts() {
    }

    private static Map<String, String> inRussian(String list) {
        return StandardLists.file(list + "_ru").codes().stream()
                .collect(Collectors.toUnmodifiableMap(Code::code, Code::name));
    }

    /** Its code where it has no name in that language. */
    public static String name(String list, Code code, Locale language) {
        Optional<Code> standard = Optional.ofNullable(STANDARD.getOrDefault(list, Map.of()).get(code.code()));
        boolean own = standard.filter(field -> field.name().equals(code.name())).isEmpty();
        return own || !language.getLanguage().equals(RUSSIAN.getLanguage()) ? code.name()
                : find(list, code).orElse(code.code());
    }

    /** What a code of a list of the field is called; nothing where the list does not have it. */
    public static Optional<String> find(String list, String code, Locale language) {
        return Optional.ofNullable(STANDARD.getOrDefault(list, Map.of()).get(code))
                .map(found -> name(list, found, language)).filter(name -> !name.equals(code));
    }

    private static Optional<String> find(String list, Code code) {
        Optional<String> name = Optional.ofNullable(IN_RUSSIAN.getOrDefault(list, Map.of()).get(code.code()));
        return switch (list) {
            case CURRENCIES -> name.or(() -> ofCurrency(code.code()));
            case DANGEROUS -> name.or(() -> ofClass(code));
            default -> name;
        };
    }

    private static Optional<String> ofCurrency(String code) {
        return Currency.getAvailableCurrencies().stream().filter(each -> each.getCurrencyCode().equals(code))
                .map(currency -> currency.getDisplayName(RUSSIAN)).filter(name -> !name.equals(code)).findFirst();
    }

    private static Optional<String> ofClass(Code code) {
        Matcher number = CLASS.matcher(code.name());
        return number.find() ? Optional.ofNullable(IN_RUSSIAN.get(CLASSES).get(number.group(1)))
                : Optional.empty();
    }
}
