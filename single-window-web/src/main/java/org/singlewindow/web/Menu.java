package org.singlewindow.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.singlewindow.guarantee.DebtClaims;
import org.singlewindow.guarantee.Guarantees;
import org.singlewindow.guarantee.Settlements;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.mandate.Mandates;
import org.singlewindow.registration.Registrations;

/** The ways through the portal, on every page and where one was not found: those on which one can do something. */
@Named("menu")
@RequestScoped
public class Menu {

    private static final String APPLICATIONS = "/agency/applications";

    private static final String MANDATES = "/mandate/mandates";

    private static final String GUARANTEES = "/guarantee/guarantees";

    private static final String CLAIMS = "/guarantee/claims";

    private static final String SETTLEMENTS = "/guarantee/settlements";

    /** A page, and the key of what it is called there. */
    public record Way(String to, String label) {}

    private static final List<Way> WAYS = List.of(new Way("/index", "nav.home"), new Way("/agency/inbox", "nav.inbox"),
            new Way(APPLICATIONS, "applications"), new Way("/country/tasks", "nav.tasks"),
            new Way("/declaration/declarations", "nav.declarations"), new Way("/declaration/upload", "nav.upload"),
            new Way("/declaration/guided", "nav.guided"), new Way("/transit/movements", "movements"),
            new Way(MANDATES, "mandates"), new Way(GUARANTEES, "guarantees"),
            new Way(CLAIMS, "claims"), new Way(SETTLEMENTS, "settlements"),
            new Way("/guarantee/figures", "guarantee.figures"),
            new Way("/checks", "checks"),
            new Way("/country/queue", "nav.queue"), new Way("/country/retention", "retention"),
            new Way("/monitoring/results", "nav.results"), new Way("/admin/participants", "nav.participants"),
            new Way("/admin/rules", "nav.rules"), new Way("/admin/queues", "nav.queues"),
            new Way("/admin/regions", "nav.regions"), new Way("/admin/codes", "nav.codes"),
            new Way("/admin/trail", "nav.trail"));

    /** Pages that are for some of those only for whom the gate opens them, or that another of them leads to. */
    private static final Map<String, Predicate<SignedInAs>> NARROWER = Map.of(APPLICATIONS,
            Registrations::areFor, MANDATES, Mandates::areFor, GUARANTEES, Guarantees::areFor,
            CLAIMS, DebtClaims::areFor, SETTLEMENTS,
            who -> Settlements.areFor(who) && !DebtClaims.areFor(who));

    @Inject
    SignedInUser user;

    public List<Way> getWays() {
        return user.find().map(Menu::of).orElse(List.of());
    }

    static List<Way> of(SignedInAs who) {
        return WAYS.stream().filter(way -> PageGate.isFor(way.to(), who))
                .filter(way -> NARROWER.getOrDefault(way.to(), all -> true).test(who)).toList();
    }
}
