package org.singlewindow.identity;

import java.util.Set;
import org.singlewindow.kernel.CountryCode;

/**
 * A firm that the register takes in, and the person who signs in for it.
 *
 * @param localName empty where it has no other
 */
public record Newcomer(CountryCode country, String name, String localName, Set<Capability> capabilities, String person,
        ChosenPassword password) {

    public Newcomer {
        capabilities = Set.copyOf(capabilities);
    }
}
