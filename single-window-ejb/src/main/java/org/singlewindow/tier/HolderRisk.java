package org.singlewindow.tier;

import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Wording;

/**
 * What is thought of a holder's risk; a port for risk management. It can hold a share up, never bring it down.
 */
public interface HolderRisk {

    /** @param least the lowest share that customs may decide on @param why in words */
    record Thought(int least, Wording why) {}

    /** Empty where nothing is thought of it. */
    Optional<Thought> find(int holder, CountryCode country);
}
