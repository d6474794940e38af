package org.singlewindow.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.singlewindow.declaration.DeclarationStep;
import org.singlewindow.declaration.Following;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.declaration.wire.Intake;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Door;
import org.singlewindow.delivery.Outbox;
import org.singlewindow.identity.Enrolling;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.SigningIn;
import org.singlewindow.registration.Admitting;
import org.singlewindow.registration.ApplicationOutcome;
import org.singlewindow.registration.Applying;
import org.singlewindow.registration.ApplyForRegistration;
import org.singlewindow.routing.Clearance;
import org.singlewindow.schema.Database;

/** All or nothing, as the container keeps it. */
@ExtendWith(DatabaseFirst.class)
@ArquillianTest
class RollbackIT {
    private static final String EVERYTHING_STORED = """
        select concat_ws(' ', (select count(*) from intake_key), (select count(*) from document), (select count(*) from document_body),
            (select count(*) from declaration), (select count(*) from task), (select count(*) from delivery_queue),
            (select count(*) from delivery_state), (select count(*) from event))
        """;

    @Inject
    Intake intake;

    @Inject
    SigningIn signingIn;

    @Inject
    Enrolling enrolling;

    @Inject
    Database database;

    @Inject
    Outbox outbox;

    @Inject
    Following following;

    @Inject
    FailingObserver observer;

    @Inject
    Connections connections;

    @Inject
    Callers callers;

    @Inject
    AtStart atStart;

    @Inject
    Applying applying;

    @Inject
    Admitting admitting;

    private SignedInAs trader;

    @Deployment
    static WebArchive theWholeArchiveAndThisTest() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("sw.war")))
                .addPackage(RollbackIT.class.getPackage())
                .addAsResource("scenarios/01-grapes-from-samarkand/01-lodge.dec.xml", "grapes.xml");
    }

    @BeforeEach
    void signIn() {
        trader = signingIn.signIn("trader.uz", "single-window").orElseThrow();
    }

    @Test
    void a_lodging_that_one_observer_fails_leaves_nothing_behind_and_may_be_repeated() throws IOException {
        String before = stored();
        observer.failAtNext("declaration.accepted");
        assertThrows(RuntimeException.class,
                () -> intake.submit(grapes(), new Arrival(Door.UPLOAD, "text/xml"), trader));
        assertEquals(before, stored());

        assertEquals(AnswerKind.ACCEPTED, intake.submit(grapes(), new Arrival(Door.UPLOAD, "text/xml"), trader).kind());
        assertNotEquals(before, stored());
    }

    @Test
    void a_part_of_a_use_case_does_nothing_outside_of_one() {
        assertThrows(TransactionalException.class, () -> outbox.withdraw(1, Instant.EPOCH, "nobody asked"));
        assertThrows(EJBTransactionRequiredException.class,
                () -> following.follow(1, new Following.Verdict(Clearance.WAIT, List.of()),
                        DeclarationStep.APPROVE, "nobody"));
    }

    @Test
    void statements_by_hand_run_in_the_transaction_of_the_entities() {
        Stream.of(atStart.seen(), callers.withATransaction(), connections.inOneOfTheirOwn())
                .forEach(two -> assertEquals(two.byEntities(), two.byHand()));
    }

    /** More than half of the pool's places: with two for each, every one would wait for what the others hold. */
    @Test
    void a_transaction_takes_one_place_in_the_pool_by_entities_and_by_hand() throws Exception {
        int many = 30;
        CyclicBarrier all = new CyclicBarrier(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            for (Future<Connections.Two> each : threads.invokeAll(
                    Collections.nCopies(many, (Callable<Connections.Two>) () -> callers.among(all)))) {
                assertEquals(each.get().byEntities(), each.get().byHand());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void queries_of_entities_read_what_the_transaction_has_written() {
        List<Integer> connections = callers.readWithATransaction();
        assertEquals(connections.get(0), connections.get(1));
    }

    /** A statement that commits by itself, as another node's would. */
    @Test
    void what_somebody_else_has_changed_is_read_anew_and_not_remembered() {
        String name = signingIn.recall("broker.uz").orElseThrow().name();
        try {
            database.execute("update person set name = 'Somebody Else' where sign_in = 'broker.uz'");
            assertEquals(name, signingIn.recall("broker.uz").orElseThrow().name());
            enrolling.refresh();
            assertEquals("Somebody Else", signingIn.recall("broker.uz").orElseThrow().name());
        } finally {
            database.execute("update person set name = ? where sign_in = 'broker.uz'", name);
            enrolling.refresh();
        }
    }

    /** Payara's pool knows nothing of a transaction that a bean begins within an EJB that has none. */
    @Test
    void no_statement_by_hand_runs_beside_a_transaction() {
        Throwable thrown = assertThrows(EJBException.class, callers::withoutOneButTheBeanBeginsIt);
        while (thrown.getCause() != null) {
            thrown = thrown.getCause();
        }
        assertEquals("this connection knows nothing of the transaction; who began it?", thrown.getMessage());
    }

    @Test
    void an_admission_that_one_observer_fails_leaves_no_line_in_the_audit_trail() {
        SignedInAs customs = signingIn.signIn("customs.uz", "single-window").orElseThrow();
        String reference = applied();
        String before = stored();
        observer.failAtNext("registration.approved");
        assertThrows(RuntimeException.class, () -> admitting.admit(reference, OptionalInt.empty(), customs));
        assertEquals(before, stored());
    }

    private String applied() {
        var firm = new ApplyForRegistration.Firm("UZ", "Fergana Silk", "", "123456789");
        var contact = new ApplyForRegistration.Contact("Nodira", "nodira@silk.example", "");
        var outcome = applying.apply(
                new ApplyForRegistration(firm, List.of("TRADER"), contact, "seven blue mulberries"),
                Applying.Origin.of("192.0.2.7", Optional.empty()));
        return ((ApplicationOutcome.Received) outcome).application().reference();
    }

    private String stored() {
        return database.find(EVERYTHING_STORED, row -> row.text(1)).orElseThrow();
    }

    private static byte[] grapes() throws IOException {
        try (InputStream in = RollbackIT.class.getResourceAsStream("/grapes.xml")) {
            return in.readAllBytes();
        }
    }
}
