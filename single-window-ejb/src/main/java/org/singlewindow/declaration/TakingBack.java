package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.singlewindow.delivery.Outbox;

/** What has not reached its recipient when a declaration ends never will; a response tells everyone instead. */
@ApplicationScoped
class TakingBack {

    @Inject
    DeclarationRepository declarations;

    @Inject
    Outbox outbox;

    void takeBack(long declaration, String why, Instant now) {
        declarations.reach(declaration).versions().forEach(document -> outbox.withdraw(document, now, why));
    }
}
