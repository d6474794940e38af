package org.singlewindow.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/** As long as nothing here manages risk, nothing is thought of anybody's. */
@ApplicationScoped
class NoRiskThought implements HolderRisk {

    @Override
    public Optional<Thought> find(int holder, CountryCode country) {
        return Optional.empty();
    }
}
