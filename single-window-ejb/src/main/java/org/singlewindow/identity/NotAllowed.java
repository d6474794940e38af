package org.singlewindow.identity;

import jakarta.ejb.ApplicationException;

/** The {@link Policy} does not give this use case to whoever asks. Nothing was done; the doors say it in words. */
@ApplicationException(rollback = true)
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UseCase useCase;

    public NotAllowed(UseCase useCase, String signIn) {
        super(useCase + " is not for " + signIn);
        this.useCase = useCase;
    }

    public UseCase useCase() {
        return useCase;
    }
}
