package org.singlewindow.registration;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * An application as whoever applied sees it: how it stands, and nothing of how to reach them.
 *
 * @param reason why it was refused
 * @param signIn under which the person signs in, once the firm was taken in
 */
public record ApplicantView(String reference, String name, String country, RegistrationState state, Instant appliedAt,
        Optional<Instant> decidedAt, Optional<String> reason, Optional<String> code, Optional<String> signIn) {

    /** Whether officers of every country can read the name. */
    public boolean isLatin() {
        return ApplyForRegistration.Firm.isLatin(name);
    }

    static ApplicantView of(RegistrationView seen) {
        Optional<RegistrationView.Verdict> verdict = seen.verdict();
        Optional<String> code = verdict.flatMap(RegistrationView.Verdict::code);
        return new ApplicantView(seen.reference(), seen.firm().name(), seen.firm().country(), seen.state(),
                seen.appliedAt(), verdict.map(RegistrationView.Verdict::at),
                verdict.flatMap(RegistrationView.Verdict::reason), code,
                code.map(each -> each.toLowerCase(Locale.ROOT)));
    }
}
