package org.singlewindow.identity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what: the one table. Every use case asks it first, whatever the door; a door or a page asks it only to
 * offer nothing that is not allowed.
 *
 * <p>Taking, acknowledging and sending messages is for systems: what a person took out of a queue, the system that it
 * is for would never get. People look, test, and have a delivery sent again. Whoever is merely named in a declaration,
 * as consignee abroad or as carrier, sees nothing of it: values and parties are a matter between the one who lodges and
 * the authorities it goes to. An importer or consignee that is named by its number may go on from it: it is told of the
 * goods and their papers, and not what the exporter told its own customs beside.
 *
 * <p>Evidence of a case is the whole of it or none: its declarant may have it, and the customs that have a task on it,
 * of whichever country, for they answer for it in court; other agencies may not, as they see a part. Nor may the
 * administrator, who runs the machine and sees no goods. What need not be kept any more is shown to supervisors and the
 * administrator, as numbers and dates, and removed on their order; the trade does not learn that a case is held.
 *
 * <p>A guarantee is a matter between its holder, its guarantor, those to whom the holder gave a code, and the customs
 * of the country where it was given; to everybody else there is none. Those who look after the region see sums.
 */
public final class Policy {

    private static final String TABLE = """
                            trader  carrier broker guarantor officer agency_system supervisor country_system secretariat admin
        LODGE_DECLARATION   own     own     own    -         -       -             -          -              -           -
        LODGE_FOR_OTHERS    -       -       own    -         -       -             -          -              -           -
        CHECK_DECLARATION   own     own     own    -         -       -             -          -              -           -
        KEEP_DRAFT          own     own     own    -         -       -             -          -              -           -
        READ_DECLARATION    own     own     own    -         own     own           own        own            -           outline
        READ_DOCUMENT       own     own     own    -         own     own           own        own            -           -
        AMEND_DECLARATION   own     own     own    -         -       -             -          -              -           -
        FOLLOW_ON           own     own     own    -         own     own           own        own            -           -
        CANCEL_DECLARATION  own     own     own    -         -       -             -          -              -           -
        CONFIRM_ARRIVAL     own     own     own    -         own     own           -          own            -           -
        RESUME_DECLARATION  -       -       -      -         own     own           -          -              -           -
        READ_ATTACHMENT     own     own     own    -         own     own           country    -              -           -
        ADD_ATTACHMENT      own     own     own    -         own     own           -          -              -           -
        ANSWER_QUESTION     own     own     own    -         -       -             -          -              -           -
        MAKE_EVIDENCE       own     own     own    -         own     own           country    -              -           -
        READ_HOLD           -       -       -      -         own     own           own        own            -           -
        HOLD_CASE           -       -       -      -         own     own           country    -              -           -
        READ_TASK           -       -       -      -         own     own           country    -              -           -
        CLAIM_TASK          -       -       -      -         own     own           -          -              -           -
        GIVE_BACK_TASK      -       -       -      -         own     own           country    -              -           -
        DECIDE_TASK         -       -       -      -         own     own           -          -              -           -
        LOOK_INTO_QUEUE     -       -       -      -         own     own           own        own            -           -
        TAKE_MESSAGE        -       -       -      -         -       own           -          own            -           -
        ACKNOWLEDGE_MESSAGE -       -       -      -         -       own           -          own            -           -
        SEND_MESSAGE        -       -       -      -         -       -             -          own            -           -
        SEND_TEST           -       -       -      -         own     own           own        own            -           -
        TRACK_MESSAGE       own     own     own    -         own     own           own        own            -           -
        READ_PARKED         -       -       -      -         own     own           own        own            -           region
        REDELIVER           -       -       -      -         own     own           own        own            -           region
        WATCH_QUEUES        -       -       -      -         -       -             -          -              -           region
        DECIDE_REGISTRATION -       -       -      -         own     -             country    -              -           -
        READ_MANDATE        own     -       own    -         own     -             country    -              -           region
        GIVE_MANDATE        own     -       -      -         -       -             -          -              -           -
        END_MANDATE         own     -       own    -         -       -             -          -              -           -
        QUOTE_GUARANTEE     own     own     own    own       own     own           country    own            -           -
        READ_GUARANTEE      own     own     own    own       own     own           country    own            -           -
        REGISTER_GUARANTEE  own     own     own    own       -       -             -          -              -           -
        CHECK_GUARANTEE     own     own     own    own       own     own           country    own            -           -
        CONFIRM_GUARANTEE   -       -       -      own       own     own           -          -              -           -
        SUSPEND_GUARANTEE   -       -       -      own       own     own           -          -              -           -
        DEMAND_TOP_UP       -       -       -      -         own     own           -          -              -           -
        RESIZE_GUARANTEE    -       -       -      own       own     own           -          -              -           -
        REVOKE_GUARANTEE    -       -       -      own       own     own           -          -              -           -
        END_GUARANTEE       own     own     own    own       own     own           -          -              -           -
        SET_ACCESS_CODES    own     own     own    own       -       -             -          -              -           -
        WATCH_GUARANTEES    -       -       -      -         -       -             -          -              region      region
        READ_DEBT_CLAIM     own     own     own    own       own     own           country    own            -           -
        MAKE_DEBT_CLAIM     -       -       -      -         own     own           -          -              -           -
        ANSWER_DEBT_CLAIM   -       -       -      own       own     own           -          -              -           -
        READ_TIER           own     own     own    own       own     own           -          -              -           -
        DECIDE_TIER         -       -       -      -         own     own           -          -              -           -
        READ_SETTLEMENT     -       -       -      -         own     own           country    own            region      region
        MARK_SETTLEMENT     -       -       -      -         own     own           -          -              -           -
        READ_MOVEMENT       own     own     own    -         own     own           country    own            -           -
        REPORT_MOVEMENT     own     own     own    -         own     own           -          own            -           -
        CAPTURE_MOVEMENT    -       -       -      -         own     own           -          own            -           -
        READ_RESULTS        -       -       -      -         -       -             -          -              region      region
        READ_PARTICIPANTS   -       -       -      -         -       -             -          -              -           region
        READ_ROUTING_RULES  -       -       -      -         -       -             -          -              -           region
        CHECK_COUNTRY       -       -       -      -         -       -             -          -              -           region
        LOAD_COUNTRY        -       -       -      -         -       -             -          -              -           region
        READ_RETENTION      -       -       -      -         -       -             country    -              -           region
        ORDER_REMOVAL       -       -       -      -         -       -             country    -              -           region
        WATCH_AUDIT_TRAIL   -       -       -      -         -       -             -          -              -           region
        CHECK_AUDIT_TRAIL   -       -       -      -         -       -             -          -              -           region
        READ_METRICS        -       -       -      -         -       -             -          -              -           region
        READ_DESCRIPTION    -       -       -      -         -       -             -          -              -           region
        """;

    private static final Map<UseCase, Map<Capacity, Reach>> CELLS = parse();

    private Policy() {
    }

    /** The widest of what they may in any of their capacities. */
    public static Reach reach(UseCase useCase, SignedInAs who) {
        Reach widest = Reach.NOTHING;
        for (Map.Entry<Capacity, Reach> cell : CELLS.get(useCase).entrySet()) {
            if (cell.getValue().compareTo(widest) > 0 && cell.getKey().isOf(who)) {
                widest = cell.getValue();
            }
        }
        return widest;
    }

    public static boolean allows(UseCase useCase, SignedInAs who) {
        return reach(useCase, who) != Reach.NOTHING;
    }

    /** Ends the use case where it is not for them. */
    public static Reach require(UseCase useCase, SignedInAs who) {
        Reach reach = reach(useCase, who);
        if (reach == Reach.NOTHING) {
            throw new NotAllowed(useCase, who.signIn());
        }
        return reach;
    }

    /** Ends an operation that is there for these use cases where none of them is theirs. */
    public static void requireOne(List<UseCase> useCases, SignedInAs who) {
        if (useCases.stream().noneMatch(each -> allows(each, who))) {
            throw new NotAllowed(useCases.get(0), who.signIn());
        }
    }

    /** False where they may see nothing of the kind of thing that these use cases are about. */
    public static boolean showsAny(List<UseCase> useCases, SignedInAs who) {
        return useCases.stream().anyMatch(each -> allows(each, who) || allows(each.sight(), who));
    }

    /** What the table says of one of its cells. */
    public static Reach reach(UseCase useCase, Capacity capacity) {
        return CELLS.get(useCase).getOrDefault(capacity, Reach.NOTHING);
    }

    /** For whom the use case is. */
    public static Set<Capacity> whoMay(UseCase useCase) {
        return Collections.unmodifiableSet(CELLS.get(useCase).isEmpty() ? EnumSet.noneOf(Capacity.class)
                : EnumSet.copyOf(CELLS.get(useCase).keySet()));
    }

    private static Map<UseCase, Map<Capacity, Reach>> parse() {
        List<String> lines = TABLE.lines().toList();
        List<Capacity> columns = words(lines.get(0)).stream().map(Capacity::valueOf).toList();
        Map<UseCase, Map<Capacity, Reach>> cells = new EnumMap<>(UseCase.class);
        for (String line : lines.subList(1, lines.size())) {
            List<String> words = words(line);
            Map<Capacity, Reach> row = new EnumMap<>(Capacity.class);
            for (int i = 0; i < columns.size(); i++) {
                String word = words.get(i + 1);
                if (!word.equals("-")) {
                    row.put(columns.get(i), Reach.valueOf(word));
                }
            }
            cells.put(UseCase.valueOf(words.get(0)), row);
        }
        return cells;
    }

    private static List<String> words(String line) {
        return List.of(line.strip().toUpperCase(Locale.ROOT).split(" +"));
    }
}
