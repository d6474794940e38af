package org.singlewindow.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.List;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;

/**
 * Asks the policy before an operation of a door begins, by what the operation {@link Serves}: the same for REST, SOAP
 * and the pages' actions. Which page may be opened at all, {@link PageGate} asks in the same way.
 */
@Serves
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class OperationGate implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SignedInUser user;

    @AroundInvoke
    Object ask(InvocationContext call) throws Exception {
        Serves operation = call.getMethod().getAnnotation(Serves.class);
        if (operation != null && operation.value().length > 0 && !operation.answersItself()) {
            admit(List.of(operation.value()), operation.of(), user.get());
        }
        return call.proceed();
    }

    /** What one may not see is answered like what is not there; what one may not do, with for whom it is. */
    static void admit(List<UseCase> useCases, Thing named, SignedInAs who) {
        if (named == Thing.LIST) {
            return;
        }
        if (named != Thing.NONE && !Policy.showsAny(useCases, who)) {
            throw Refusal.notThere(named);
        }
        Policy.requireOne(useCases, who);
    }
}
