package org.singlewindow.transit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Mrn;

/**
 * A movement as it is kept beside its events.
 *
 * @param id      of its declaration
 * @param holder  of the procedure, a participant
 * @param here    the country where it is or was last; before the release that of departure
 * @param events  how many there are
 * @param vehicle that has the goods now, or had them last
 * @param dueAt   when the time is over for what is waited for now
 */
record Movement(long id, Mrn mrn, int holder, Optional<Integer> carrier, Way way, MovementState state,
        CountryCode here, int events, String vehicle, Times times) {

    /**
     * As it was declared.
     *
     * @param departure   an office; empty where none is named, as {@code destination}
     * @param destination an office
     * @param passed      the other offices named
     */
    record Way(List<CountryCode> route, String departure, String destination, List<String> passed, Set<HsCode> goods,
            List<String> seals, String means) {

        Way {
            route = List.copyOf(route);
            passed = List.copyOf(passed);
            goods = Set.copyOf(goods);
            seals = List.copyOf(seals);
        }

        CountryCode from() {
            return route.get(0);
        }
    }

    record Times(Instant begunAt, Instant changedAt, Optional<Instant> limitAt, Optional<Instant> dueAt) {}

    /** One that begins now. */
    static Movement begin(long id, Mrn mrn, int holder, Way way) {
        return new Movement(id, mrn, holder, Optional.empty(), way, MovementState.ACCEPTED, way.from(), 0,
                way.means(), new Times(Instant.EPOCH, Instant.EPOCH, Optional.empty(), Optional.empty()));
    }

    Course course(List<Recorded> happened) {
        return Course.fold(way.route(), happened.stream().map(Recorded::happening).toList());
    }

    /** The terms under which it was released. */
    MovementTerms terms(List<Recorded> happened) {
        return happened.stream().flatMap(each -> each.happening().details().terms().stream()).findFirst()
                .orElseGet(() -> MovementTerms.usual(way.route().size()));
    }
}
