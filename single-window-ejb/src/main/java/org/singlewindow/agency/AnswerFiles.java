package org.singlewindow.agency;

import java.util.Optional;
import org.singlewindow.declaration.Standing;
import org.singlewindow.identity.SignedInAs;

/** The files that an answer names; whoever keeps files brings it. */
public interface AnswerFiles {

    /** The first of them that the declaration does not have. */
    Optional<String> findMissing(AnswerTask answer, Standing declaration);

    /** From now on they are meant for the task. */
    void assign(AnswerTask answer, Standing declaration, SignedInAs who);
}
