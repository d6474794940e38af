package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.singlewindow.declaration.AgentView;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.HistoryLine;
import org.singlewindow.declaration.LinkView;
import org.singlewindow.declaration.LodgementRegister;
import org.singlewindow.declaration.LodgementRule;
import org.singlewindow.declaration.RecipientView;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.Violation;

/** One declaration with everybody it went to and everything that happened. */
public record DeclarationJson(String mrn, Optional<String> lrn, String status, int version, String declarant,
        String declarantName, Optional<Agent> agent, Instant lodgedAt,
        List<RecipientLine> recipients, List<HistoryEntry> history, List<Remark> warnings, List<Link> follows,
        List<Link> followedBy) {

    /** Who lodged it for the declarant, and under which mandate. */
    public record Agent(String code, String name, long mandate) {

        private static Agent of(AgentView agent) {
            return new Agent(agent.code(), agent.called().name(), agent.mandate());
        }
    }

    /** An agency or a country and where the matter stands there. */
    public record RecipientLine(String code, String name, String kind, String country, String duty, String state,
            Instant since, Optional<String> note, Optional<Instant> due, boolean urgent) {

        private static RecipientLine of(RecipientView recipient) {
            return new RecipientLine(recipient.code(), recipient.name(), recipient.kind().name(),
                    recipient.country().value(), recipient.duty().name(),
                    recipient.state(), recipient.since(), recipient.note(), recipient.due(),
                    recipient.urgent().isPresent());
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
     * unless it was kept in words of long ago.
     */
    public record Remark(Optional<String> rule, String code, String text, OptionalInt line, String xpath,
            String pointer) {

        private static Remark of(Violation found) {
            return new Remark(LodgementRegister.of(found).map(LodgementRule::id), found.code().code(), found.text(),
                    found.line() > 0 ? OptionalInt.of(found.line()) : OptionalInt.empty(), found.xpath(),
                    found.pointer());
        }
    }

    /** A declaration that this one goes on from, or the other way; its status where the caller may see it. */
    public record Link(String mrn, Optional<String> status) {

        private static Link of(LinkView link) {
            return new Link(link.mrn().value(), link.status().map(DeclarationStatus::name));
        }
    }

    static DeclarationJson of(DeclarationView view) {
        return new DeclarationJson(view.mrn().value(), view.lrn().map(Lrn::value), view.status().name(), view.version(),
                view.declarant(), view.declarantName(), view.agent().map(Agent::of),
                view.lodgedAt(), view.recipients().stream().map(RecipientLine::of).toList(),
                view.history().stream().map(HistoryEntry::of).toList(),
                view.warnings().stream().map(Remark::of).toList(),
                view.links().follows().stream().map(Link::of).toList(),
                view.links().followedBy().stream().map(Link::of).toList());
    }
}
