package org.singlewindow.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Optional;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignInAttempt;
import org.singlewindow.identity.SignInOutcome;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.SigningIn;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.arrival.FrontDoor;

/**
 * Decides for every request who is asking, by the means that {@link AccessRules} allows there. A session remembers only
 * the sign-in, and by which password it began; roles are read anew each time, so that a person taken off the list is
 * out at once, and whoever came in by a password that has been changed.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    /** Where the sign-in page finds what came of it. */
    public static final String OUTCOME = SignInOutcome.class.getName();

    private static final String REMEMBERED = "org.singlewindow.sign-in";
    private static final String TOKEN = "org.singlewindow.token";

    @Inject
    SigningIn signingIn;

    @Inject
    SignInWatch watch;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        Credential offered = context.getAuthParameters().getCredential();
        if (offered instanceof UsernamePasswordCredential typed) {
            return signInOnPage(typed, request, response, context);
        }
        String path = pathOf(request);
        Access access = Descriptions.asSet().accessTo(path)
                .orElseGet(() -> AccessRules.of(request.getMethod(), path, request.getQueryString()));
        if (access == Access.NEVER || leadsAstray(request, path)) {
            return Challenges.nothingHere(request, response);
        }
        SignInOutcome outcome = identify(request, access);
        if (outcome instanceof SignInOutcome.LetIn in) {
            if (access == Access.ADMINISTRATOR && !Policy.allows(Descriptions.useCase(path), in.who())) {
                watch.keptOut(request, in.who().signIn(), HttpServletResponse.SC_FORBIDDEN);
                return Challenges.notAllowed(request, response, Descriptions.useCase(path));
            }
            return letIn(in.who(), request, context);
        }
        if (access == Access.OPEN) {
            return context.doNothing();
        }
        if (outcome instanceof SignInOutcome.Later later) {
            return Challenges.later(request, response, later);
        }
        boolean byMachines = access == Access.ADMINISTRATOR || AccessRules.isForMachines(path);
        if (!byMachines) {
            return Challenges.signInPage(request, response);
        }
        if (BasicCredentials.parse(request.getHeader("Authorization")).isEmpty()) {
            watch.keptOut(request, "", HttpServletResponse.SC_UNAUTHORIZED);
        }
        return Challenges.basic(request, response, path);
    }

    private SignInOutcome identify(HttpServletRequest request, Access access) {
        return switch (access) {
            case OPEN, SESSION -> remembered(request);
            case CREDENTIALS -> basic(request);
            case NEVER -> new SignInOutcome.Refused();
            case CREDENTIALS_OR_SESSION, ADMINISTRATOR ->
                request.getHeader("Authorization") == null ? remembered(request) : basic(request);
        };
    }

    private SignInOutcome basic(HttpServletRequest request) {
        Optional<BasicCredentials> given = BasicCredentials.parse(request.getHeader("Authorization"));
        if (given.isEmpty() || Collections.list(request.getHeaders("Authorization")).size() > 1) {
            return new SignInOutcome.Refused();
        }
        SignInAttempt attempt = new SignInAttempt(given.get().name(), given.get().password(), addressOf(request), "");
        SignInOutcome outcome = signingIn.signIn(attempt);
        if (!(outcome instanceof SignInOutcome.LetIn in) || in.anew()) {
            watch.tried(attempt, outcome, SignInWatch.BASIC);
        }
        return outcome;
    }

    private SignInOutcome remembered(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session).filter(open -> open.getAttribute(REMEMBERED) != null)
                .flatMap(open -> signingIn.recall((String) open.getAttribute(REMEMBERED),
                        (String) open.getAttribute(TOKEN)))
                .<SignInOutcome>map(who -> new SignInOutcome.LetIn(who, false)).orElseGet(SignInOutcome.Refused::new);
    }

    /** A new session in any case: whoever planted the old one must not share in what comes. */
    private AuthenticationStatus signInOnPage(UsernamePasswordCredential typed, HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        SignInAttempt attempt = new SignInAttempt(typed.getCaller(), typed.getPasswordAsString(), addressOf(request),
                KnownBrowser.token(request));
        SignInOutcome outcome = signingIn.signIn(attempt);
        watch.tried(attempt, outcome, SignInWatch.PAGE);
        request.setAttribute(OUTCOME, outcome);
        if (!(outcome instanceof SignInOutcome.LetIn in)) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        request.getSession(true);
        request.changeSessionId();
        NobodysSessions.takenBySomebody(request.getSession());
        String token = signingIn.acquaint(in.who());
        request.getSession().setAttribute(REMEMBERED, in.who().signIn());
        request.getSession().setAttribute(TOKEN, token);
        KnownBrowser.remember(response, token, FrontDoor.asSet().arrivalOf(request).isSecure());
        return letIn(in.who(), request, context);
    }

    private static String addressOf(HttpServletRequest request) {
        return FrontDoor.asSet().arrivalOf(request).address();
    }

    private static AuthenticationStatus letIn(SignedInAs who, HttpServletRequest request, HttpMessageContext context) {
        request.setAttribute(SignedInUser.ATTRIBUTE, who);
        Caller caller = new Caller(who);
        return context.notifyContainerAboutLogin(caller, caller.groups());
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(REMEMBERED);
            session.removeAttribute(TOKEN);
        }
        request.removeAttribute(SignedInUser.ATTRIBUTE);
        context.cleanClientSubject();
    }

    /**
     * {@code /api/..%2findex.xhtml}: asked for among the doors for programs, and served by the container from somewhere
     * else.
     */
    private static boolean leadsAstray(HttpServletRequest request, String path) {
        return AccessRules.isForMachines(request.getRequestURI()) && !AccessRules.isForMachines(path);
    }

    /**
     * As the container will map it: decoded, without {@code ;parameters}, so that no spelling of a path escapes the
     * rules.
     */
    private static String pathOf(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }
}
