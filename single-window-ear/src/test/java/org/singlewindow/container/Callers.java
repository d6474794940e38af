package org.singlewindow.container;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CyclicBarrier;

/** An EJB with a transaction, and one without, that call the same bean. */
@Stateless
public class Callers {

    @Inject
    Connections connections;

    public Connections.Two withATransaction() {
        return connections.inTheCallersTransaction();
    }

    public List<Integer> readWithATransaction() {
        return connections.ofReads();
    }

    public Connections.Two among(CyclicBarrier others) {
        return connections.among(others);
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String withoutOneButTheBeanBeginsIt() {
        return connections.byHandInOneOfTheirOwn();
    }
}
