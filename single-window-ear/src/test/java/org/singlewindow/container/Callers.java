package org.singlewindow.container;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** An EJB with a transaction, and one without, that call the same bean. */
@Stateless
public class Callers {

    @Inject
    Connections connections;

    public Connections.Two withATransaction() {
        return connections.inTheCallersTransaction();
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Connections.Two withoutOneButTheBeanBeginsIt() {
        return connections.inOneOfTheirOwn();
    }
}
