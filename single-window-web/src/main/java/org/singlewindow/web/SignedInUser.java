package org.singlewindow.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;

/**
 * Whoever makes this request, for pages and doors alike. {@code web.security} has put the answer into the request
 * before anything of ours runs, so asking costs nothing. One for all requests: to make one for each costs more than
 * asking.
 */
@ApplicationScoped
@Named("signedInUser")
public class SignedInUser {

    /** Where {@code web.security} leaves the {@link SignedInAs} of a request. */
    public static final String ATTRIBUTE = SignedInAs.class.getName();

    @Inject
    HttpServletRequest request;

    public Optional<SignedInAs> find() {
        return Optional.ofNullable((SignedInAs) request.getAttribute(ATTRIBUTE));
    }

    /** Whoever it is; the security layer lets nobody else get as far as asking. */
    public SignedInAs get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in at " + request.getRequestURI()));
    }

    public boolean isPresent() {
        return find().isPresent();
    }

    /** Empty while nobody is signed in. */
    public String getSignIn() {
        return find().map(SignedInAs::signIn).orElse("");
    }

    public String getName() {
        return find().map(SignedInAs::name).orElse("");
    }

    public String getParticipantName() {
        return find().map(who -> Words.said(who.participant().called())).orElse("");
    }

    public String getParticipantCode() {
        return find().map(who -> who.participant().code()).orElse("");
    }

    /** For pages: {@code #{signedInUser.may('LODGE_DECLARATION')}}. */
    public boolean may(String useCase) {
        return find().filter(who -> Policy.allows(UseCase.valueOf(useCase), who)).isPresent();
    }

    /**
     * Whether a page is for them, so that nobody is led to one that is not; a path outside of all tables is for
     * everybody.
     */
    public boolean mayOpen(String path) {
        return find().filter(who -> PageGate.isFor(path, who)).isPresent();
    }
}
