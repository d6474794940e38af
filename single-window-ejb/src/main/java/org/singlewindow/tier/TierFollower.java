package org.singlewindow.tier;

import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/** Who has to know when a holder's share becomes another; a port, in whose transaction that happens. */
public interface TierFollower {

    /**
     * What is taken from now on is taken by that share; what was taken before stays as it is.
     *
     * @param country of guarantee; all of them where it is empty
     */
    void follow(int holder, Optional<CountryCode> country, int tier);
}
