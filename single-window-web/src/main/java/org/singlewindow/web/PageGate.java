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
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.Reach;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;

/**
 * Which use case a page is there for, in one table. Whose that is, {@link Policy} says; this spares people pages, and
 * links to pages, on which they could do nothing.
 */
@WebFilter({"/declaration/*", "/agency/*", "/country/*", "/admin/*", "/monitoring/*"})
public class PageGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** A page for developers, which shows what pages are made of; in demo mode only. */
    private static final String PARTS = "/admin/parts";

    /** The page is for those whose say in the use case goes as far as {@code least}. */
    private record Rule(String path, UseCase useCase, Reach least) {
        Rule(String path, UseCase useCase) {
            this(path, useCase, Reach.OUTLINE);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("/declaration/upload", UseCase.LODGE_DECLARATION),
            new Rule("/declaration/guided", UseCase.LODGE_DECLARATION),
            new Rule("/declaration/drafts", UseCase.KEEP_DRAFT),
            new Rule("/declaration/keep", UseCase.KEEP_DRAFT),
            new Rule("/declaration/", UseCase.READ_DECLARATION),
            new Rule("/agency/application", UseCase.DECIDE_REGISTRATION),
            new Rule("/agency/inbox", UseCase.DECIDE_TASK),
            new Rule("/agency/", UseCase.READ_TASK),
            new Rule("/country/tasks", UseCase.READ_TASK, Reach.COUNTRY),
            new Rule("/country/", UseCase.LOOK_INTO_QUEUE),
            new Rule("/monitoring/", UseCase.READ_RESULTS),
            new Rule("/admin/participants", UseCase.READ_PARTICIPANTS),
            new Rule(PARTS, UseCase.READ_PARTICIPANTS),
            new Rule("/admin/rules", UseCase.READ_ROUTING_RULES),
            new Rule("/admin/queues", UseCase.WATCH_QUEUES),
            new Rule("/admin/regions", UseCase.LOAD_COUNTRY),
            new Rule("/admin/trail", UseCase.WATCH_AUDIT_TRAIL));

    @Inject
    transient SignedInUser user;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (user.find().filter(who -> mayOpen(request.getServletPath(), who)).isPresent()) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** False for pages that are for everybody who has signed in. */
    static boolean guards(String path) {
        return RULES.stream().anyMatch(rule -> path.startsWith(rule.path()));
    }

    /** The first rule that fits the path decides. */
    static boolean mayOpen(String path, SignedInAs who) {
        return RULES.stream().filter(rule -> path.startsWith(rule.path())).findFirst()
                .filter(rule -> Settings.isOn(Setting.DEMO) || !rule.path().equals(PARTS))
                .filter(rule -> Policy.reach(rule.useCase(), who).compareTo(rule.least()) >= 0).isPresent();
    }
}
