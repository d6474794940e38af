package org.singlewindow.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.SignedInAs;

/**
 * Which roles a page is for, in one table. What a role may do and see is the domain's to say; this only spares people pages that are
 * not for them.
 */
@WebFilter({"/declaration/*", "/agency/*", "/country/*", "/admin/*", "/monitoring/*"})
public class PageGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private record Rule(String path, Set<Role> roles) {
    }

    private static final List<Rule> RULES = List.of(
        new Rule("/declaration/upload.xhtml", EnumSet.of(Role.TRADER, Role.CARRIER)),
        new Rule("/declaration/guided.xhtml", EnumSet.of(Role.TRADER, Role.CARRIER)),
        new Rule("/declaration/drafts.xhtml", EnumSet.of(Role.TRADER, Role.CARRIER)),
        new Rule("/declaration/keep", EnumSet.of(Role.TRADER, Role.CARRIER)),
        new Rule("/declaration/", EnumSet.of(Role.TRADER, Role.CARRIER, Role.OFFICER, Role.SUPERVISOR, Role.GATEWAY, Role.ADMIN)),
        new Rule("/agency/inbox.xhtml", EnumSet.of(Role.OFFICER)),
        new Rule("/agency/", EnumSet.of(Role.OFFICER, Role.SUPERVISOR)),
        new Rule("/country/tasks.xhtml", EnumSet.of(Role.SUPERVISOR)),
        new Rule("/country/", EnumSet.of(Role.OFFICER, Role.SUPERVISOR, Role.GATEWAY)),
        new Rule("/monitoring/", EnumSet.of(Role.SECRETARIAT, Role.ADMIN)),
        new Rule("/admin/", EnumSet.of(Role.ADMIN)));

    @Inject
    transient SignedInUser user;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (user.find().filter(who -> mayOpen(request.getServletPath(), who)).isPresent()) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** The first rule that fits the path decides. */
    static boolean mayOpen(String path, SignedInAs who) {
        return RULES.stream().filter(rule -> path.startsWith(rule.path())).findFirst()
            .filter(rule -> rule.roles().stream().anyMatch(who::is)).isPresent();
    }
}
