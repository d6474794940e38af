package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.singlewindow.delivery.Archive;
import org.singlewindow.delivery.Stored;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.InputRefused;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.mandate.Procedure;

/**
 * Which declarations go on from which. Whoever sees one of the two is told the number of the other, as it stands in the
 * document or was used to make one; the rest of it only where it is theirs to see. In what the two differ is for those
 * who see both, and for customs and the system of the country on either side, who judge the same goods: they are shown
 * the facts of the goods alone. Which goods items of the other one did not go everybody is told who goes on from it.
 */
@ApplicationScoped
class Links {

    @Inject
    LinkRepository links;

    @Inject
    Followers followers;

    @Inject
    ReadingRepository reading;

    @Inject
    VersionRepository versions;

    @Inject
    Archive archive;

    @Inject
    KeptBack keptBack;

    LinkView.Both of(FoundDeclaration declaration, SignedInAs who) {
        return new LinkView.Both(
                links.listFollowed(declaration.id()).stream()
                        .map(mrn -> view(mrn, who, () -> reading.find(mrn),
                                found -> new Beside(besides(found, declaration, who), amended(found, declaration))))
                        .toList(),
                links.listFollowing(declaration.id()).stream()
                        .map(mrn -> view(mrn, who, Optional::empty, found -> Beside.NOTHING)).toList());
    }

    /** @param unseen the same where it is not theirs to see: who goes on from it is told of it what did not go */
    private LinkView view(Mrn mrn, SignedInAs who, Supplier<Optional<FoundDeclaration>> unseen,
            Function<FoundDeclaration, Beside> besides) {
        Optional<FoundDeclaration> other = readable(mrn, who);
        boolean inFull = other.isPresent() || judges(who);
        Optional<FoundDeclaration> known = other.or(unseen);
        Beside beside = known.map(besides).orElse(Beside.NOTHING);
        return new LinkView(mrn, other.map(FoundDeclaration::status),
                known.map(FoundDeclaration::status).filter(DeclarationStatus::isOver), inFull,
                known.map(found -> keptBack.of(found, inFull)).orElse(List.of()),
                beside.others(), beside.amended());
    }

    /** What there is to say to who goes on from it. */
    private record Beside(List<Mrn> others, int amended) {
        private static final Beside NOTHING = new Beside(List.of(), 0);
    }

    private int amended(FoundDeclaration followed, FoundDeclaration follower) {
        return followed.version() > 1 && madeAt(followed).isAfter(madeAt(follower)) ? followed.version() : 0;
    }

    private Instant madeAt(FoundDeclaration version) {
        return versions.find(version.id(), version.version()).map(Version::at).orElse(version.lodgedAt());
    }

    /** Whoever judges the same goods is told all; whoever declares them, of their own. */
    private List<Mrn> besides(FoundDeclaration followed, FoundDeclaration follower, SignedInAs who) {
        String regime = follower.summary().regime();
        return judges(who) ? followers.beside(followed.id(), follower)
                : followers.seen(followed.id(), Set.of(Procedure.valueOf(regime)), who).stream()
                        .filter(mrn -> !mrn.value().equals(follower.mrn())).toList();
    }

    private Optional<FoundDeclaration> readable(Mrn mrn, SignedInAs who) {
        return reading.find(mrn, Sight.of(who), who.participant().id());
    }

    private static boolean judges(SignedInAs who) {
        Participant authority = who.participant();
        return authority.isCustoms() || authority.is(Capability.COUNTRY);
    }

    /** The documents of the two in force, for those who may see in what they differ; empty where one may not know. */
    Optional<LinkedDocuments> documents(Mrn follower, Mrn followed, SignedInAs who) {
        boolean later = readable(follower, who).isPresent();
        boolean earlier = readable(followed, who).isPresent();
        if (!Policy.allows(UseCase.READ_DOCUMENT, who) || !later && !(earlier && judges(who))) {
            return Optional.empty();
        }
        Optional<LinkedDocuments> both = reading.find(follower).flatMap(one -> reading.find(followed)
                .filter(other -> links.isThere(one.id(), other.id()))
                .map(other -> new LinkedDocuments(content(other), content(one),
                        other.items().list(ItemView.State.REFUSED))));
        if (both.isEmpty() && later) {
            throw new InputRefused(RuleCode.INVALID_STATE,
                    "the declaration " + follower + " does not go on from " + followed, "");
        }
        if (both.isPresent() && !earlier && !judges(who)) {
            throw new InputRefused(RuleCode.NOT_ALLOWED,
                    "in what the two differ is for those who see both, and for the customs of either side",
                    "");
        }
        return both;
    }

    private byte[] content(FoundDeclaration declaration) {
        return archive.find(declaration.document()).map(Stored::content).orElseThrow();
    }
}
