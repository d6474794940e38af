package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.singlewindow.declaration.Responses.Topic;

/**
 * Tells the declarant, and nobody else, of a question, and up to when it is to be answered, or of a control, in the
 * transaction of whoever has it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Informing {

    @Inject
    DeclarationRepository declarations;

    @Inject
    AgencyTasks agencies;

    @Inject
    Announcing telling;

    @Inject
    Clock clock;

    public void inform(long declarationId, Topic topic, Remark remark) {
        Declaration declaration = declarations.getLocked(declarationId);
        if (topic == Topic.QUERY) {
            declaration.awaitAnswer(agencies.answerDue(declarationId));
        }
        telling.declarant(declaration, topic, List.of(remark), clock.instant());
    }
}
