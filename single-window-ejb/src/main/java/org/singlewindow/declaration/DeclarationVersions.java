package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.singlewindow.delivery.Archive;
import org.singlewindow.delivery.Stored;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;

/**
 * The versions of a declaration for whoever may read its documents. The declarant and whoever lodged it see all; an
 * agency or a country those that were sent to it, so that who is asked since the last amendment does not learn what was
 * declared before. What may not be seen is not there.
 */
@Stateless
public class DeclarationVersions {

    @Inject
    ReadingRepository reading;

    @Inject
    VersionRepository versions;

    @Inject
    Archive archive;

    @Inject
    Participants participants;

    @Inject
    Comparison comparison;

    /** Oldest first; empty also where there is nothing to be seen. */
    public List<VersionView> list(Mrn mrn, SignedInAs who) {
        return visible(mrn, who).stream().map(this::view).toList();
    }

    /** The document of one of them, as it is kept but for access codes that are not theirs to read. */
    public Optional<DocumentView> document(Mrn mrn, int number, SignedInAs who) {
        return kept(visible(mrn, who), number).map(found -> DocumentView.of(found).shownTo(who, mrn));
    }

    private Optional<Stored> kept(List<Version> seen, int number) {
        return seen.stream().filter(each -> each.number() == number).findFirst()
                .flatMap(each -> archive.find(each.document()));
    }

    /** What differs between two of them, never an access code itself; empty where one is not to be seen. */
    public Optional<List<Difference>> differences(Mrn mrn, int from, int to, SignedInAs who) {
        List<Version> seen = visible(mrn, who);
        return kept(seen, from).flatMap(before -> kept(seen, to)
                .map(after -> comparison.between(before.content(), after.content())));
    }

    private List<Version> visible(Mrn mrn, SignedInAs who) {
        if (!Policy.allows(UseCase.READ_DOCUMENT, who)) {
            return List.of();
        }
        Sight sight = Sight.of(who);
        int reader = who.participant().id();
        return reading.find(mrn, sight, reader).map(found -> versions.list(found.id()).stream()
                .filter(each -> each.document() == found.document() || sight != Sight.SENT
                        || archive.wasSentTo(each.document(), reader))
                .toList()).orElse(List.of());
    }

    private VersionView view(Version version) {
        return new VersionView(version.number(), version.at(), participants.get(version.sender()).code(),
                version.functionCode(), archive.digest(version.document()));
    }
}
