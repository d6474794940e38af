package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;

/**
 * Keeps what people are filling in, each for the person alone, until it is lodged or deleted. A page saves one part of
 * a draft at a time, so two windows at different parts do not disturb one another; where both changed the same part,
 * the later is kept as a draft of its own, and is told so.
 */
@Stateless
public class Drafts {

    static final int MOST = 50;

    /** The largest form has 99 items and 99 papers with texts of five hundred characters. */
    static final int LONGEST = 1_000_000;

    @Inject
    DraftRepository drafts;

    @Inject
    Clock clock;

    /** The one changed last first. */
    public List<DraftView> list(SignedInAs who) {
        Policy.require(UseCase.KEEP_DRAFT, who);
        return drafts.list(who.signIn(), false).stream().map(Draft::view).toList();
    }

    public int count(SignedInAs who) {
        Policy.require(UseCase.KEEP_DRAFT, who);
        return drafts.count(who.signIn(), false);
    }

    public Optional<DraftView> find(long id, SignedInAs who) {
        Policy.require(UseCase.KEEP_DRAFT, who);
        return drafts.find(id, who.signIn()).filter(draft -> !draft.isTemplate()).map(Draft::view);
    }

    public DraftOutcome save(DraftEdit edit, SignedInAs who) {
        Policy.require(UseCase.KEEP_DRAFT, who);
        if (edit.typed().toJson().length() > LONGEST) {
            return new DraftOutcome.Full(true);
        }
        if (edit.draft().isEmpty()) {
            return begin(edit.hand(), edit.typed(), who).<DraftOutcome>map(DraftOutcome.Kept::new)
                    .orElseGet(() -> new DraftOutcome.Full(false));
        }
        Optional<Draft> there = drafts.findLocked(edit.draft().get(), who.signIn())
                .filter(draft -> !draft.isTemplate());
        if (there.isEmpty()) {
            return apart(edit, edit.typed(), true, who);
        }
        Draft draft = there.get();
        DraftParts stored = draft.parts();
        DraftParts both = stored.with(edit.typed());
        if (both.equals(stored) || draft.isAheadOf(edit.hand())) {
            return new DraftOutcome.Kept(draft.view());
        }
        if (!draft.wasLastIn(edit.hand())
                && !stored.fingerprint(edit.seen().part()).equals(edit.seen().fingerprint())) {
            return apart(edit, both, false, who);
        }
        draft.write(both, edit.hand(), clock.instant());
        return new DraftOutcome.Kept(draft.view());
    }

    /**
     * A draft with this in it, unless there is one already in which these fields of that part say the same: whoever
     * presses a button twice has one draft, and goes on with what was typed into it.
     */
    public DraftOutcome beginOnce(DraftParts parts, String part, Set<String> fields, SignedInAs who) {
        Policy.require(UseCase.KEEP_DRAFT, who);
        if (parts.toJson().length() > LONGEST) {
            return new DraftOutcome.Full(true);
        }
        drafts.lock(who.signIn());
        return drafts.list(who.signIn(), false).stream().map(Draft::view)
                .filter(each -> fields.stream().allMatch(field -> Objects.equals(each.parts().of(part).get(field),
                        parts.of(part).get(field))))
                .findFirst()
                .or(() -> begin(new DraftEdit.Hand(UUID.randomUUID().toString(), 0), parts, who))
                .<DraftOutcome>map(DraftOutcome.Kept::new).orElseGet(() -> new DraftOutcome.Full(false));
    }

    private DraftOutcome apart(DraftEdit edit, DraftParts parts, boolean gone, SignedInAs who) {
        return begin(edit.hand(), parts, who).<DraftOutcome>map(draft -> new DraftOutcome.Apart(draft, gone))
                .orElseGet(() -> new DraftOutcome.Full(false));
    }

    private Optional<DraftView> begin(DraftEdit.Hand hand, DraftParts parts, SignedInAs who) {
        return count(who) >= MOST ? Optional.empty()
                : Optional.of(drafts.add(new Draft(who.signIn(), parts, hand, clock.instant())).view());
    }

    /** A draft with this in it, beside all others. */
    public DraftOutcome begin(DraftParts parts, SignedInAs who) {
        return save(new DraftEdit(Optional.empty(), parts, new DraftEdit.Seen("", ""),
                new DraftEdit.Hand(UUID.randomUUID().toString(), 0)), who);
    }

    /** Called so from now on, whatever stands in it; nothing where it is gone. */
    public void rename(long id, String name, SignedInAs who) {
        Policy.require(UseCase.KEEP_DRAFT, who);
        drafts.findLocked(id, who.signIn()).ifPresent(draft -> draft.call(Templates.named(name)));
    }

    /** Deleted for good; also when it was already. */
    public void discard(long id, SignedInAs who) {
        Policy.require(UseCase.KEEP_DRAFT, who);
        drafts.findLocked(id, who.signIn()).ifPresent(drafts::remove);
    }
}
