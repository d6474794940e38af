package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.singlewindow.guarantee.Guarantees;
import org.singlewindow.guarantee.UsePeriod;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.transit.Movements;
import org.singlewindow.web.Address;
import org.singlewindow.web.SentNumber;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** What was locked of a guarantee in some days. They stand in the address, so that it can be kept and sent. */
@RequestScoped
public class GuaranteeUses {

    private static final int SIZE = 25;

    @Inject
    Address address;

    @Inject
    GuaranteeAtHand atHand;

    @Inject
    Guarantees guarantees;

    @Inject
    Movements movements;

    @Inject
    SignedInUser user;

    private Guarantees.Usages found;

    private Set<Mrn> theirs;

    private UsePeriod.Said said() {
        return new UsePeriod.Said(getFrom(), getTo());
    }

    public String getFrom() {
        return address.get("from");
    }

    public String getTo() {
        return address.get("to");
    }

    public boolean isAsked() {
        return !said().isNothing();
    }

    /** Why nothing is shown; empty where it is. */
    public String getFlaw() {
        return said().flaw().map(flaw -> flaw.why().in(Words.locale()) + ".").orElse("");
    }

    public List<Guarantees.Used> getRows() {
        return find().rows();
    }

    private Guarantees.Usages find() {
        if (found == null) {
            OptionalLong before = SentNumber.id(address.get("after")).map(OptionalLong::of)
                    .orElse(OptionalLong.empty());
            found = said().find().flatMap(days -> atHand.find().flatMap(each -> guarantees.usages(each.grn(),
                    new Guarantees.UsePage(Optional.of(days), before, SIZE), user.get())))
                    .orElse(new Guarantees.Usages(List.of(), OptionalLong.empty()));
        }
        return found;
    }

    /** Whether the movement of one of them is theirs to see. */
    public boolean isSeen(Mrn mrn) {
        if (theirs == null) {
            theirs = movements.seen(getRows().stream().map(each -> each.use().mrn()).distinct().toList(),
                    user.get());
        }
        return theirs.contains(mrn);
    }

    /** What follows begins behind it; empty where nothing does. */
    public String getNext() {
        return find().next().isPresent() ? Long.toString(find().next().getAsLong()) : "";
    }

    public boolean isFurtherDown() {
        return !address.get("after").isEmpty();
    }
}
