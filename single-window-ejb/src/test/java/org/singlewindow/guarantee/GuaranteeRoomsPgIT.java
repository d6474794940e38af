package org.singlewindow.guarantee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;

/** Guarantees that many want at the same moment. */
class GuaranteeRoomsPgIT extends GuaranteeDesk {

    private static final int CLIENTS = 8;

    /** When no guarantee of these tests is in force any more. */
    private static final Instant ENDED = Instant.parse("2099-01-01T00:00:00Z");

    @AfterEach
    void whatever_was_done_the_ledger_proves_it() {
        assertProven();
    }

    private static <T> List<T> atOnce(List<Callable<T>> all) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(all)) {
                done.add(each.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    /** How many of so many find room. */
    private long covered(Grn grn, String amount, int times) throws InterruptedException, ExecutionException {
        return atOnce(IntStream.range(0, times).mapToObj(each -> request(movement(), part(grn, amount)))
                .map(each -> (Callable<CoverOutcome>) () -> lock(each)).toList()).stream()
                .filter(CoverOutcome.Covered.class::isInstance).count();
    }

    private long rooms(Grn grn) {
        return (long) ask("select count(*) from guarantee_room r join guarantee g on g.id = r.guarantee where g.grn = '"
                + grn + "'");
    }

    private long lockedInRooms(Grn grn) {
        return (long) ask(
                "select count(*) from guarantee_entry e join guarantee g on g.id = e.guarantee where g.grn = '"
                        + grn + "' and e.kind = 'LOCK' and e.account = 'LOCKED' and e.exposure is null");
    }

    @Test
    void is_locked_in_rooms_and_to_the_last_cent_and_its_holder_is_told_once() throws Exception {
        Grn grn = active(comprehensive("5000"));
        assertEquals(500, covered(grn, "10", 550));
        assertTrue(lockedInRooms(grn) > 0, "nobody was in a room");
        assertEquals(0, rooms(grn));
        GuaranteeView.Balance balance = find(grn).balance();
        assertEquals(List.of(usd("5000"), usd("0"), 500L),
                List.of(balance.exposure(), balance.left(), balance.uses()));
        assertEquals(List.of(80, 95), wiring.events().stream().filter(GuaranteeEvent.NearlyFull.class::isInstance)
                .map(GuaranteeEvent.NearlyFull.class::cast).map(GuaranteeEvent.NearlyFull::percent).toList());
    }

    /** What is locked of all of theirs, which are in one currency here. */
    private Money locked(SignedInAs holder) {
        return new Money(
                (BigDecimal) ask("select sum(u.open) from guarantee_usage u join guarantee g on g.id = u.guarantee "
                        + "where g.holder = " + holder.participant().id()),
                "USD");
    }

    @Test
    void what_is_set_aside_is_not_locked() throws Exception {
        Grn grn = active(comprehensive("1000000"));
        assertEquals(200, covered(grn, "10", 200));
        assertTrue(rooms(grn) > 0, "it has no rooms");
        GuaranteeView.Balance balance = find(grn).balance();
        assertEquals(List.of(usd("2000"), usd("998000"), 200L),
                List.of(balance.exposure(), balance.left(), balance.uses()));
        assertEquals(List.of(locked(HOLDER)), inTransaction(() -> wiring.get(Simulating.class).simulate(3, HOLDER))
                .parts().stream().map(Simulation.Part::held).toList());
        assertProven();
        locked(request(movement(), part(grn, "998000")));
    }

    @Test
    void nothing_is_locked_in_a_room_after_it_was_suspended_or_its_codes_were_replaced() throws Exception {
        Grn grn = active(comprehensive("1000000"));
        covered(grn, "10", 100);
        assertTrue(rooms(grn) > 0, "it has no rooms");
        done(grn, StepWish.to(GuaranteeStep.SUSPEND, "fraud"), CUSTOMS);
        assertEquals(0, covered(grn, "10", 20));
        done(grn, StepWish.to(GuaranteeStep.REINSTATE, ""), CUSTOMS);
        assertTrue(covered(grn, "10", 100) > 0);
        codes(grn, new WishedCode("", "Own1", "", ""));
        assertEquals(0, covered(grn, "10", 20));
    }

    @Test
    void who_comes_when_it_is_good_no_more_keeps_nobody_waiting_who_takes_the_rooms_back() throws Exception {
        Grn grn = active(comprehensive("1000000"));
        covered(grn, "10", 100);
        Guarantee read = inTransaction(() -> wiring.get(GuaranteeRepository.class).find(grn)).orElseThrow();
        assertTrue(read.standing().rooms() > 0, "it has no rooms");
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Optional<LockRepository.Level>> late = inTransaction(() -> {
                GuaranteeRooms rooms = wiring.get(GuaranteeRooms.class);
                rooms.hold(read.id());
                Future<Optional<LockRepository.Level>> coming = other.submit(() -> inTransaction(
                        () -> wiring.get(LockRepository.class).take(read, BigDecimal.TEN, ENDED)));
                while (!somebodyWaits()) {
                    assertFalse(coming.isDone(), "whoever came did not wait");
                }
                rooms.holdWhole(read.id());
                return coming;
            });
            assertEquals(Optional.empty(), late.get());
        } finally {
            other.shutdownNow();
        }
    }

    private boolean somebodyWaits() {
        return (boolean) entities().createNativeQuery("select exists (select from pg_locks where not granted)")
                .getSingleResult();
    }

    private void codes(Grn grn, WishedCode... all) {
        assertInstanceOf(CodesOutcome.Replaced.class, inTransaction(() -> wiring.get(SettingAccessCodes.class)
                .set(grn, List.of(all), OptionalInt.empty(), HOLDER)));
    }

    @Test
    void locks_credits_and_steps_come_one_after_the_other_in_some_order() throws Exception {
        Grn grn = active(comprehensive("100000"));
        ConcurrentLinkedQueue<Mrn> open = new ConcurrentLinkedQueue<>();
        List<Callable<Boolean>> all = IntStream.range(0, 300).mapToObj(each -> (Callable<Boolean>) () -> {
            if (each % 97 == 50) {
                done(grn, StepWish.to(GuaranteeStep.SUSPEND, "looked at"), CUSTOMS);
                done(grn, StepWish.to(GuaranteeStep.REINSTATE, ""), CUSTOMS);
            } else if (each % 5 == 4) {
                Mrn gone = open.poll();
                locks(locks -> locks.credit(gone == null ? movement() : gone, clock.instant(), "arrived"));
            } else {
                Mrn mrn = movement();
                if (lock(request(mrn, part(grn, "100"))) instanceof CoverOutcome.Covered) {
                    open.add(mrn);
                }
            }
            return true;
        }).toList();
        atOnce(all);
        assertTrue(lockedInRooms(grn) > 0, "nobody was in a room");
        assertEquals(usd(String.valueOf(open.size() * 100)), find(grn).balance().exposure());
    }

    @Test
    void who_names_it_twice_waits_for_nobody_in_a_room() throws Exception {
        Grn grn = active(comprehensive("1000000"));
        covered(grn, "10", 100);
        List<Callable<CoverOutcome>> all = IntStream.range(0, 200)
                .mapToObj(each -> each % 3 == 0
                        ? request(movement(), new CoverPart(grn, CODE, "", usd("10"), 1),
                                new CoverPart(grn, CODE, "", usd("10"), 2))
                        : request(movement(), part(grn, "10")))
                .map(each -> (Callable<CoverOutcome>) () -> lock(each)).toList();
        assertTrue(atOnce(all).stream().allMatch(CoverOutcome.Covered.class::isInstance));
    }
}
