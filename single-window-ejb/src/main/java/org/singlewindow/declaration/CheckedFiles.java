package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.FreeText;

/**
 * Keeps for a while what somebody had checked, so that it can be lodged without being sent again: a few documents for
 * each sign-in, for a day.
 */
@Stateless
public class CheckedFiles {

    private static final int MOST = 3;
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int LONGEST_NAME = 255;

    @Inject
    DraftRepository drafts;

    @Inject
    Clock clock;

    /** The number under which {@link #find} gives it back to the same person. */
    public Checked keep(String name, byte[] content, SignedInAs who) {
        Policy.require(UseCase.KEEP_DRAFT, who);
        Instant now = clock.instant();
        String shown = FreeText.excerpt(name, LONGEST_NAME);
        long id = drafts.add(new KeptFile(who.signIn(), shown, content, now));
        drafts.removeFiles(now.minus(LONGEST), who.signIn(), MOST);
        return new Checked(id, shown, content);
    }

    public Optional<Checked> find(long id, SignedInAs who) {
        Policy.require(UseCase.KEEP_DRAFT, who);
        return drafts.findFile(id, who.signIn()).map(KeptFile::view);
    }

    public void forget(long id, SignedInAs who) {
        Policy.require(UseCase.KEEP_DRAFT, who);
        drafts.removeFile(id, who.signIn());
    }
}
