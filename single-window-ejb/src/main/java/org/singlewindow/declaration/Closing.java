package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.singlewindow.delivery.Unattended;

/** Closes what waits of declarations that have ended, for recipients that have no system to fetch it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Closing {

    @Inject
    DeclarationRepository declarations;

    @Inject
    Unattended unattended;

    /** One portion of one queue, behind a number: where to go on, or nothing where the queue ends. */
    public OptionalLong close(int recipient, long after) {
        List<Unattended.Unclaimed> portion = unattended.waiting(recipient, after);
        if (portion.isEmpty()) {
            return OptionalLong.empty();
        }
        Set<Long> ended = declarations.ended(portion.stream().map(Unattended.Unclaimed::inCase).distinct().toList());
        List<Long> closed = portion.stream().filter(each -> ended.contains(each.inCase()))
                .map(Unattended.Unclaimed::document).toList();
        if (!closed.isEmpty()) {
            unattended.close(recipient, closed);
        }
        return OptionalLong.of(portion.get(portion.size() - 1).document());
    }
}
