package org.singlewindow.reference;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What codes of the field are called in other languages: currencies as the JDK has them, the short lists from
 * {@code codelists/<name>_<language>.csv}. The long lists, packages, documents, units and dangerous goods, are in
 * English only; and what a country has named itself is called so in every language.
 */
public final class CodeTexts {

    static final List<String> SHORT = List.of("hs-chapters", "transport-modes", "declaration-types",
            "function-codes", "response-codes", "control-types");
    private static final String CURRENCIES = "currencies";
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Map<String, Map<String, String>> IN_RUSSIAN = SHORT.stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), CodeTexts::inRussian));
    private static final Map<String, Map<String, String>> STANDARD = StandardLists.list().stream()
            .filter(list -> list.name().equals(CURRENCIES) || IN_RUSSIAN.containsKey(list.name()))
            .collect(Collectors.toUnmodifiableMap(CodeList::name, CodeTexts::names));

    private CodeTexts() {
    }

    private static Map<String, String> inRussian(String list) {
        return names(StandardLists.file(list + "_ru"));
    }

    private static Map<String, String> names(CodeList list) {
        return list.codes().stream().collect(Collectors.toUnmodifiableMap(Code::code, Code::name));
    }

    /** As its list has it where nothing is known in that language. */
    public static String name(String list, Code code, Locale language) {
        boolean own = !code.name().equals(STANDARD.getOrDefault(list, Map.of()).get(code.code()));
        return own || !language.getLanguage().equals(RUSSIAN.getLanguage()) ? code.name()
                : find(list, code.code()).orElse(code.name());
    }

    private static Optional<String> find(String list, String code) {
        if (!list.equals(CURRENCIES)) {
            return Optional.ofNullable(IN_RUSSIAN.get(list)).map(names -> names.get(code));
        }
        return Currency.getAvailableCurrencies().stream().filter(each -> each.getCurrencyCode().equals(code))
                .findFirst().map(currency -> currency.getDisplayName(RUSSIAN));
    }
}
