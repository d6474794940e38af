package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.singlewindow.guarantee.CodeView;
import org.singlewindow.guarantee.GuaranteeView;
import org.singlewindow.guarantee.Guarantees;
import org.singlewindow.guarantee.UsageView;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.transit.MovementTurn;
import org.singlewindow.guarantee.WishedCode;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;

/**
 * A guarantee. Of an agent, {@code referenceAmount}, {@code exposure}, {@code balance} and {@code uses} are those of
 * its own code.
 *
 * @param usable up to how much may be locked, where the holder has to lodge more now than was lodged
 * @param share  how much of it is locked, in whole hundredths
 */
public record GuaranteeJson(String grn, String type, String form, String state, String country,
        Optional<Firm> guarantor, Firm holder, MoneyJson referenceAmount, int tier, MoneyJson lodged,
        Optional<MoneyJson> usable, Optional<String> permission, Optional<String> otherReference, MoneyJson exposure,
        MoneyJson balance, int share,
        long uses, List<String> notIn, List<String> notFor, Optional<String> departure, int monitoring, String from,
        String until, Instant registeredAt, Optional<Instant> revokedFrom, Optional<Demand> demand,
        List<String> together) {

    /** Whoever it is. */
    public record Firm(String code, String name) {

        static Firm of(GuaranteeView.Firm firm) {
            return new Firm(firm.code(), firm.called().name());
        }
    }

    /** What customs demands, and until when. */
    public record Demand(MoneyJson referenceAmount, Instant until) {}

    /** A page; {@code next} is what to give as {@code after} to go on. */
    public record Page(Optional<Long> next, List<GuaranteeJson> items) {

        static Page of(Guarantees.Page found) {
            return new Page(found.next().isPresent() ? Optional.of(found.next().getAsLong()) : Optional.empty(),
                    found.rows().stream().map(GuaranteeJson::of).toList());
        }
    }

    static GuaranteeJson of(GuaranteeView seen) {
        GuaranteeView.Cover cover = seen.cover();
        GuaranteeView.Time time = seen.time();
        return new GuaranteeJson(seen.grn().value(), cover.type().code(), cover.form().name(), seen.state().name(),
                seen.parties().country().value(), seen.parties().guarantor().map(Firm::of),
                Firm.of(seen.parties().holder()), MoneyJson.of(seen.balance().of()), cover.tier(),
                MoneyJson.of(cover.lodged()),
                Optional.of(cover.usable()).filter(any -> cover.isShort()).map(MoneyJson::of), said(cover.permission()),
                said(cover.otherReference()),
                MoneyJson.of(seen.balance().exposure()), MoneyJson.of(seen.balance().left()),
                seen.balance().percent(), seen.balance().uses(),
                cover.notIn().stream().map(CountryCode::value).toList(), cover.notFor(),
                cover.departure().map(CountryCode::value), cover.monitoring(), time.first().toString(),
                time.last().toString(), time.registeredAt(), time.revokedFrom(),
                time.demanded().map(each -> new Demand(MoneyJson.of(each.limit()), each.until())),
                seen.together().stream().map(Grn::value).toList());
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    /**
     * One use of it.
     *
     * @param open  what is locked of it now
     * @param claim what the guarantor is asked to pay for it
     * @param days  for how many it is or was locked
     * @param agent whose access code it was
     * @param turn  who has to do something next, so that it is given back
     */
    public record Usage(String mrn, int reference, String state, MoneyJson amount, MoneyJson open, Instant lockedAt,
            Optional<Instant> creditedAt, Optional<MoneyJson> claim, long days, Optional<Firm> agent,
            Optional<MovementJson.Turn> turn, Optional<Boolean> overdue) {

        static Usage of(Guarantees.Used used, Optional<MovementTurn.Now> next, Instant now) {
            UsageView use = used.use();
            return new Usage(use.mrn().value(), use.position(), use.state().name(), MoneyJson.of(use.amount()),
                    MoneyJson.of(use.open()), use.lockedAt(), use.creditedAt(), use.claimed().map(MoneyJson::of),
                    use.days(now), used.agent().map(Firm::of), next.map(each -> MovementJson.Turn.of(each.turn())),
                    next.map(MovementTurn.Now::overdue));
        }
    }

    /** A page of uses. */
    public record Usages(Optional<Long> next, List<Usage> items) {

        static Usages of(Guarantees.Usages found, Map<Mrn, MovementTurn.Now> turns, Instant now) {
            return new Usages(found.next().isPresent() ? Optional.of(found.next().getAsLong()) : Optional.empty(),
                    found.rows().stream()
                            .map(each -> Usage.of(each, Optional.ofNullable(turns.get(each.use().mrn())), now))
                            .toList());
        }
    }

    /** What one message brought, in its order. */
    public record Several(List<GuaranteeJson> guarantees) {}

    /** Whether it would cover. @param reasons why not, of code list CL252 */
    public record Verdict(boolean covered, List<String> reasons) {}

    /**
     * An access code.
     *
     * @param code  only in the answer to setting it
     * @param agent empty for the holder's own
     */
    public record AccessCode(Optional<String> code, Optional<String> agent, Optional<MoneyJson> limit,
            Optional<MoneyJson> locked, Optional<String> until) {

        static AccessCode of(CodeView seen) {
            return new AccessCode(Optional.empty(), seen.agent().map(GuaranteeView.Firm::code),
                    seen.limit().map(MoneyJson::of), Optional.of(MoneyJson.of(seen.locked())),
                    seen.last().map(Object::toString));
        }

        static AccessCode of(WishedCode set, String currency) {
            return new AccessCode(Optional.of(set.code()), said(set.agent()),
                    said(set.limit()).map(amount -> new MoneyJson(amount, currency)), Optional.empty(),
                    said(set.until()));
        }
    }

    /** All that are set. */
    public record AccessCodes(List<AccessCode> codes) {}
}
