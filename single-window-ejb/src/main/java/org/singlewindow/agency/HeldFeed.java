package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.Summary;
import org.singlewindow.desk.DeskFeed;
import org.singlewindow.desk.DeskItem;
import org.singlewindow.desk.DeskQuery;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Subject;
import org.singlewindow.kernel.Worded;

/**
 * Declarations that all have approved and that are held, as items of the desk of each agency that can let them go on:
 * there is nothing left to decide about them, and yet they are rejected if nobody does.
 */
@ApplicationScoped
class HeldFeed implements DeskFeed {

    /** So many are looked through for words; they are few, and none is held for long. */
    private static final int LOOKED_THROUGH = 1000;

    @Inject
    HeldRepository held;

    @Inject
    Participants participants;

    @Override
    public String kind() {
        return "held";
    }

    @Override
    public Fed list(DeskQuery query, SignedInAs who) {
        boolean wanted = query.state().filter(state -> !state.equals(DeclarationStatus.HELD.name())).isEmpty();
        return wanted && Policy.allows(UseCase.RESUME_DECLARATION, who) ? listFor(query, who) : Fed.NOTHING;
    }

    private Fed listFor(DeskQuery query, SignedInAs who) {
        List<String> words = query.text()
                .map(text -> Arrays.asList(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))).orElse(List.of());
        List<Placed> found = held.list(who.participant().id(), query.after().flatMap(TaskCursor::parse),
                words.isEmpty() ? query.size() + 1 : LOOKED_THROUGH).stream()
                .filter(line -> words.stream().allMatch(shown(line)::contains)).limit(query.size() + 1L)
                .map(line -> new Placed(item(line, who), new TaskCursor(line.until(), line.task()).toText())).toList();
        List<Placed> page = found.subList(0, Math.min(found.size(), query.size()));
        return new Fed(page, found.size() > page.size() ? Optional.of(page.get(page.size() - 1).place())
                : Optional.empty());
    }

    private String shown(HeldRepository.Line line) {
        return Stream.of(line.mrn().value(), from(line), what(line).in(Locale.ENGLISH))
                .reduce("", (one, other) -> one + " " + other).toLowerCase(Locale.ROOT);
    }

    private DeskItem item(HeldRepository.Line line, SignedInAs who) {
        DeskItem.Note why = new DeskItem.Note(line.vain().orElse("OTHER"), "", line.until());
        return new DeskItem(kind(), line.task(), Subject.declaration(line.mrn()), who.participant().code(), from(line),
                new DeskItem.Standing(DeclarationStatus.HELD, true, true, List.of(why)), line.until(), what(line),
                Optional.empty(), "agency/decide.xhtml?id=" + line.task());
    }

    private String from(HeldRepository.Line line) {
        return participants.get(line.sender()).name();
    }

    private static Worded what(HeldRepository.Line line) {
        return Summary.parse(line.summary()).inOneLine();
    }
}
