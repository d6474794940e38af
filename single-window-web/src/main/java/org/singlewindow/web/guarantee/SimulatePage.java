package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.singlewindow.guarantee.Simulating;
import org.singlewindow.guarantee.Simulation;
import org.singlewindow.web.Address;
import org.singlewindow.web.SignedInUser;

/** Which reference amount would have been wide enough, by the holder's own ledger. */
@Named
@RequestScoped
public class SimulatePage {

    private static final int USUAL = 12;
    private static final List<Integer> OFFERED = List.of(3, 12, 36);

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    Simulating simulating;

    private Simulation simulation;

    public Simulation getSimulation() {
        if (simulation == null) {
            simulation = simulating.simulate(getMonths(), user.get());
        }
        return simulation;
    }

    /** Of what the address says; what cannot be meant is the usual time. */
    public int getMonths() {
        return Stream.of(address.get("months")).filter(text -> text.matches("[0-9]{1,3}")).map(Integer::valueOf)
                .filter(OFFERED::contains).findFirst().orElse(USUAL);
    }

    public List<Integer> getOffered() {
        return OFFERED.stream().filter(each -> each != getMonths()).toList();
    }
}
