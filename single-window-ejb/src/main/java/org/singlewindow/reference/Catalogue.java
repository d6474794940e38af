package org.singlewindow.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.kernel.CountryCode;

/**
 * All lists at one moment: the field's own, and a whole list of its own for every country that overrides an entry.
 *
 * @param own every entry that a country has of its own
 */
record Catalogue(Map<String, Entries> lists, Map<String, Map<CountryCode, Entries>> national, List<CodeOverride> own) {

    /** Whatever stands before these is the category of a code. */
    private static final int IN_CATEGORY = 3;

    /**
     * A list and its codes by their text; {@code categories} are the letters in front of codes such as {@code C678},
     * {@code behind} what stands behind them.
     */
    record Entries(CodeList list, Map<String, Code> byCode, Set<String> categories, Set<String> behind) {
        static Entries of(CodeList list) {
            Map<String, Code> byCode = new HashMap<>();
            Set<String> categories = new HashSet<>();
            Set<String> behind = new HashSet<>();
            list.codes().forEach(code -> {
                byCode.put(code.code(), code);
                if (code.code().length() > IN_CATEGORY) {
                    categories.add(code.code().substring(0, code.code().length() - IN_CATEGORY));
                    behind.add(code.code().substring(code.code().length() - IN_CATEGORY));
                }
            });
            return new Entries(list, Map.copyOf(byCode), Set.copyOf(categories), Set.copyOf(behind));
        }
    }

    static Catalogue of(List<CodeList> standard, List<CodeOverride> overrides) {
        Map<String, Entries> lists = new LinkedHashMap<>();
        standard.forEach(list -> lists.put(list.name(), Entries.of(list)));
        Map<String, Map<CountryCode, List<Code>>> byList = new HashMap<>();
        overrides.forEach(each -> byList.computeIfAbsent(each.list(), list -> new HashMap<>())
                .computeIfAbsent(each.country(), country -> new ArrayList<>()).add(each.code()));
        Map<String, Map<CountryCode, Entries>> national = new HashMap<>();
        byList.forEach((name, byCountry) -> byCountry.forEach((country, codes) -> {
            CodeList base = lists.containsKey(name) ? lists.get(name).list() : new CodeList(name, "", List.of());
            national.computeIfAbsent(name, list -> new HashMap<>()).put(country,
                    Entries.of(changed(base, country, codes)));
        }));
        return new Catalogue(lists, national, List.copyOf(overrides));
    }

    private static CodeList changed(CodeList base, CountryCode country, List<Code> own) {
        Map<String, Code> codes = new LinkedHashMap<>();
        base.codes().forEach(code -> codes.put(code.code(), code));
        own.forEach(code -> codes.put(code.code(), code));
        List<Code> all = List.copyOf(codes.values());
        String version = "%s%s-%08x".formatted(base.version().isEmpty() ? "" : base.version() + " ", country,
                own.hashCode());
        return new CodeList(base.name(), version, all);
    }

    Optional<CodeList> find(String name) {
        return Optional.ofNullable(lists.get(name)).map(Entries::list);
    }

    Optional<CodeList> find(String name, CountryCode country) {
        return entries(name, Optional.of(country)).map(Entries::list);
    }

    boolean has(String name, String code, CountryCode country, LocalDate day) {
        return has(name, code, Optional.of(country), day);
    }

    boolean has(String name, String code, Optional<CountryCode> country, LocalDate day) {
        return entries(name, country).map(entries -> entries.byCode().get(code)).map(known -> known.isValidOn(day))
                .orElse(false);
    }

    boolean hasCategory(String name, String category, Optional<CountryCode> country) {
        return entries(name, country).filter(entries -> entries.categories().contains(category)).isPresent();
    }

    boolean hasBehind(String name, String type, Optional<CountryCode> country) {
        return entries(name, country).filter(entries -> entries.behind().contains(type)).isPresent();
    }

    List<String> names() {
        return lists.keySet().stream().sorted().toList();
    }

    /** @param country none for the list that all have in common */
    private Optional<Entries> entries(String name, Optional<CountryCode> country) {
        return country.map(national.getOrDefault(name, Map.of())::get)
                .or(() -> Optional.ofNullable(lists.get(name)));
    }
}
