package org.singlewindow.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.FoldedNumber;

/** Participants whose code is the number of an applicant, or looks much like it: whoever names it means them. */
@ApplicationScoped
class Namesakes {

    @Inject
    Participants participants;

    /** Nobody else is taken in under this number. */
    List<String> same(Registration applicant) {
        return codes(applicant, code -> code.whole().equals(applicant.numberFolded()));
    }

    /** It differs at most in zeros in front or the letters of the country. */
    List<String> alike(Registration applicant) {
        return codes(applicant, code -> code.core().equals(applicant.numberCore()));
    }

    private List<String> codes(Registration applicant, Predicate<FoldedNumber> wanted) {
        return participants.list().stream().map(Participant::code)
                .filter(code -> wanted.test(FoldedNumber.of(applicant.country().value(), code))).toList();
    }
}
