package org.singlewindow.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.identity.Called;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Worded;
import org.singlewindow.kernel.Wording;
import org.singlewindow.routing.Duty;
import org.singlewindow.routing.Reason;
import org.singlewindow.routing.RecipientKind;

/**
 * Where a declaration stands with one of its recipients.
 *
 * @param state  of its task for an agency, of its delivery for a country
 * @param note   reason, conditions or question
 * @param due    until when it has to answer; empty where it has not, or has answered
 * @param urgent the goods for the sake of which it comes before others there, and is due sooner
 * @param items  where it has decided about some goods items by themselves: while some are left, its state is as before
 */
public record RecipientView(String code, Called called, RecipientKind kind, CountryCode country, Duty duty,
        String state,
        Instant since, Optional<String> note, Optional<Instant> due, Optional<Reason> urgent,
        Optional<AgencyStates.Share> items) {

    private static final Sentences TEXTS = new Sentences("org.singlewindow.declaration.answers");

    /** The same reasons as people read them. */
    private static final Sentences REASONS = new Sentences("org.singlewindow.declaration.refusals");

    private static final Set<String> NEW = Set.of("CREATED", "DELIVERED");

    private static final Set<String> LETS_GO = Set.of("APPROVED", "APPROVED_WITH_CONDITIONS", "APPROVED_IN_PART");

    /** As pages show its state: where some goods items are decided it is not as new as that says. */
    public String told() {
        return kind == RecipientKind.AGENCY && NEW.contains(state) && !ofItems().isEmpty() ? "PARTLY" : state;
    }

    /** It has let go all, or some of it. */
    public boolean letsGo() {
        return LETS_GO.contains(state);
    }

    /** For programs, as for everybody. */
    public String name() {
        return called.name();
    }

    /** The note with the reason in words, where it has one; what was typed stays as it is. */
    public Worded remark() {
        List<Worded> ofItems = ofItems();
        return ofItems.isEmpty() ? reason(note.orElse(""))
                : language -> ofItems.stream().map(line -> line.in(language)).collect(Collectors.joining(" · "));
    }

    /** What was said of which goods items, one decision after the other; nothing where none was decided by itself. */
    public List<Worded> ofItems() {
        return note.orElse("").lines().flatMap(line -> ofItems(line).stream()).toList();
    }

    private static Optional<Worded> ofItems(String line) {
        return TEXTS.read("item.said", line).map(said -> language -> TEXTS.say(said.key(), Stream
                .concat(said.arguments().stream().limit(1),
                        said.arguments().stream().skip(1).map(words -> reason(words).in(language)))
                .toList()).in(language));
    }

    private static Worded reason(String text) {
        return TEXTS.read("reason", text).map(said -> new Wording(REASONS, said.key(), said.arguments()))
                .orElseGet(() -> Wording.verbatim(text));
    }
}
