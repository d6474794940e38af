package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.singlewindow.declaration.DeclarationVersions;
import org.singlewindow.declaration.VersionView;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.web.SignedInUser;

/** The versions of a declaration, and what changed from one to another, for pages that show them. */
@RequestScoped
public class VersionRows {

    @Inject
    DeclarationVersions versions;

    @Inject
    SignedInUser user;

    private final Map<String, List<VersionView>> known = new HashMap<>();
    private final Map<String, Optional<List<ChangeRow>>> changes = new HashMap<>();

    /** Oldest first; none where the reader may see none. */
    public List<VersionView> of(Object mrn) {
        return known.computeIfAbsent(String.valueOf(mrn), text -> Mrn.parse(text)
                .map(number -> versions.list(number, user.get())).orElse(List.of()));
    }

    /** The one in force, or null. */
    public VersionView last(Object mrn) {
        List<VersionView> all = of(mrn);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** The one that the reader was shown before that, or null: who was not sent it does not see it. */
    public VersionView lastButOne(Object mrn) {
        List<VersionView> all = of(mrn);
        return all.size() < 2 ? null : all.get(all.size() - 2);
    }

    /** Null where one of them is not to be seen. */
    public List<ChangeRow> changes(Object mrn, int from, int to) {
        return changes.computeIfAbsent(mrn + " " + from + " " + to, key -> Mrn.parse(String.valueOf(mrn))
                .flatMap(number -> versions.differences(number, from, to, user.get()))
                .map(found -> found.stream().map(ChangeRow::of).toList())).orElse(null);
    }
}
