package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.declaration.Arriving;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.ItemView;
import org.singlewindow.declaration.LimitTimer;
import org.singlewindow.declaration.Resuming;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/**
 * Whatever happens to a declaration, in whatever order: it goes from state to state as the machine has it, an illegal
 * step changes nothing, and what the audit trail tells, told again, leads to the states that are there.
 */
class LifePgIT extends LifeDesk {

    private static final List<String> AGENCIES = List.of("UZ-CUSTOMS", "KZ-CUSTOMS", "KZ-PLANT");
    private static final List<String> FUNCTIONS = List.of("9", "9", "46", "14");
    private static final int STEPS = 12;

    private final SettableClock clock = new SettableClock("2026-03-01T08:00:00Z");

    @BeforeAll
    void open() {
        open(clock);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void random_steps_never_leave_the_machine_and_the_trail_leads_to_every_state(long seed) {
        Random random = new Random(seed);
        Mrn mrn = accepted(submit(document("LIFE-" + seed, FUNCTIONS.get((int) seed % FUNCTIONS.size())), TRADER));
        Set<Integer> gone = Set.of();
        DeclarationStatus before = view(mrn).status();
        int version = view(mrn).version();
        for (int step = 0; step < STEPS; step++) {
            step(mrn, "LIFE-" + seed, step, random);
            DeclarationView now = view(mrn);
            DeclarationStatus after = now.status();
            Set<Integer> free = released(now);
            assertTrue(free.containsAll(gone), "what had gone was taken back");
            gone = free;
            assertTrue(after == before || before.mayBecome(after), before + " to " + after);
            assertTrue(before.isOpen() || after == before && now.version() == version, "it had ended");
            boolean undecided = count("task where is_open and mrn = '" + mrn + "'") > 0;
            assertEquals(after.isOpen(), undecided || !now.limits().isEmpty(), after.name());
            assertTrue(after.isOpen() || !undecided, after.name());
            Map<String, String> told = told(now);
            assertEquals(after.name(), told.get("it"));
            AGENCIES.forEach(agency -> assertEquals(state(now, agency), told.get(agency), agency));
            before = after;
            version = now.version();
        }
    }

    private static Set<Integer> released(DeclarationView view) {
        return view.items().stream().filter(item -> item.state() == ItemView.State.RELEASED)
                .map(ItemView::sequence).collect(Collectors.toSet());
    }

    private void step(Mrn mrn, String reference, int step, Random random) {
        String agency = AGENCIES.get(random.nextInt(AGENCIES.size()));
        switch (random.nextInt(15)) {
            case 12, 13 -> decide(mrn, agency, Decision.APPROVE, 1 + random.nextInt(3));
            case 14 -> decide(mrn, agency, random.nextBoolean() ? Decision.REFUSE : Decision.APPROVE_WITH_CONDITIONS,
                    1 + random.nextInt(3));
            case 0, 1 -> decide(mrn, agency, Decision.APPROVE);
            case 2, 3 -> decide(mrn, agency, Decision.QUERY);
            case 4 -> decide(mrn, agency, List.of(Decision.INSPECT, Decision.INSPECTED, Decision.REFUSE)
                    .get(random.nextInt(3)));
            case 5 -> {
                long task = task(mrn, agency);
                call(() -> get(AnsweringQuestions.class).answer(new AnswerTask(task, "so"), TRADER));
            }
            case 6 -> submit(later(mrn, reference, "5", "lot " + step), TRADER);
            case 7, 8 -> submit(later(mrn, reference, "2", "whole"), TRADER);
            case 9 -> call(() -> get(Arriving.class).confirm(mrn, SmallRegion.officer(agency)));
            case 10 -> {
                clock.pass(Duration.ofDays(random.nextInt(31)));
                call(() -> {
                    get(LimitTimer.class).noticeTimesThatAreOver();
                    return true;
                });
            }
            default -> {
                call(() -> get(Resuming.class).resume(mrn, "it is coming", SmallRegion.officer(agency)));
                if (random.nextInt(4) == 0) {
                    submit(cancellation(mrn), TRADER);
                }
            }
        }
    }

    private static byte[] document(String reference, String function) {
        return new String(Documents.fruits(reference, 3), StandardCharsets.UTF_8)
                .replace("<FunctionCode>9<", "<FunctionCode>" + function + "<")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] later(Mrn mrn, String reference, String function, String what) {
        return new String(document(reference, function), StandardCharsets.UTF_8)
                .replaceFirst("(</FunctionalReferenceID>)", "$1<ID>" + mrn + "</ID>")
                .replace("Dried apricots", "Dried apricots, " + what).getBytes(StandardCharsets.UTF_8);
    }

    /** Where the trail leads: the declaration as {@code it}, and each agency. */
    private Map<String, String> told(DeclarationView view) {
        Map<String, String> states = new TreeMap<>(Map.of("it", "PENDING"));
        AGENCIES.forEach(agency -> states.put(agency, "CREATED"));
        view.history().forEach(line -> {
            String party = line.party().orElse("");
            switch (line.event()) {
                case "declaration.pending", "declaration.incomplete", "declaration.held", "declaration.query",
                        "declaration.inspection", "declaration.released", "declaration.partially-released",
                        "declaration.rejected", "declaration.cancelled" ->
                    states.put("it",
                            line.event().substring("declaration.".length()).toUpperCase(java.util.Locale.ROOT)
                                    .replace('-', '_'));
                case "task.approved" -> states.put(party, "APPROVED");
                case "task.approved-in-part" -> states.put(party, "APPROVED_IN_PART");
                case "task.approved-with-conditions" -> states.put(party, "APPROVED_WITH_CONDITIONS");
                case "task.refused" -> states.put(party, "REFUSED");
                case "task.asked" -> states.put(party, "QUERY");
                case "task.answered", "task.inspection-recorded" -> states.put(party, "IN_REVIEW");
                case "task.inspection-ordered" -> states.put(party, "INSPECTION");
                case "task.withdrawn" -> states.put(party, "WITHDRAWN");
                case "task.reopened", "task.given" -> states.put(party, "CREATED");
                default -> {
                }
            }
        });
        return states;
    }
}
