package org.singlewindow.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.Awaited;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.HistoryLine;
import org.singlewindow.declaration.RecipientView;
import org.singlewindow.declaration.TimeLimit;
import org.singlewindow.declaration.Resuming;
import org.singlewindow.routing.Duty;

/** That a declaration is held: since when, why, and until when, on every page that would else offer what is refused. */
@Named
@RequestScoped
public class HeldCard {

    private static final String HELD = "declaration.held";

    @Inject
    Resuming resuming;

    @Inject
    SignedInUser user;

    private Boolean resumable;

    /**
     * How it is held.
     *
     * @param since  null where its history does not say
     * @param until  when it is rejected unless it goes on
     * @param agreed all who must approve it have done so: nobody has an open task by which to see that it waits
     */
    public record Held(Instant since, String why, Instant until, boolean agreed) {}

    /** Null where it is not. */
    public Held of(DeclarationView shown) {
        if (!isHeld(shown)) {
            return null;
        }
        Optional<HistoryLine> line = last(shown.history());
        return new Held(line.map(HistoryLine::at).orElse(null), why(line), until(shown.limits()),
                shown.recipients().stream().filter(party -> party.duty() == Duty.APPROVE)
                        .allMatch(RecipientView::letsGo));
    }

    public static boolean isHeld(DeclarationView shown) {
        return shown != null && shown.status() == DeclarationStatus.HELD;
    }

    /** Whoever reads has approved it: there is nothing left for them to decide. */
    public boolean isApproved(DeclarationView shown) {
        return isHeld(shown) && shown.recipients().stream().anyMatch(
                party -> party.code().equals(user.get().participant().code()) && party.letsGo());
    }

    /** Whoever reads may let it go on. */
    public boolean isResumable(DeclarationView shown) {
        if (resumable == null) {
            resumable = isHeld(shown) && resuming.isOffered(shown.mrn(), user.get());
        }
        return resumable;
    }

    /** After something was tried, by whoever was quicker it may be otherwise. */
    public void lookAgain() {
        resumable = null;
    }

    private static Optional<HistoryLine> last(List<HistoryLine> history) {
        return history.stream().filter(line -> line.event().equals(HELD)).reduce((one, later) -> later);
    }

    private static String why(Optional<HistoryLine> line) {
        return Words.get("held.why." + line.map(each -> each.words().key()).filter(key -> key.startsWith(HELD + "."))
                .map(key -> key.substring(HELD.length() + 1)).orElse("OTHER"));
    }

    private static Instant until(List<TimeLimit> limits) {
        return limits.stream().filter(limit -> limit.what() == Awaited.OFFICER).map(TimeLimit::until).findFirst()
                .orElse(null);
    }
}
