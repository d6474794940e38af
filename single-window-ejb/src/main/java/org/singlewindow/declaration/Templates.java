package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.FreeText;

/**
 * What people begin the same declaration from again and again, each for the person alone: under a name, and until they
 * delete it. A template is not lodged and not typed into; what is begun from it is a draft of its own.
 */
@Stateless
public class Templates {

    public static final int MOST = 50;
    public static final int LONGEST_NAME = 100;

    @Inject
    DraftRepository drafts;

    @Inject
    Clock clock;

    /** The one kept last first. */
    public List<DraftView> list(SignedInAs who) {
        Policy.require(UseCase.KEEP_DRAFT, who);
        return drafts.list(who.signIn(), true).stream().map(Draft::view).toList();
    }

    public Optional<DraftView> find(long id, SignedInAs who) {
        Policy.require(UseCase.KEEP_DRAFT, who);
        return drafts.find(id, who.signIn()).filter(Draft::isTemplate).map(Draft::view);
    }

    /** Nothing is kept where there is no room for it. */
    public DraftOutcome keep(String name, DraftParts parts, SignedInAs who) {
        Policy.require(UseCase.KEEP_DRAFT, who);
        if (parts.toJson().length() > Drafts.LONGEST) {
            return new DraftOutcome.Full(true);
        }
        drafts.lock(who.signIn());
        return drafts.count(who.signIn(), true) >= MOST ? new DraftOutcome.Full(false)
                : new DraftOutcome.Kept(
                        drafts.add(Draft.template(who.signIn(), named(name), parts, clock.instant())).view());
    }

    /** As it is kept: in one line, and as long as there is room. */
    static String named(String name) {
        String line = Blanks.strip(FreeText.writable(name).replaceAll("\\s+", " "));
        return line.length() > LONGEST_NAME ? FreeText.beginning(line, LONGEST_NAME) : line;
    }
}
