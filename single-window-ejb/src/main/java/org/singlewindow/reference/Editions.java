package org.singlewindow.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/**
 * The code lists for systems that keep them: whole, or what is different since the version that they have. They are
 * read where all nodes write them down, so that all nodes say the same.
 */
@ApplicationScoped
public class Editions {

    @Inject
    ListHistoryRepository history;

    /**
     * @param country in which it is to stand; empty for the list as all have it
     * @param known   the version that somebody has
     * @return empty where there is no such list
     */
    public Optional<HandedList> find(String name, Optional<CountryCode> country, Optional<String> known) {
        return Optional.of(history.read(name, country)).filter(ListHistory::isThere).map(list -> known
                .map(version -> list.find(version).map(before -> HandedList.between(before, list.now()))
                        .orElseGet(() -> HandedList.whole(list.now(), Optional.of(HandedList.Scope.WHOLE))))
                .orElseGet(() -> HandedList.whole(list.now(), Optional.empty())));
    }

    /** All versions that it has had there, the newest first; none where there is no such list. */
    public List<ListStep> steps(String name, Optional<CountryCode> country) {
        return history.read(name, country).steps();
    }

    /** Countries that have ever had entries of their own in it. */
    public List<CountryCode> countries(String name) {
        return history.countries(name);
    }
}
