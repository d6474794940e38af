package org.singlewindow.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.singlewindow.identity.SignInAttempt;
import org.singlewindow.identity.SignInOutcome;
import org.singlewindow.identity.Welcoming;
import org.singlewindow.web.arrival.FrontDoor;
import org.singlewindow.web.watch.Occurrence;
import org.singlewindow.web.watch.SecurityLog;

/** Tells the log of what comes to pass at the sign-in, and the audit trail of who was let in. */
@ApplicationScoped
class SignInWatch {

    static final String PAGE = "page";
    static final String BASIC = "basic";

    private static final System.Logger LOG = System.getLogger(SignInWatch.class.getName());

    @Inject
    SecurityLog log;

    @Inject
    Welcoming welcoming;

    void tried(SignInAttempt attempt, SignInOutcome outcome, String means) {
        if (outcome instanceof SignInOutcome.LetIn in) {
            log.write(Occurrence.of("sign-in", "let-in", in.who().signIn(), attempt.address()).with("by", means));
            record(in, attempt, means);
        } else if (outcome instanceof SignInOutcome.Later later) {
            log.write(Occurrence.of("sign-in", "held-back", attempt.signIn(), attempt.address()).with("by", means)
                    .with("status", later.tooMany() ? 429 : 503));
        } else {
            Occurrence refused = Occurrence.of("sign-in", "refused", attempt.signIn(), attempt.address()).with("by",
                    means);
            log.write(means.equals(PAGE) ? refused : refused.with("status", 401));
        }
    }

    /** By a door that asked for somebody, or for somebody else. */
    void keptOut(HttpServletRequest request, String who, int status) {
        log.write(Occurrence.of("access", "refused", who, FrontDoor.asSet().arrivalOf(request).address())
                .with("status", status).with("method", request.getMethod()).with("path", request.getRequestURI()));
    }

    /** A database that is away keeps nobody out here: whatever is to be done needs it, and says so. */
    private void record(SignInOutcome.LetIn in, SignInAttempt attempt, String means) {
        try {
            welcoming.welcome(in.who(), attempt.address(), means);
        } catch (RuntimeException away) {
            LOG.log(System.Logger.Level.WARNING, "a sign-in of " + in.who().signIn() + " is not in the audit trail",
                    away);
        }
    }
}
