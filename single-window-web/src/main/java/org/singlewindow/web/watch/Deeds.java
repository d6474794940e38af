package org.singlewindow.web.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.DomainEvent;

/**
 * Whatever an administrator or a supervisor brings about; the audit trail has it as well, with the rest of what
 * happens.
 */
@ApplicationScoped
public class Deeds {

    @Inject
    SecurityLog log;

    void happened(@Observes DomainEvent event) {
        Optional<HttpServletRequest> request = WatchFilter.current();
        if (request.isEmpty()) {
            return;
        }
        WatchFilter.userOf(request.get()).filter(Deeds::mayDoMore).filter(who -> who.signIn().equals(event.actor()))
                .ifPresent(who -> log.write(Occurrence.of("change", "done", who.signIn(), request.get().getRemoteAddr())
                        .with("kind", event.kind())
                        .with("party", event.party().orElse("")).with("subject", event.about().toString())
                        .with("text", event.text())));
    }

    private static boolean mayDoMore(SignedInAs who) {
        return who.is(Role.ADMIN) || who.is(Role.SUPERVISOR);
    }
}
