package org.singlewindow.schema;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/**
 * Begins a transaction for beans that cannot be EJBs, as what an EJB takes and gives must be public: all that is done
 * within, or nothing.
 *
 * <p>{@code @Transactional} begins one as well, but Payara tells its pool of that one within a servlet only: called by
 * an EJB that has none, by a timer or at a start, what entities do would be in it, and each statement by hand would
 * commit by itself, with nobody noticing. So no bean begins one by that; {@link Database} refuses to work beside one.
 */
@Stateless
public class OwnTransaction {

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T within(Supplier<T> work) {
        return work.get();
    }
}
