package org.singlewindow.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;

/**
 * Whom a trader may give a mandate: the customs brokers of its own country, for a broker is admitted by the customs
 * that it lodges with.
 */
@ApplicationScoped
public class Brokers {

    private static final int A_FEW = 20;

    @Inject
    Participants participants;

    /** Whose code or name, in either language, has these words in it; a few of them, by name. */
    public List<Participant> search(String words, SignedInAs trader) {
        Policy.require(UseCase.GIVE_MANDATE, trader);
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<Participant> numbered = participants.numbered(wanted);
        return of(trader).filter(each -> (each.code() + " " + each.name() + " " + each.localName())
                .toLowerCase(Locale.ROOT).contains(wanted) || numbered.contains(each)).limit(A_FEW).toList();
    }

    Optional<Participant> find(String code, SignedInAs trader) {
        return of(trader).filter(each -> each.code().equals(code)).findFirst();
    }

    private Stream<Participant> of(SignedInAs trader) {
        return participants.list().stream()
                .filter(each -> each.active() && each.is(Capability.BROKER)
                        && each.country().equals(trader.country())
                        && each.id() != trader.participant().id());
    }
}
