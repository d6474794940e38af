package org.singlewindow.onboarding;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.singlewindow.declaration.RuleSwitches;
import org.singlewindow.guarantee.GuaranteeTerms;
import org.singlewindow.identity.Enrolling;
import org.singlewindow.reference.Charges;
import org.singlewindow.reference.Publishing;
import org.singlewindow.routing.Ruling;
import org.singlewindow.transit.CountryTerms;

/** Keeps what this node holds in memory in step with the database, whichever node a country was loaded on. */
@Singleton
@Lock(LockType.WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegionWatch {

    private static final System.Logger LOG = System.getLogger(RegionWatch.class.getName());

    @Inject
    RegionVersionRepository versions;

    @Inject
    Enrolling enrolling;

    @Inject
    Publishing publishing;

    @Inject
    Ruling ruling;

    @Inject
    RuleSwitches switches;

    @Inject
    Charges charges;

    @Inject
    GuaranteeTerms guarantees;

    @Inject
    CountryTerms terms;

    @Inject
    Consequences consequences;

    private RegionVersions seen;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void look() {
        if (!versions.read().equals(seen)) {
            refresh();
        }
    }

    /**
     * What was sent to an agency in the very moment in which it was taken away, what waited before anybody looked, and
     * rules that others' loads left without their post.
     */
    @Schedule(hour = "*", minute = "*/10", second = "40", persistent = false)
    public void lookForStranded() {
        consequences.stranded().forEach(sentence -> LOG.log(System.Logger.Level.WARNING, sentence));
        consequences.hanging()
                .forEach(each -> LOG.log(System.Logger.Level.WARNING,
                        "rule ''{0}'' of {1} names {2}, and no office or post has that code: a document with another"
                                + " code of that place does not meet the rule",
                        each.rule(), each.country(), each.post()));
    }

    /** Reads everything anew. The versions are read first: a change in between is found at the next look. */
    public void refresh() {
        RegionVersions now = versions.read();
        enrolling.refresh();
        publishing.refresh();
        ruling.refresh();
        switches.refresh();
        charges.refresh();
        guarantees.refresh();
        terms.refresh();
        seen = now;
    }
}
