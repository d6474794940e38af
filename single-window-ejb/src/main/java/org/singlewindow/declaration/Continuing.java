package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.singlewindow.delivery.Archive;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.mandate.Procedure;

/**
 * Goes on from a declaration on the other side of the border: what was told to one customs need not be told to the next
 * again. Nothing is stored by it.
 */
@Stateless
public class Continuing {

    /** What may follow on what. */
    private static final Map<String, Set<Procedure>> WAYS = Map.of(
            "EXPORT", Set.of(Procedure.TRANSIT, Procedure.IMPORT), "TRANSIT", Set.of(Procedure.IMPORT));

    @Inject
    Forerunners forerunners;

    @Inject
    LinkRepository links;

    @Inject
    Followers followers;

    @Inject
    VersionRepository versions;

    @Inject
    Archive archive;

    @Inject
    KeptBack keptBack;

    @Inject
    ReadingRepository reading;

    @Inject
    Participants participants;

    /** What goes on, and where. */
    public record Wanted(Procedure procedure, CountryCode country) {}

    /** From the version in force. */
    public ContinuingOutcome go(Mrn mrn, Wanted wanted, SignedInAs who) {
        return go(mrn, wanted, OptionalInt.empty(), who);
    }

    /** From a version that was in force once; from the one that is where nobody has it any more. */
    public ContinuingOutcome go(Mrn mrn, Wanted wanted, int version, SignedInAs who) {
        return go(mrn, wanted, OptionalInt.of(version), who);
    }

    private ContinuingOutcome go(Mrn mrn, Wanted wanted, OptionalInt version, SignedInAs who) {
        Procedure procedure = wanted.procedure();
        CountryCode country = wanted.country();
        Policy.require(UseCase.FOLLOW_ON, who);
        if (participants.find(country.value()).filter(each -> each.is(Capability.COUNTRY)).isEmpty()) {
            return new ContinuingOutcome.NoCountry();
        }
        Optional<Forerunner> there = forerunners.find(mrn, Set.of(procedure), who);
        if (there.isEmpty()) {
            return new ContinuingOutcome.NotThere();
        }
        FoundDeclaration found = there.get().found();
        if (there.get().isOver()) {
            return new ContinuingOutcome.Over(found.status());
        }
        if (!isWay(found.summary().regime(), Set.of(procedure))) {
            return new ContinuingOutcome.NoWay(found.summary().regime());
        }
        Optional<ContinuingOutcome.Lodger> lodger = Optional.of(country)
                .filter(where -> who.country().filter(where::equals).isPresent()
                        && Policy.allows(UseCase.LODGE_DECLARATION, who))
                .map(where -> lodger(there.get(), who));
        Optional<Version> former = version.isEmpty() ? Optional.empty()
                : versions.find(found.id(), version.getAsInt());
        return new ContinuingOutcome.Open(mrn,
                archive.find(former.map(Version::document).orElse(found.document())).orElseThrow().content(),
                former.map(Version::number).orElse(found.version()), found.summary().typeCode(), lodger,
                lodger.map(each -> turn(found.id(), each)).orElse(1),
                new ContinuingOutcome.Behind(keptBack.of(found, isSeen(mrn, who)),
                        followers.seen(found.id(), Set.of(procedure), who)));
    }

    /** Whether that kind follows on that regime; where it may be of any kind, nobody can say. */
    static boolean isWay(String regime, Set<Procedure> kind) {
        return kind.size() == 1 && WAYS.getOrDefault(regime, Set.of()).containsAll(kind);
    }

    private boolean isSeen(Mrn mrn, SignedInAs who) {
        return Policy.allows(UseCase.READ_DOCUMENT, who)
                && reading.find(mrn, Sight.of(who), who.participant().id()).isPresent();
    }

    private static ContinuingOutcome.Lodger lodger(Forerunner from, SignedInAs who) {
        String own = who.participant().code();
        return from.principal().filter(Forerunner.Principal::inItsName)
                .map(principal -> new ContinuingOutcome.Lodger(principal.trader(), Optional.of(own)))
                .orElseGet(() -> new ContinuingOutcome.Lodger(own, Optional.empty()));
    }

    private int turn(long declaration, ContinuingOutcome.Lodger lodger) {
        return links.countBehind(declaration, participants.find(lodger.declarant()).orElseThrow().id()) + 1;
    }
}
