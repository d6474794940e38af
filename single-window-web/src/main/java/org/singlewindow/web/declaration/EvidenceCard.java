package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.singlewindow.evidence.Evidence;
import org.singlewindow.evidence.MakingEvidence;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;

/** Taking the evidence of a case away, on its page. */
@RequestScoped
public class EvidenceCard {

    @Inject
    MakingEvidence making;

    @Inject
    SignedInUser user;

    private Boolean offered;

    public boolean isOffered(String mrn) {
        if (offered == null) {
            offered = Mrn.parse(mrn).filter(number -> making.isOffered(number, user.get())).isPresent();
        }
        return offered;
    }

    @Serves(UseCase.MAKE_EVIDENCE)
    public Optional<Evidence> make(String mrn) throws IOException {
        Optional<Mrn> number = Mrn.parse(mrn);
        return number.isPresent() ? making.make(number.get(), user.get()) : Optional.empty();
    }
}
