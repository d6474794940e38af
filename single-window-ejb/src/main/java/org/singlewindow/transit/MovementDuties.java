package org.singlewindow.transit;

import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.schema.Sql;

/**
 * Which movements wait for the customs of a country, as the table is asked for them. Of what it is the turn of a
 * country's ({@link MovementTurn}), each is in one of these; what goes without cover, was turned back, or has something
 * from paper waiting, is whose turn that is besides.
 */
final class MovementDuties {

    private static final String AT_THE_BORDER = """
            state = 'AT_FRONTIER' and (select e.step from movement_event e where e.movement = movement.id
            and e.step in ('EXIT', 'ENTER', 'REFUSE_ENTRY') order by e.number desc limit 1) = ?""";

    /** Of what is handed in, and of what is decided with it or without it, the last. */
    private static final String LAST_WORD = """
            (select e.step || e.country from movement_event e where e.movement = movement.id
            and e.step in ('PROOF', 'ENQUIRY', 'ENQUIRY_RESULT', 'CONTROL_RESULT', 'RECOVERY', 'RUN_OUT')
            order by e.number desc limit 1)""";

    private static final String PROVEN = LAST_WORD + " = 'PROOF'";
    private static final String UNPROVEN = LAST_WORD + " is distinct from 'PROOF'";

    private static final String OF_OFFICE = """
            (select e.details::jsonb ->> 'asked' from movement_event e where e.movement = movement.id
            and e.step = 'ENQUIRY' order by e.number desc limit 1) = 'OFFICE'""";

    /** Left open, for whose it is. */
    private static final String WAITING = "exists (select 1 from movement_waiting w where w.movement = movement.id";

    /** Who lets it in; else who has it, and tells that it left or arrived. */
    private static final String TELLS_NEXT = """
            case state when 'AT_FRONTIER' then route[array_position(route, here) + 1] else here end""";

    private static final String FROM = "route[1] = ?";

    private MovementDuties() {
    }

    /** @param of whose; of the trade, all of theirs: they see what waits for customs */
    static Sql of(MovementQuery.Which which, Optional<CountryCode> of) {
        return switch (which) {
            case ENTRY -> Sql.of(AT_THE_BORDER, MovementStep.EXIT.name())
                    .and(whose(of, "route[array_position(route, here) + 1] = ?"));
            case HELD -> Sql.of("state = 'UNDER_CONTROL'").and(whose(of, FROM));
            case ENDED -> Sql.of("state in ('ARRIVED', 'UNLOADING', 'CONTROL_RESULT', 'DISCREPANCY')")
                    .and(whose(of, "here = ?"));
            case TURNED_BACK -> Sql.of(AT_THE_BORDER, MovementStep.REFUSE_ENTRY.name())
                    .and(whose(of, "? in (route[1], here)"));
            case PROOF -> Sql.of("state in ('NOT_ARRIVED', 'ENQUIRY', 'RECOVERY') and " + PROVEN)
                    .and(whose(of, FROM));
            case MISSED -> Sql.of("state = 'NOT_ARRIVED' and " + UNPROVEN).and(whose(of, FROM));
            case ENQUIRY -> Sql.of("state = 'ENQUIRY' and " + UNPROVEN + " and " + OF_OFFICE)
                    .and(whose(of, "route[cardinality(route)] = ?"));
            case UNCOVERED -> Sql.of("""
                    uncovered and state not in ('WRITTEN_OFF', 'RECOVERED', 'INVALIDATED', 'NOT_RELEASED')""")
                    .and(whose(of, FROM));
            case DEBT -> Sql.of("state = 'RECOVERY' and " + UNPROVEN).and(whose(of, FROM));
            case WAITING -> Sql.of(WAITING).and(whose(of, "? in (w.country, " + TELLS_NEXT + ")")).and(")");
            case ALL, COMING, OVERDUE -> throw new IllegalArgumentException(which + " is nobody's duty");
        };
    }

    private static Sql whose(Optional<CountryCode> of, String which) {
        return of.map(country -> Sql.of(" and " + which, country.value())).orElse(Sql.of(""));
    }
}
