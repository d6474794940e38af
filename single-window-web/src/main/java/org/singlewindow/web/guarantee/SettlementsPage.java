package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalLong;
import org.singlewindow.guarantee.Settlement;
import org.singlewindow.guarantee.Settlements;
import org.singlewindow.web.SignedInUser;

/** Which country owes which for debts that arose there: sums, and each payment. */
@Named
@RequestScoped
public class SettlementsPage {

    private static final int MOST = 500;

    @Inject
    SignedInUser user;

    @Inject
    Settlements settlements;

    private List<Settlement> rows;

    public List<Settlements.Owed> getOwed() {
        return settlements.owed(user.get());
    }

    /** Newest first. */
    public List<Settlement> getRows() {
        if (rows == null) {
            rows = settlements.list(OptionalLong.empty(), MOST, user.get()).rows();
        }
        return rows;
    }
}
