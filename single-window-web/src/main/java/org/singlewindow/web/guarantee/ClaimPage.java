package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.singlewindow.guarantee.DebtClaimStep;
import org.singlewindow.guarantee.DebtClaimView;
import org.singlewindow.guarantee.DebtEvidence;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.Serves;
import org.singlewindow.web.Thing;

/** One claim: how it stands, its file, its clock, and what can be done with it. */
@Named
@RequestScoped
public class ClaimPage {

    @Inject
    ClaimAtHand atHand;

    @Serves(value = UseCase.READ_DEBT_CLAIM, of = Thing.DEBT_CLAIM)
    public void open() {
        atHand.demand();
    }

    /** What proves something, and where it is to be found. */
    public record Proof(DebtEvidence kind, String reference) {}

    public String getNumber() {
        return atHand.number();
    }

    public DebtClaimView getClaim() {
        return atHand.find().orElse(null);
    }

    public List<DebtClaimStep> getSteps() {
        return atHand.find().map(DebtClaimView::steps).orElse(List.of());
    }

    public List<Proof> getFile() {
        return atHand.find().map(claim -> Stream.of(DebtEvidence.values())
                .filter(claim.evidence()::containsKey).map(kind -> new Proof(kind, claim.evidence().get(kind)))
                .toList()).orElse(List.of());
    }
}
