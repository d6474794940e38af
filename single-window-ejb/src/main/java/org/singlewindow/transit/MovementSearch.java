package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.singlewindow.declaration.Agents;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.reference.Offices;
import org.singlewindow.schema.Sql;

/** Makes of what somebody wants to see what the table is asked for. */
@ApplicationScoped
class MovementSearch {

    private static final String[] OPEN = names(MovementState::isOpen);
    private static final String[] OVERDUE = names(MovementState::isOverdue);
    private static final String[] ON_THE_ROAD = names(MovementState::isOnTheRoad);
    /** Not there yet: {@code here} comes before, or is the last country, where it goes on to its office. */
    private static final String COMES = " and state = any(?) and (array_position(route, here) < array_position(route, ?)"
            + " or here = ? and ? = route[cardinality(route)])";

    @Inject
    Agents agents;

    @Inject
    Participants participants;

    @Inject
    Offices offices;

    private static String[] names(Predicate<MovementState> which) {
        return Stream.of(MovementState.values()).filter(which).map(Enum::name).toArray(String[]::new);
    }

    Sql which(MovementQuery query, SignedInAs who) {
        Sql which = seen(who);
        if (query.state().isPresent()) {
            which = which.and(" and state = ?", query.state().get().name());
        }
        if (query.office().isPresent()) {
            String office = query.office().get();
            which = which.and(" and (departure = ? or destination = ? or ? = any(string_to_array(passed, ' ')))",
                    office, office, office);
        }
        Sql more = switch (query.which()) {
            case ALL -> Sql.of("");
            case OVERDUE -> Sql.of(" and state = any(?)", (Object) OVERDUE);
            case COMING -> coming(query.office().flatMap(offices::findCountry).or(() -> MovementSight.customs(who)));
            default -> Sql.of(" and ").and(MovementDuties.of(query.which(), MovementSight.customs(who)));
        };
        return which.and(more).and(query.words().map(String::strip).filter(words -> !words.isEmpty())
                .map(this::words).orElse(Sql.of("")));
    }

    /**
     * Of those in whose name they lodge, what somebody may have asked of the holder: after the days for it it is late.
     */
    Sql enquired(SignedInAs who) {
        return Sql.of("holder = any(?) and state = 'ENQUIRY'", holders(who));
    }

    /** Of those in whose name they lodge, what may wait for a deed of the holder's before it goes. */
    Sql forHolder(SignedInAs who) {
        int[] holders = holders(who);
        return Sql.of("""
                id in (select id from movement where holder = any(?) and state = 'GUARANTEE_INVALID'
                       union select m.id from movement m join movement_ahead a on a.movement = m.id
                       where m.holder = any(?) and m.state = 'ACCEPTED')""", holders, holders);
    }

    /** Of those in whose name they lodge, what went on paper and is not covered, as long as it is on its way. */
    Sql unsecured(SignedInAs who) {
        return Sql.of("holder = any(?) and uncovered and state = any(?)", holders(who), OPEN);
    }

    /** Of which something waits that they told from paper. */
    static Sql toldFromPaper(SignedInAs who) {
        return Sql.of("id in (select movement from movement_waiting where party = ? and country = '')",
                who.participant().code());
    }

    /** What they carry, as long as it is on the road. */
    Sql carried(SignedInAs who) {
        return Sql.of("carrier = ? and state in ('RELEASED', 'IN_TRANSIT', 'AT_FRONTIER', 'NOT_ARRIVED', 'ENQUIRY')",
                who.participant().id());
    }

    /** Of each thing that may wait for the customs of a country, its name and of how many movements it does. */
    static Sql duties(CountryCode customs) {
        return Stream.of(MovementQuery.Which.values()).filter(MovementQuery.Which::isDuty)
                .map(each -> Sql.of("select ?::text, count(*) from movement where ", each.name())
                        .and(MovementDuties.of(each, Optional.of(customs))))
                .reduce((one, other) -> one.and(" union all ").and(other)).orElseThrow();
    }

    private int[] holders(SignedInAs who) {
        return Sql.ints(agents.declarants(who).toList());
    }

    private static Sql coming(Optional<CountryCode> to) {
        return to.map(CountryCode::value)
                .map(country -> Sql.of(COMES, ON_THE_ROAD, country, country, country))
                .orElseGet(() -> Sql.of(" and state = any(?)", (Object) ON_THE_ROAD));
    }

    /** By what a list shows of them. */
    private Sql words(String words) {
        String number = Mrn.written(words).map(Mrn::value).orElseGet(() -> MovementRepository.mark(words));
        String plain = words.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT); // as those of before were kept
        return Sql.of(" and (mrn = ? or marks && ?::text[] or route @> ?::text[] or holder = any(?))", number,
                new String[]{number, plain}, new String[]{words.toUpperCase(Locale.ROOT)}, Sql.ints(holders(words)));
    }

    private List<Integer> holders(String words) {
        return participants.named(words.toLowerCase(Locale.ROOT));
    }

    private Sql seen(SignedInAs who) {
        Optional<CountryCode> customs = MovementSight.customs(who);
        return customs.isPresent() ? Sql.of("route @> ?", (Object) new String[]{customs.get().value()})
                : Sql.of("(holder = any(?) or carrier = ?)", Sql.ints(agents.declarants(who).toList()),
                        who.participant().id());
    }
}
