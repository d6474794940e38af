package org.singlewindow.reference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/** The lists of the field, to which one country has added codes, without a database. */
public final class OwnLists {

    private OwnLists() {
    }

    /** @param codes put on every list there is */
    public static CodeLists of(CountryCode country, Collection<String> codes, Clock clock) {
        List<CodeOverride> own = StandardLists.list().stream()
                .flatMap(list -> codes.stream().filter(code -> list.codes().stream()
                        .noneMatch(known -> known.code().equals(code)))
                        .map(code -> new CodeOverride(country, list.name(),
                                new Code(code, "own", LocalDate.of(2000, 1, 1), Optional.empty()))))
                .toList();
        var lists = new CodeLists();
        lists.clock = clock;
        lists.repository = new CodeOverrideRepository() {
            @Override
            List<CodeOverride> read() {
                return own;
            }
        };
        return lists;
    }
}
