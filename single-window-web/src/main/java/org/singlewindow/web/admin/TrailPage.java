package org.singlewindow.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.singlewindow.audit.Breach;
import org.singlewindow.audit.TrailCheck;
import org.singlewindow.audit.TrailState;
import org.singlewindow.audit.TrailWatching;
import org.singlewindow.evidence.EvidenceKeyView;
import org.singlewindow.evidence.EvidenceKeys;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** Whether the audit trail is as it was sealed, by the last check; and having it checked. */
@Named
@RequestScoped
public class TrailPage {

    @Inject
    SignedInUser user;

    @Inject
    TrailWatching trail;

    @Inject
    EvidenceKeys keys;

    @Inject
    Clock clock;

    private TrailState state;
    private List<EvidenceKeyView> shown;

    public TrailState getState() {
        if (state == null) {
            state = trail.state(user.get());
        }
        return state;
    }

    public TrailState.Word getWord() {
        return getState().word(clock.instant());
    }

    public String getTone() {
        return switch (getWord()) {
            case RIGHT -> "good";
            case BROKEN -> "bad";
            case NOT_CHECKED -> "busy";
            case OVERDUE -> "warn";
        };
    }

    /** How far the one that runs is, in hundredths. */
    public int getPercent() {
        return getState().running().map(TrailCheck::percent).orElse(0);
    }

    /** What does not fit, in the reader's language. */
    public String getBreach() {
        return getState().lastEnded().flatMap(TrailCheck::breach)
                .map(found -> Words.fill("trail.breach." + found.kind(), number(found.seal()), lines(found)))
                .orElse("");
    }

    private static long lines(Breach found) {
        return found.kind() == Breach.Kind.LINES_MISSING ? found.expected() - found.found() : found.expected();
    }

    /** As it stands in the database, without marks between thousands. */
    private static String number(long seal) {
        return Long.toString(seal);
    }

    /** As one would copy it to keep it elsewhere, the same line that the command ends with. */
    public String getLastSeal() {
        return getState().lastEnded().filter(last -> last.lastSeal() > 0)
                .map(last -> last.lastSeal() + " " + last.lastHash()).orElse("");
    }

    /** Whether the last check was not of the whole trail, so that there is another to tell of. */
    public boolean isWholeApart() {
        return getState().lastWhole().isPresent() && !getState().lastWhole().equals(getState().lastEnded());
    }

    /** With which evidence is and was signed. */
    public List<EvidenceKeyView> getKeys() {
        if (shown == null) {
            shown = keys.list();
        }
        return shown;
    }

    /** How often the page looks again, in seconds. */
    public int getSeconds() {
        return getState().running().isPresent() ? 3 : 20;
    }

    @Serves(UseCase.CHECK_AUDIT_TRAIL)
    public String check() {
        if (trail.check(user.get())) {
            Said.done(Words.get("trail.begun"));
        } else {
            Said.trouble(Words.get("trail.runsAlready"));
        }
        return "/admin/trail?faces-redirect=true";
    }
}
