package org.singlewindow.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.singlewindow.testing.SettableClock;

/** Whoever has to wait for others, on as many threads as there are visitors. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DoorkeeperTest {

    private static final int VISITORS = 70;
    private static final Passwords PASSWORDS = PasswordsTest.ofTheServer();
    private static final String HASH = PASSWORDS.hashOf("right");

    private final SettableClock clock = new SettableClock("2026-03-01T10:00:00Z");
    private final CountDownLatch turnsCome = new CountDownLatch(1);
    private final KeyedDigest digest = KeyedDigest.ofThisJvm();
    private final Doorkeeper doorkeeper = new Doorkeeper(
            new Doorkeeper.Time(clock::instant, wait -> await(turnsCome)), digest, new Familiar(), PASSWORDS::match);

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Future<Optional<SignInOutcome>>> visit(ExecutorService threads, boolean manyNames) {
        List<Future<Optional<SignInOutcome>>> visits = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            String name = manyNames ? "somebody" + i : "customs.uz";
            String hash = manyNames ? Passwords.OF_NOBODY : HASH;
            visits.add(threads
                    .submit(() -> doorkeeper.check(name, hash, new SignInAttempt(name, "right", "203.0.113.7", ""))));
        }
        return visits;
    }

    @Test
    void of_many_invented_names_at_once_most_are_sent_away_without_waiting_and_are_told_when_to_come_again()
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(VISITORS);
        try {
            List<Future<Optional<SignInOutcome>>> visits = visit(threads, true);
            int sentAway = 0;
            while (sentAway < VISITORS - 15) {
                sentAway = (int) visits.stream().filter(Future::isDone).count();
                Thread.onSpinWait();
            }
            turnsCome.countDown();
            for (Future<Optional<SignInOutcome>> visit : visits) {
                SignInOutcome outcome = visit.get().orElseThrow();
                assertFalse(outcome instanceof SignInOutcome.LetIn);
                if (outcome instanceof SignInOutcome.Later later) {
                    assertTrue(later.after().toSeconds() >= 1, later::toString);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void who_comes_again_as_told_is_looked_at_while_strangers_at_the_same_address_go_on() {
        turnsCome.countDown();
        SignInAttempt right = new SignInAttempt("customs.uz", "right", "203.0.113.7", "");
        crowd(0);
        SignInOutcome.Later later = assertInstanceOf(SignInOutcome.Later.class,
                doorkeeper.check("customs.uz", HASH, right).orElseThrow());
        clock.pass(later.after());
        crowd(VISITORS);
        assertEquals(Optional.empty(), doorkeeper.check("customs.uz", HASH, right));
    }

    /** One behind the other, until one is sent away. */
    private void crowd(int first) {
        Optional<SignInOutcome> answer = Optional.empty();
        for (int i = first; !(answer.orElse(null) instanceof SignInOutcome.Later); i++) {
            String name = "somebody" + i;
            answer = doorkeeper.check(name, Passwords.OF_NOBODY,
                    new SignInAttempt(name, "wrong", "203.0.113.7", ""));
        }
    }

    @Test
    void a_system_that_opens_many_connections_at_once_is_let_in_and_not_held_for_an_attacker() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(VISITORS);
        try {
            int in = 0;
            for (Future<Optional<SignInOutcome>> visit : visit(threads, false)) {
                Optional<SignInOutcome> obstacle = visit.get();
                in += obstacle.isEmpty() ? 1 : 0;
                obstacle.ifPresent(later -> assertFalse(assertInstanceOf(SignInOutcome.Later.class, later).tooMany()));
            }
            assertTrue(in >= 40, in + " of " + VISITORS);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void strangers_are_sent_away_where_the_familiar_may_still_queue() throws Exception {
        SlowChecks checks = new SlowChecks(1, 60_000);
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            threads.submit(() -> checks.run(true, () -> {
                working.countDown();
                await(done);
                return true;
            }));
            await(working);
            for (int i = 0; i < 6; i++) {
                threads.submit(() -> checks.run(true, () -> true));
            }
            while (checks.waiting() < 6) {
                Thread.onSpinWait();
            }
            assertEquals(Optional.empty(), checks.run(false, () -> true));
            Future<Optional<Boolean>> familiar = threads.submit(() -> checks.run(true, () -> true));
            done.countDown();
            assertEquals(Optional.of(true), familiar.get());
        } finally {
            threads.shutdownNow();
        }
    }
}
