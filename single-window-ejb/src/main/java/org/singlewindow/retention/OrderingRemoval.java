package org.singlewindow.retention;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;

/**
 * Somebody who has seen what would be removed has it removed: a supervisor what was lodged in the country, the
 * administrator all. The order names the moment and the number that they were shown; where that is not so any more,
 * nothing is removed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrderingRemoval {

    @Inject
    RetentionOverview overview;

    @Inject
    RunBook book;

    @Inject
    Clearing clearing;

    @Inject
    Clock clock;

    public RemovalOutcome order(OrderRemoval order, SignedInAs who) {
        Policy.require(UseCase.ORDER_REMOVAL, who);
        Instant now = clock.instant();
        if (!book.wasShown(order.asOf(), who.signIn(), now.minus(RetentionOverview.GOOD_FOR))) {
            return new RemovalOutcome.NotBegun(RemovalOutcome.Ground.NOT_SHOWN);
        }
        RetentionView there = overview.lookAsOf(order.asOf(), who);
        if (there.cases() != order.cases()) {
            return new RemovalOutcome.NotBegun(RemovalOutcome.Ground.OTHER_NOW);
        }
        if (there.cases() == 0) {
            return new RemovalOutcome.NotBegun(RemovalOutcome.Ground.NOTHING);
        }
        Optional<RunBook.Ticket> ticket = book.begin(new RunBook.Order(RetentionOverview.homeOf(who), who.signIn(),
                order.asOf(), order.cases()), now);
        ticket.ifPresent(clearing::clear);
        return ticket.<RemovalOutcome>map(begun -> new RemovalOutcome.Begun(book.get(begun.id())))
                .orElseGet(() -> new RemovalOutcome.NotBegun(RemovalOutcome.Ground.RUNNING));
    }
}
