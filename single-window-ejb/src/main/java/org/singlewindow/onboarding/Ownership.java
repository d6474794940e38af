package org.singlewindow.onboarding;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose the files are: the file of properties says it, and every code beside it. Where they differ, it is said once and
 * not for each code.
 */
final class Ownership {

    private final CountryFiles draft;
    private final Problems problems;

    Ownership(CountryFiles draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void check(boolean region) {
        String home = draft.home();
        String file = region ? Layout.REGION_FILE : Layout.COUNTRY_FILE;
        if (home.isEmpty()) {
            problems.unreadable(file, 0, "MISSING.home");
        } else if (!home.equals(home.toUpperCase(Locale.ROOT))) {
            problems.unreadable(file, 0, "UNKNOWN_COUNTRY.small", home, home.toUpperCase(Locale.ROOT));
        } else if (region != home.equals(CountryFiles.REGION)) {
            problems.unreadable(file, 0, region ? "BAD_CODE.ofRegion" : "BAD_CODE.noRegion", CountryFiles.REGION,
                    Layout.REGION_FILE);
        } else if (!region) {
            other(home).ifPresent(other -> problems.unreadable(file, 0, "OTHER_COUNTRY", home, other));
        }
    }

    /** The country of most codes, where not a single one is of {@code home}. */
    private Optional<String> other(String home) {
        Map<String, Integer> owners = new HashMap<>();
        codes().forEach(code -> owners.merge(code, 1, Integer::sum));
        int all = owners.values().stream().mapToInt(Integer::intValue).sum();
        return owners.containsKey(home) ? Optional.empty()
                : owners.entrySet().stream()
                        .filter(owner -> owner.getKey().matches("[A-Z]{2}") && owner.getValue() * 2 > all)
                        .map(Map.Entry::getKey).findFirst();
    }

    private Stream<String> codes() {
        Stream<String> codes = Stream
                .concat(Stream.of("agencies", "participants").flatMap(table -> draft.table(table).stream()),
                        draft.places())
                .map(row -> row.get("code")).map(code -> code.substring(0, Math.min(2, code.length())));
        Stream<String> signIns = draft.table("people").stream().map(row -> row.get("sign_in"))
                .map(name -> name.substring(Math.max(0, name.length() - 2)).toUpperCase(Locale.ROOT));
        return Stream.concat(codes, signIns);
    }
}
