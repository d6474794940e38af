package org.singlewindow.transit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.guarantee.Guarantees;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Sql;

/** Everything that can be read of movements, by whom {@link MovementSight} lets read it. */
@Stateless
public class Movements {

    @Inject
    MovementRepository movements;

    @Inject
    MovementSight sight;

    @Inject
    MovementReading reading;

    @Inject
    MovementSearch search;

    @Inject
    Guarantees guarantees;

    public Optional<MovementView> find(Mrn mrn, SignedInAs who) {
        return movements.find(mrn)
                .flatMap(movement -> sight.of(movement, who).map(by -> reading.view(movement, by, who)));
    }

    /** Whether there is one that they may see. */
    public boolean has(Mrn mrn, SignedInAs who) {
        return movements.find(mrn).flatMap(movement -> sight.of(movement, who)).isPresent();
    }

    /** Whether it is theirs to tell something now that a file may show. */
    public boolean takesFiles(Mrn mrn, SignedInAs who) {
        return Policy.allows(UseCase.REPORT_MOVEMENT, who) && find(mrn, who).filter(view -> view.offered().stream()
                .anyMatch(step -> EventPart.of(step).contains(EventPart.FILES))).isPresent();
    }

    /** Whether a file shows something that has been told of it, to somebody who may see that. */
    public boolean shows(Mrn mrn, String sha256, SignedInAs who) {
        return movements.find(mrn).filter(movement -> sight.of(movement, who).isPresent()).stream()
                .flatMap(movement -> movements.events(movement.id()).stream())
                .anyMatch(each -> each.happening().details().scene().files().contains(sha256));
    }

    /** Of these, those that they may see. */
    public Set<Mrn> seen(Collection<Mrn> mrns, SignedInAs who) {
        return sight.of(movements.list(mrns), who).stream().map(Movement::mrn)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whose turn it is with each that holds something of a guarantee, for whoever sees that it does: who answers for it
     * may know what it waits for, also where the movement itself is not theirs to see.
     */
    public Map<Mrn, MovementTurn.Now> turns(Grn grn, SignedInAs who) {
        return reading.turns(movements.list(guarantees.open(grn, who).stream().map(each -> each.use().mrn()).distinct()
                .toList()));
    }

    /** How each of these stands that they may see. */
    public Map<Mrn, MovementTurn.Now> turns(Collection<Mrn> mrns, SignedInAs who) {
        return reading.turns(sight.of(movements.list(mrns), who));
    }

    /** What has become of what they have told from paper; empty where there is no such movement for them. */
    public Optional<Becoming> become(MovementReport told, SignedInAs who) {
        return movements.find(told.mrn()).filter(movement -> sight.of(movement, who).isPresent())
                .map(movement -> reading.become(movement, new Happening(told.step(),
                        told.at().truncatedTo(ChronoUnit.MICROS), Optional.empty(), told.office(), told.details()),
                        who.participant().code()));
    }

    /**
     * Those that wait for their holder, for whoever lodges in that name; so many at most, those that somebody asks
     * about before all others.
     */
    public List<MovementRow> forHolder(int most, SignedInAs who) {
        List<Movement> found = Stream.of(search.enquired(who), search.forHolder(who))
                .flatMap(which -> ofTrade(which, most, who)).limit(most).toList();
        Map<Mrn, MovementTurn.Now> turns = reading.turns(found);
        return found.stream().filter(each -> turns.get(each.mrn()).turn().side() == MovementTurn.Side.HOLDER)
                .map(reading::row).toList();
    }

    /** Those that are on their way without cover, for whoever lodges in their holder's name; so many at most. */
    public List<MovementRow> unsecured(int most, SignedInAs who) {
        return ofTrade(search.unsecured(who), most, who).map(reading::row).toList();
    }

    /**
     * Those of which something that they told from paper can be no event any more as they told it, and is theirs to
     * tell anew; so many at most.
     */
    public List<MovementRow> toTellAnew(int most, SignedInAs who) {
        return ofTrade(MovementSearch.toldFromPaper(who), most, who)
                .filter(each -> reading.isToTellAnew(each, who.participant().code())).map(reading::row).toList();
    }

    /** Whether they look at movements for the customs of a country, for whom some may wait. */
    public boolean areForCustoms(SignedInAs who) {
        return Policy.allows(UseCase.READ_MOVEMENT, who) && MovementSight.customs(who).isPresent();
    }

    /** All that waits for the customs of whoever looks; each leads to just those movements. */
    public List<MovementDuty> duties(SignedInAs who) {
        return areForCustoms(who)
                ? movements.count(MovementSearch.duties(MovementSight.customs(who).orElseThrow())).stream()
                        .filter(each -> each.count() > 0).sorted(Comparator.comparing(MovementDuty::which)).toList()
                : List.of();
    }

    /** Those on the road that they carry, what has to arrive first before all others; so many at most. */
    public List<CarriedMovement> carried(int most, SignedInAs who) {
        return !Policy.allows(UseCase.READ_MOVEMENT, who) ? List.of()
                : reading.carried(sight.of(movements.list(search.carried(who), MovementQuery.Order.LIMIT,
                        Long.MAX_VALUE, most), who));
    }

    private Stream<Movement> ofTrade(Sql which, int most, SignedInAs who) {
        return !Policy.allows(UseCase.READ_MOVEMENT, who) || MovementSight.customs(who).isPresent() ? Stream.empty()
                : sight.of(movements.list(which, MovementQuery.Order.NEWEST, Long.MAX_VALUE, most), who).stream();
    }

    /** In the order that is asked for; none where movements are not for whoever asks. */
    public FoundMovements search(MovementQuery query, SignedInAs who) {
        if (!Policy.allows(UseCase.READ_MOVEMENT, who)) {
            return new FoundMovements(List.of(), OptionalLong.empty());
        }
        int size = Math.min(query.size(), MovementQuery.MOST);
        List<Movement> found = movements.list(search.which(query, who), query.order(), query.before(),
                size + 1);
        boolean more = found.size() > size;
        List<Movement> page = more ? found.subList(0, size) : found;
        return new FoundMovements(
                sight.of(page, who).stream().map(reading::row).toList(),
                more ? OptionalLong.of(page.get(page.size() - 1).id()) : OptionalLong.empty());
    }
}
