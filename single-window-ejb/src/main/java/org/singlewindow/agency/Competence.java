package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;

/** Who may see and do what about whose tasks. */
@ApplicationScoped
class Competence {

    @Inject
    Participants participants;

    /** Officers see their own agency's tasks, a supervisor those of all agencies of the country. */
    List<Integer> agenciesSeenBy(SignedInAs who) {
        return agencies(UseCase.READ_TASK, who);
    }

    /** Whether the use case is for them as far as a task of this agency goes. */
    boolean may(UseCase useCase, SignedInAs who, int agency) {
        return agencies(useCase, who).contains(agency);
    }

    /** Ends the use case where it is not for them as far as a task of this agency goes. */
    void require(UseCase useCase, SignedInAs who, int agency) {
        if (!may(useCase, who, agency)) {
            throw new NotAllowed(useCase, who.signIn());
        }
    }

    private List<Integer> agencies(UseCase useCase, SignedInAs who) {
        return switch (Policy.reach(useCase, who)) {
            case NOTHING, OUTLINE -> List.of();
            case OWN -> List.of(who.participant().id());
            case COUNTRY -> ids(agency -> agency.country().equals(who.country()));
            case REGION -> ids(agency -> true);
        };
    }

    private List<Integer> ids(Predicate<Participant> which) {
        return participants.list().stream().filter(each -> each.is(Capability.AGENCY)).filter(which)
                .map(Participant::id).toList();
    }
}
