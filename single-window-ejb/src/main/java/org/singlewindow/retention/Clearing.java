package org.singlewindow.retention;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.singlewindow.schema.DatabaseTrouble;

/** Goes through old cases for a removal, and has them removed piece by piece. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Clearing {

    private static final System.Logger LOG = System.getLogger(Clearing.class.getName());

    @Inject
    Sifting sifting;

    @Inject
    RemovingPiece pieces;

    @Inject
    RunBook book;

    @Inject
    Clock clock;

    /** On a thread of its own. Where it breaks off, whoever looks what is due goes on from there. */
    @Asynchronous
    public void clear(RunBook.Ticket ticket) {
        try {
            String actor = book.get(ticket.id()).askedBy();
            long place = ticket.after();
            List<AgedCase> portion = sifting.portion(place, ticket.asOf(), RemovingPiece.CASES);
            while (!portion.isEmpty()) {
                place = portion.get(portion.size() - 1).found().id();
                pieces.remove(ticket, actor, due(portion, ticket), place);
                portion = sifting.portion(place, ticket.asOf(), RemovingPiece.CASES);
            }
            book.end(ticket, clock.instant());
            LOG.log(Level.INFO, "removal " + ticket.id() + " has ended: " + book.get(ticket.id()));
        } catch (EJBException | DatabaseTrouble | IllegalStateException trouble) {
            LOG.log(Level.WARNING, "removal " + ticket.id() + " breaks off and goes on later: " + trouble.getMessage());
        }
    }

    private static List<Long> due(List<AgedCase> portion, RunBook.Ticket ticket) {
        List<Long> due = new ArrayList<>();
        portion.stream().filter(each -> each.is(AgedCase.Word.DUE))
                .filter(each -> ticket.country().filter(home -> !home.equals(each.home())).isEmpty())
                .forEach(each -> due.add(each.found().id()));
        return due;
    }
}
