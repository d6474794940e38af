package org.singlewindow.declaration.wire;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.agency.AgencyObservers;
import org.singlewindow.audit.AuditTrail;
import org.singlewindow.declaration.Responses;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Door;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.schema.Database;
import org.singlewindow.testing.JoinedConnections;
import org.singlewindow.testing.Observers;
import org.singlewindow.testing.PostgresTest;
import org.singlewindow.testing.SmallRegion;
import org.singlewindow.testing.Wiring;

/**
 * A test with the whole way of a declaration put together on a real database: a small region, and documents to lodge in
 * it.
 */
public abstract class Desk extends PostgresTest {

    /** As most messages come: their sender has given them no id. */
    protected static final Arrival NAMELESS = new Arrival(Door.SOAP, "text/xml");

    private final Observers observers = new Observers();
    private Wiring wiring;

    protected void open(Clock clock) {
        SmallRegion.create(dataSource());
        wiring = new Wiring(entities(), clock).with(Event.class, observers.source())
                .with(Database.class, new Database(JoinedConnections.of(entities(), dataSource())));
        wire(wiring);
        wiring.with(Responses.class, wiring.get(ResponseWriter.class));
        observers.add(wiring.get(AuditTrail.class));
        observers.add(AgencyObservers.seenBySystem(wiring));
    }

    /** What the test puts in place of what there is. */
    protected void wire(Wiring wiring) {
        // nothing
    }

    protected <T> T get(Class<T> type) {
        return wiring.get(type);
    }

    protected Observers observers() {
        return observers;
    }

    /** In a transaction of its own, as the container would run it. */
    protected <T> T call(Supplier<T> work) {
        return inTransaction(work::get);
    }

    /** In a transaction of its own or in none, as the container goes by what the bean says of its method. */
    protected <T> T call(Class<?> bean, String method, Supplier<T> work) {
        boolean without = Stream.of(bean.getDeclaredMethods()).filter(each -> each.getName().equals(method))
                .map(each -> each.getAnnotation(TransactionAttribute.class))
                .anyMatch(said -> said != null && said.value() == TransactionAttributeType.NOT_SUPPORTED);
        return without ? work.get() : call(work);
    }

    protected Answer submit(byte[] document, SignedInAs who) {
        return call(() -> get(Intake.class).submit(document, NAMELESS, who));
    }

    protected Answer lodge(String reference) {
        return submit(Documents.fruit(reference), SmallRegion.trader());
    }

    /** How many rows there are of all that a lodgement writes, by table. */
    protected Map<String, Long> counts() {
        return Stream.of("intake_key", "document", "document_body", "declaration", "declaration_version", "task",
                "delivery_queue", "delivery_state", "event").collect(Collectors.toMap(table -> table, this::count));
    }

    protected long count(String table) {
        return ((Number) ask("select count(*) from " + table)).longValue();
    }
}
