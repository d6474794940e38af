package org.singlewindow.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.Reach;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;

/**
 * Which use case a page is there for, in one table. Whose that is, {@link Policy} says; this spares people pages, and
 * links to pages, on which they could do nothing. What stands in none of its lines is not there.
 */
@WebFilter({"/declaration/*", "/agency/*", "/country/*", "/admin/*", "/monitoring/*", "/mandate/*", "/guarantee/*",
        "/transit/*"})
public class PageGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** A page for developers, which shows what pages are made of; in demo mode only. */
    private static final String PARTS = "/admin/parts";

    private static final String PAGE = ".xhtml";

    /**
     * The page, by its address without {@code .xhtml}, is for those whose say in the use case goes as far as
     * {@code least}; {@code of} is what its address names one of.
     */
    public record Rule(String path, UseCase useCase, Reach least, Thing of) {
        Rule(String path, UseCase useCase) {
            this(path, useCase, Reach.OUTLINE, Thing.NONE);
        }

        Rule(String path, UseCase useCase, Thing of) {
            this(path, useCase, Reach.OUTLINE, of);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("/declaration/upload", UseCase.LODGE_DECLARATION),
            new Rule("/declaration/guided", UseCase.LODGE_DECLARATION),
            new Rule("/declaration/drafts", UseCase.KEEP_DRAFT),
            new Rule("/declaration/template", UseCase.KEEP_DRAFT),
            new Rule("/declaration/follow", UseCase.LODGE_DECLARATION),
            new Rule("/declaration/follow-on", UseCase.FOLLOW_ON, Thing.DECLARATION),
            new Rule("/declaration/keep", UseCase.KEEP_DRAFT),
            new Rule("/declaration/offers", UseCase.READ_DECLARATION),
            new Rule("/declaration/look", UseCase.CHECK_DECLARATION),
            new Rule("/declaration/declarations", UseCase.READ_DECLARATION),
            new Rule("/declaration/show", UseCase.READ_DECLARATION, Thing.DECLARATION),
            new Rule("/declaration/document", UseCase.READ_DOCUMENT, Thing.DECLARATION),
            new Rule("/declaration/changes", UseCase.READ_DOCUMENT, Thing.DECLARATION),
            new Rule("/declaration/cancel", UseCase.CANCEL_DECLARATION, Thing.DECLARATION),
            new Rule("/declaration/amend", UseCase.AMEND_DECLARATION, Thing.DECLARATION),
            new Rule("/declaration/go-on", UseCase.CONFIRM_ARRIVAL, Thing.DECLARATION),
            new Rule("/declaration/download", UseCase.READ_DOCUMENT, Thing.DECLARATION),
            new Rule("/declaration/print", UseCase.READ_DOCUMENT, Thing.DECLARATION),
            new Rule("/declaration/attachment", UseCase.READ_ATTACHMENT, Thing.ATTACHMENT),
            new Rule("/declaration/evidence", UseCase.MAKE_EVIDENCE, Thing.DECLARATION),
            new Rule("/declaration/hold", UseCase.HOLD_CASE, Thing.DECLARATION),
            new Rule("/transit/movements", UseCase.READ_MOVEMENT),
            new Rule("/transit/capture", UseCase.CAPTURE_MOVEMENT),
            new Rule("/transit/movement", UseCase.READ_MOVEMENT, Thing.MOVEMENT),
            new Rule("/transit/print", UseCase.READ_MOVEMENT, Thing.MOVEMENT),
            new Rule("/transit/tell", UseCase.REPORT_MOVEMENT, Thing.MOVEMENT),
            new Rule("/transit/driver", UseCase.REPORT_MOVEMENT, Thing.MOVEMENT),
            new Rule("/transit/scan", UseCase.READ_MOVEMENT),
            new Rule("/transit/offline", UseCase.REPORT_MOVEMENT),
            new Rule("/transit/offline-worker", UseCase.REPORT_MOVEMENT),
            new Rule("/transit/queued", UseCase.REPORT_MOVEMENT),
            new Rule("/mandate/mandates", UseCase.READ_MANDATE),
            new Rule("/mandate/mandate", UseCase.READ_MANDATE, Thing.MANDATE),
            new Rule("/mandate/give", UseCase.GIVE_MANDATE),
            new Rule("/guarantee/quote", UseCase.QUOTE_GUARANTEE),
            new Rule("/guarantee/simulate", UseCase.QUOTE_GUARANTEE),
            new Rule("/guarantee/guarantees", UseCase.READ_GUARANTEE),
            new Rule("/guarantee/guarantee", UseCase.READ_GUARANTEE, Thing.GUARANTEE),
            new Rule("/guarantee/step", UseCase.READ_GUARANTEE, Thing.GUARANTEE),
            new Rule("/guarantee/access", UseCase.SET_ACCESS_CODES, Thing.GUARANTEE),
            new Rule("/guarantee/claims", UseCase.READ_DEBT_CLAIM),
            new Rule("/guarantee/claim", UseCase.READ_DEBT_CLAIM, Thing.DEBT_CLAIM),
            new Rule("/guarantee/pursue", UseCase.READ_DEBT_CLAIM, Thing.DEBT_CLAIM),
            new Rule("/guarantee/notice", UseCase.MAKE_DEBT_CLAIM),
            new Rule("/guarantee/settlements", UseCase.READ_SETTLEMENT),
            new Rule("/guarantee/settle", UseCase.READ_SETTLEMENT, Thing.SETTLEMENT),
            new Rule("/guarantee/tier", UseCase.READ_TIER, Thing.HOLDER),
            new Rule("/guarantee/tiers", UseCase.DECIDE_TIER),
            new Rule("/guarantee/condition", UseCase.DECIDE_TIER, Thing.HOLDER),
            new Rule("/guarantee/share", UseCase.DECIDE_TIER, Thing.HOLDER),
            new Rule("/guarantee/figures", UseCase.WATCH_GUARANTEES),
            new Rule("/guarantee/register", UseCase.REGISTER_GUARANTEE),
            new Rule("/agency/applications", UseCase.DECIDE_REGISTRATION),
            new Rule("/agency/application", UseCase.DECIDE_REGISTRATION),
            new Rule("/agency/inbox", UseCase.DECIDE_TASK),
            new Rule("/agency/decide", UseCase.READ_TASK, Thing.TASK),
            new Rule("/country/tasks", UseCase.READ_TASK, Reach.COUNTRY, Thing.NONE),
            new Rule("/country/retention", UseCase.READ_RETENTION),
            new Rule("/country/queue", UseCase.LOOK_INTO_QUEUE),
            new Rule("/monitoring/results", UseCase.READ_RESULTS),
            new Rule("/admin/participants", UseCase.READ_PARTICIPANTS),
            new Rule(PARTS, UseCase.READ_PARTICIPANTS),
            new Rule("/admin/rules", UseCase.READ_ROUTING_RULES),
            new Rule("/admin/queues", UseCase.WATCH_QUEUES),
            new Rule("/admin/regions", UseCase.LOAD_COUNTRY),
            new Rule("/admin/codes", UseCase.CHECK_COUNTRY),
            new Rule("/admin/trail", UseCase.WATCH_AUDIT_TRAIL));

    @Inject
    transient SignedInUser user;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Rule> rule = rule(request.getServletPath());
        if (rule.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (user.find().filter(who -> mayOpen(rule.get(), who)).isPresent()) {
            enter(request, response, chain);
        } else {
            response.sendError(hides(rule.get()) ? HttpServletResponse.SC_NOT_FOUND
                    : HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /**
     * A use case may be for fewer than its page, or not about this thing: a refusal, and no failure to be logged as
     * one.
     */
    private static void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException thrown) {
            if (response.isCommitted() || !isRefusal(thrown)) {
                throw thrown;
            }
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isRefusal(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).anyMatch(NotAllowed.class::isInstance);
    }

    private boolean hides(Rule rule) {
        return user.find().filter(who -> !hides(rule, who)).isEmpty();
    }

    /** Whoever sees declarations learns that a page about one is not for them, as from every other page. */
    static boolean hides(Rule rule, SignedInAs who) {
        UseCase sight = rule.of() == Thing.DECLARATION ? UseCase.READ_DECLARATION : rule.useCase();
        return rule.of() != Thing.NONE && !Policy.showsAny(List.of(sight), who);
    }

    /** Every page and address of the portal that is not for everybody who has signed in. */
    public static List<Rule> rules() {
        return RULES;
    }

    /** A path outside of the table is for everybody. */
    public static boolean isFor(String path, SignedInAs who) {
        return !guards(path) || mayOpen(path, who);
    }

    /** False for pages that are for everybody who has signed in. */
    static boolean guards(String path) {
        return rule(path).isPresent();
    }

    static boolean mayOpen(String path, SignedInAs who) {
        return rule(path).filter(rule -> mayOpen(rule, who)).isPresent();
    }

    private static boolean mayOpen(Rule rule, SignedInAs who) {
        return (Settings.isOn(Setting.DEMO) || !rule.path().equals(PARTS))
                && Policy.reach(rule.useCase(), who).compareTo(rule.least()) >= 0;
    }

    private static Optional<Rule> rule(String path) {
        String page = path.endsWith(PAGE) ? path.substring(0, path.length() - PAGE.length()) : path;
        return RULES.stream().filter(rule -> rule.path().equals(page)).findFirst();
    }
}
