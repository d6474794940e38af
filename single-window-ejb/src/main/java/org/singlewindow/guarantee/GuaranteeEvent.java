package org.singlewindow.guarantee;

import java.util.Locale;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Subject;

/** What can happen to a guarantee. */
public sealed interface GuaranteeEvent extends DomainEvent {

    Grn grn();

    @Override
    default Subject about() {
        return Subject.guarantee(grn());
    }

    /** One step of its life; also that it is there. */
    record Stepped(Grn grn, GuaranteeStep step, String actor, String text) implements GuaranteeEvent {
        @Override
        public String kind() {
            return "guarantee." + step.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Its access codes are others. */
    record CodesReplaced(Grn grn, String actor, String text) implements GuaranteeEvent {
        @Override
        public String kind() {
            return "guarantee.codes";
        }
    }

    record Locked(Grn grn, String actor, String text) implements GuaranteeEvent {
        @Override
        public String kind() {
            return "guarantee.locked";
        }
    }

    /** All of what a movement had locked, or a part. */
    record GivenBack(Grn grn, UsageState how, String actor, String text) implements GuaranteeEvent {
        @Override
        public String kind() {
            return "guarantee." + (how == UsageState.LOCKED ? "released" : how.name().toLowerCase(Locale.ROOT));
        }
    }

    /** The guarantor is asked to pay. */
    record Claimed(Grn grn, String actor, String text) implements GuaranteeEvent {
        @Override
        public String kind() {
            return "guarantee.claimed";
        }
    }

    /** One step of what customs claims of it. */
    record DebtStepped(DebtClaimNews news, String actor, String text) implements GuaranteeEvent {
        @Override
        public Grn grn() {
            return news.about().grn();
        }

        @Override
        public String kind() {
            return "guarantee.debt-" + news.what().step().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What one country owes another for a claim that was paid: that it does, that it was sent, or received. */
    record Settled(Grn grn, String how, String actor, String text) implements GuaranteeEvent {
        @Override
        public String kind() {
            return "guarantee.settlement-" + how;
        }
    }

    /** So many per cent of it are locked, for the first time since it was less than 80. */
    record NearlyFull(Grn grn, int percent, String actor, String text) implements GuaranteeEvent {
        @Override
        public String kind() {
            return "guarantee.at-" + percent;
        }
    }
}
