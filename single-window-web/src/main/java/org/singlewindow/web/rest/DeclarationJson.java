package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.singlewindow.agency.TaskView;
import org.singlewindow.declaration.AgentView;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.HistoryLine;
import org.singlewindow.declaration.ItemRefusal;
import org.singlewindow.declaration.ItemView;
import org.singlewindow.declaration.LinkView;
import org.singlewindow.declaration.LodgementRegister;
import org.singlewindow.declaration.LodgementRule;
import org.singlewindow.declaration.LodgementRule.Severity;
import org.singlewindow.declaration.AgencyStates;
import org.singlewindow.declaration.RecipientView;
import org.singlewindow.declaration.TimeLimit;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Violation;

/** One declaration with everybody it went to and everything that happened. */
public record DeclarationJson(String mrn, Optional<String> lrn, String status, int version, String declarant,
        String declarantName, Optional<Agent> agent, Instant lodgedAt,
        List<RecipientLine> recipients, List<HistoryEntry> history, List<Remark> warnings, List<Link> follows,
        List<Link> followedBy, List<Waiting> awaits, List<Item> items, List<Question> questions) {

    /** A goods item that stands by itself; {@code since} where it was released, or refused for good. */
    public record Item(int sequence, String state, List<String> waitsFor, List<Refused> refusedBy,
            Optional<Instant> since) {

        private static Item of(ItemView item) {
            return new Item(item.sequence(), item.state().name(), item.waitsFor(),
                    item.refusals().stream().map(Refused::of).toList(),
                    item.since());
        }
    }

    /** Who refused a goods item, why, and when. */
    public record Refused(String agency, String reasonCode, String text, Instant at) {

        private static Refused of(ItemRefusal refusal) {
            return new Refused(refusal.agency(), refusal.code(), refusal.text(), refusal.at());
        }
    }

    /** Something that is waited for beside decisions, and up to when. */
    public record Waiting(String what, Instant until) {

        private static Waiting of(TimeLimit limit) {
            return new Waiting(limit.what().name(), limit.until());
        }
    }

    /** What an agency wants to know of whoever asks for the declaration; answered under the number of its task. */
    public record Question(long task, String agency, String text) {

        private static Question of(TaskView asked) {
            return new Question(asked.row().id(), asked.row().agency(), asked.question().orElse(""));
        }
    }

    /** Who lodged it for the declarant, and under which mandate. */
    public record Agent(String code, String name, long mandate) {

        private static Agent of(AgentView agent) {
            return new Agent(agent.code(), agent.called().name(), agent.mandate());
        }
    }

    /** An agency or a country and where the matter stands there. */
    public record RecipientLine(String code, String name, String kind, String country, String duty, String state,
            Instant since, Optional<String> note, Optional<Instant> due, boolean urgent,
            Optional<AgencyStates.Share> items) {

        private static RecipientLine of(RecipientView recipient) {
            return new RecipientLine(recipient.code(), recipient.name(), recipient.kind().name(),
                    recipient.country().value(), recipient.duty().name(),
                    recipient.state(), recipient.since(), recipient.note(), recipient.due(),
                    recipient.urgent().isPresent(), recipient.items());
        }
    }

    /** One line of the history. */
    public record HistoryEntry(Instant at, String event, String actor, String text) {

        private static HistoryEntry of(HistoryLine line) {
            return new HistoryEntry(line.at(), line.event(), line.actor(), line.text());
        }
    }

    /**
     * What was pointed out when it was accepted; {@code line} and {@code xpath} where one place is meant, {@code rule}
     * unless it was kept in words of long ago, {@code value} where one stands at the place.
     */
    public record Remark(Optional<String> rule, String code, String severity, String text, OptionalInt line,
            String xpath, String pointer, Optional<String> value) {

        private static Remark of(Violation found, Locale reader) {
            return new Remark(LodgementRegister.of(found).map(LodgementRule::id), found.code().code(),
                    (found.warning() ? Severity.WARNING : Severity.ERROR).name(), found.in(reader),
                    found.line() > 0 ? OptionalInt.of(found.line()) : OptionalInt.empty(), found.xpath(),
                    found.pointer(), Optional.of(found.value()).filter(value -> !value.isEmpty()));
        }
    }

    /**
     * A declaration that this one goes on from, or the other way; its status where the caller may see it.
     *
     * @param notReleased its goods items that did not go where others of it have
     * @param besides     what else goes on from it, of the same kind as this one
     */
    public record Link(String mrn, Optional<String> status, Optional<Integer> amended, List<Item> notReleased,
            List<String> besides) {

        private static Link of(LinkView link) {
            return new Link(link.mrn().value(), link.known().map(DeclarationStatus::name), link.amendedTo(),
                    link.keptBack().stream().map(Item::of).toList(),
                    link.besides().stream().map(Mrn::value).toList());
        }
    }

    /** @param asked what the caller has to answer */
    static DeclarationJson of(DeclarationView view, List<TaskView> asked, Locale reader) {
        return new DeclarationJson(view.mrn().value(), view.lrn().map(Lrn::value), view.status().name(), view.version(),
                view.declarant(), view.declarantName(), view.agent().map(Agent::of),
                view.lodgedAt(), view.recipients().stream().map(RecipientLine::of).toList(),
                view.history().stream().map(HistoryEntry::of).toList(),
                view.warnings().stream().map(each -> Remark.of(each, reader)).toList(),
                view.links().follows().stream().map(Link::of).toList(),
                view.links().followedBy().stream().map(Link::of).toList(),
                view.limits().stream().map(Waiting::of).toList(), view.items().stream().map(Item::of).toList(),
                asked.stream().map(Question::of).toList());
    }
}
