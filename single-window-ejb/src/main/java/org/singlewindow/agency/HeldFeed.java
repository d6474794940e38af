package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.desk.DeskFeed;
import org.singlewindow.desk.DeskItem;
import org.singlewindow.desk.DeskQuery;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Subject;

/**
 * Declarations that all have approved and that are held, as items of the desk of each agency that can let them go on:
 * there is nothing left to decide about them, and yet they are rejected if nobody does.
 */
@ApplicationScoped
class HeldFeed implements DeskFeed {

    /** So many are looked through for words; they are few, and none is held for long. */
    private static final int LOOKED_THROUGH = 1000;

    private static final List<String> WANTED = List.of(DeclarationStatus.HELD.name(),
            TaskCursor.Part.URGENT.name());

    @Inject
    HeldRepository held;

    @Inject
    TaskViews views;

    @Override
    public String kind() {
        return "held";
    }

    @Override
    public Fed list(DeskQuery query, SignedInAs who) {
        boolean wanted = query.state().filter(state -> !WANTED.contains(state)).isEmpty();
        return wanted && Policy.allows(UseCase.RESUME_DECLARATION, who) ? listFor(query, who) : Fed.NOTHING;
    }

    private Fed listFor(DeskQuery query, SignedInAs who) {
        List<String> words = query.text()
                .map(text -> Arrays.asList(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))).orElse(List.of());
        Optional<TaskCursor> after = query.after().flatMap(TaskCursor::parse);
        TaskQuery all = query.state().filter(TaskCursor.Part.URGENT.name()::equals).isPresent()
                ? TaskQuery.urgent(Optional.empty(), after, query.size())
                : new TaskQuery(Optional.empty(), Optional.empty(), after, query.size());
        List<Placed> found = held
                .list(who.participant().id(), all, words.isEmpty() ? query.size() + 1 : LOOKED_THROUGH).stream()
                .map(line -> views.row(line).waitingToGoOn())
                .filter(row -> words.stream().allMatch(shown(row)::contains)).limit(query.size() + 1L)
                .map(row -> new Placed(item(row), row.place().toText())).toList();
        List<Placed> page = found.subList(0, Math.min(found.size(), query.size()));
        return new Fed(page, found.size() > page.size() ? Optional.of(page.get(page.size() - 1).place())
                : Optional.empty());
    }

    private static String shown(TaskRow row) {
        return Stream.of(row.mrn().value(), row.declarant(), row.summary().in(Locale.ENGLISH))
                .reduce("", (one, other) -> one + " " + other).toLowerCase(Locale.ROOT);
    }

    private DeskItem item(TaskRow row) {
        DeskItem.Note why = new DeskItem.Note(row.held().flatMap(TaskRow.Held::vain).orElse("OTHER"), "", row.due());
        return new DeskItem(kind(), row.id(), Subject.declaration(row.mrn()), row.agency(), row.declarant(),
                new DeskItem.Standing(DeclarationStatus.HELD, true, row.urgent(), List.of(why)).beforeOthers(),
                row.due(),
                row.summary(), Optional.empty(), "agency/decide.xhtml?id=" + row.id());
    }
}
