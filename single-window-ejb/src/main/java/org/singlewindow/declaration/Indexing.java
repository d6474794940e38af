package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.delivery.Archive;
import org.singlewindow.delivery.Stored;
import org.singlewindow.kernel.NormalNumber;

/** Reads the numbers of declarations that were lodged before there was a search by them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Indexing {

    /** Few enough that nobody waits for a row of theirs. */
    private static final int AT_ONCE = 25;

    @Inject
    NumberRepository numbers;

    @Inject
    VersionRepository versions;

    @Inject
    Archive archive;

    @Inject
    BorneNumbers documents;

    /** A few of them, all versions of each; how many there were. What a stopped node leaves is still to be read. */
    public int read() {
        List<NumberRepository.Unread> few = numbers.listUnread(AT_ONCE);
        for (NumberRepository.Unread each : few) {
            Set<NormalNumber> found = new LinkedHashSet<>();
            NormalNumber.of(each.lrn()).ifPresent(found::add);
            versions.list(each.id()).stream().map(version -> archive.find(version.document()))
                    .flatMap(Optional::stream).map(Stored::content).forEach(body -> found.addAll(documents.in(body)));
            numbers.put(each.id(), found.stream().map(NormalNumber::value).toList());
        }
        return few.size();
    }

    /** Sorts what was lodged since the last time into the index. */
    public void sortIn() {
        numbers.sortIn();
    }
}
