package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.ParticipantKind;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.SignedInAs;

/** Who may see and do what about whose tasks. */
@ApplicationScoped
class Competence {

    @Inject
    Participants participants;

    /** Officers see their own agency's tasks, a supervisor those of all agencies of the country. */
    List<Integer> agenciesSeenBy(SignedInAs who) {
        if (mayDecide(who)) {
            return List.of(who.participant().id());
        }
        if (!who.is(Role.SUPERVISOR) || who.country().isEmpty()) {
            return List.of();
        }
        return participants.list().stream()
                .filter(each -> each.kind() == ParticipantKind.AGENCY && each.country().equals(who.country()))
                .map(Participant::id).toList();
    }

    boolean mayDecide(SignedInAs who) {
        return who.is(Role.OFFICER) && who.participant().kind() == ParticipantKind.AGENCY;
    }

    boolean mayDecide(SignedInAs who, int agency) {
        return mayDecide(who) && who.participant().id() == agency;
    }

    boolean maySee(SignedInAs who, int agency) {
        return agenciesSeenBy(who).contains(agency);
    }
}
