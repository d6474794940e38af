package org.singlewindow.tier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;

/** What is known here of a holder by itself; a port, because guarantees and claims come after this. */
public interface HolderRecord {

    /**
     * What it was asked to pay, and how much it has moved.
     *
     * @param inTime    how many claims were paid in time
     * @param late      those that were paid when their time was over
     * @param unpaid    those whose time is over, and that nobody has paid
     * @param movements how many were released under its guarantees, and not taken back
     */
    record Facts(long inTime, List<Debt> late, List<Debt> unpaid, long movements) {

        public static final Facts NONE = new Facts(0, List.of(), List.of(), 0);

        public Facts {
            late = List.copyOf(late);
            unpaid = List.copyOf(unpaid);
        }

        /** Also where it owed nothing. */
        public boolean isPaidInTime() {
            return late.isEmpty() && unpaid.isEmpty();
        }
    }

    /** @param claim its number @param due when it had to be paid */
    record Debt(long claim, Mrn mrn, Money amount, LocalDate due) {}

    /** Somebody who holds guarantees of a country. */
    record Client(int holder, CountryCode country) {}

    /**
     * @param since          debts that were settled before do not count any more
     * @param movementsSince nor do movements that began before
     */
    Facts find(int holder, Instant since, Instant movementsSince);

    /** Whether it owed nothing since then, or paid all of it in time. */
    default boolean isPaidInTime(int holder, Instant since) {
        return find(holder, since, since).isPaidInTime();
    }

    /** For whom it answers, and in which country. */
    List<Client> clients(int guarantor);
}
