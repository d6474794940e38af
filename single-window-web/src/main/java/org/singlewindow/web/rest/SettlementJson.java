package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.guarantee.Settlement;
import org.singlewindow.guarantee.Settlements;

/**
 * What one country owes another.
 *
 * @param payer   country of guarantee, {@code payee} where the debt arose
 * @param dueAt   to be sent before
 * @param offered what the reader can mark now
 */
public record SettlementJson(long id, String state, long claim, String grn, String mrn, String payer, String payee,
        MoneyJson amount, Instant arisenAt, Instant dueAt, Optional<Instant> sentAt, Optional<String> reference,
        Optional<Instant> receivedAt, List<String> offered) {

    /** What is not received yet, of one country to another, in one currency. */
    public record Owed(String payer, String payee, MoneyJson amount) {}

    /** A page; {@code next} is what to give as {@code after} to go on. */
    public record Page(List<Owed> owed, Optional<Long> next, List<SettlementJson> items) {

        static Page of(List<Settlements.Owed> owed, Settlements.Listed found) {
            return new Page(owed.stream().map(each -> new Owed(each.payer().value(), each.payee().value(),
                    MoneyJson.of(each.amount()))).toList(),
                    found.next().isPresent() ? Optional.of(found.next().getAsLong()) : Optional.empty(),
                    found.rows().stream().map(SettlementJson::of).toList());
        }
    }

    static SettlementJson of(Settlement seen) {
        return new SettlementJson(seen.id(), seen.state().name(), seen.claim().number(), seen.claim().grn().value(),
                seen.claim().mrn().value(), seen.payer().value(), seen.payee().value(), MoneyJson.of(seen.amount()),
                seen.times().arisen(), seen.times().due(), seen.times().sent(),
                Optional.of(seen.reference()).filter(each -> !each.isEmpty()), seen.times().received(),
                seen.steps().stream().map(Enum::name).toList());
    }
}
