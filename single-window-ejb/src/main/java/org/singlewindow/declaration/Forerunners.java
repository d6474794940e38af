package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.delivery.Archive;
import org.singlewindow.delivery.Stored;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.mandate.Authorising;
import org.singlewindow.mandate.Need;
import org.singlewindow.mandate.Procedure;
import org.singlewindow.mandate.Representation;

/**
 * Who may go on from a declaration: whoever may see it; whoever it names by their number as importer, or where no
 * importer has one as consignee, for whoever declared the goods chose to tell them; and a broker under a mandate of one
 * of these. To everybody else it is not there.
 */
@ApplicationScoped
class Forerunners {

    @Inject
    ReadingRepository reading;

    @Inject
    Archive archive;

    @Inject
    NamedReceiver receiver;

    @Inject
    NumberedItems items;

    @Inject
    Followers followers;

    @Inject
    Participants participants;

    @Inject
    Authorising authorising;

    /** @param procedures what they want to lodge behind it */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Forerunner> find(Mrn mrn, Set<Procedure> procedures, SignedInAs who) {
        return reading.find(mrn).flatMap(found -> {
            boolean seen = Policy.allows(UseCase.READ_DOCUMENT, who)
                    && reading.find(mrn, Sight.of(who), who.participant().id()).isPresent();
            boolean forOthers = Policy.allows(UseCase.LODGE_FOR_OTHERS, who);
            Optional<String> named = seen && !forOthers ? Optional.empty() : named(found, who);
            boolean addressed = named.filter(who.participant().code()::equals).isPresent();
            Optional<Forerunner.Principal> principal = forOthers && !addressed
                    ? Stream.concat(named.stream(), seen ? Stream.of(declarant(found)) : Stream.of())
                            .flatMap(code -> principal(code, procedures, who).stream()).findFirst()
                    : Optional.empty();
            return seen || addressed || principal.isPresent()
                    ? Optional.of(new Forerunner(found, principal))
                    : Optional.empty();
        });
    }

    /**
     * The same with its goods, and what goes on from it already, where what is to be lodged is the other side of it:
     * what comes of a processing is not what was declared before.
     *
     * @param itself the declaration that goes on from it, where that is there already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Forerunner> findWithGoods(Mrn mrn, Set<Procedure> procedures, long itself, SignedInAs who) {
        return find(mrn, procedures, who).map(each -> {
            boolean otherSide = Continuing.isWay(each.found().summary().regime(), procedures);
            return !otherSide && !each.isInPart() || each.isOver() || each.found().id() == itself ? each
                    : each.having(items.goods(archive.find(each.found().document()).orElseThrow().content()),
                            otherSide ? followers.withGoods(each.found(), procedures, itself, reader(each, who))
                                    : List.of());
        });
    }

    private Followers.Reader reader(Forerunner found, SignedInAs who) {
        return new Followers.Reader(who, found.principal().flatMap(each -> participants.find(each.trader()))
                .map(trader -> OptionalInt.of(trader.id())).orElse(OptionalInt.empty()));
    }

    private String declarant(FoundDeclaration found) {
        return participants.get(found.sender()).code();
    }

    private Optional<String> named(FoundDeclaration found, SignedInAs who) {
        return Policy.allows(UseCase.LODGE_DECLARATION, who)
                ? archive.find(found.document()).map(Stored::content).flatMap(receiver::in) : Optional.empty();
    }

    private Optional<Forerunner.Principal> principal(String code, Set<Procedure> procedures, SignedInAs broker) {
        Optional<Participant> trader = participants.find(code)
                .filter(each -> each.id() != broker.participant().id());
        return trader.filter(each -> isGiven(each, new Need(procedures, Optional.empty()), broker))
                .map(each -> new Forerunner.Principal(code,
                        isGiven(each, new Need(procedures, Optional.of(Representation.DIRECT)), broker)));
    }

    private boolean isGiven(Participant trader, Need need, SignedInAs broker) {
        return authorising.authorise(trader, need, broker).given();
    }
}
