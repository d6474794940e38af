package org.singlewindow.guarantee;

import java.time.LocalDate;
import java.util.Optional;
import org.singlewindow.kernel.Moments;
import org.singlewindow.kernel.RuleCode;

/** Days in which something was locked, the last one too; each is a day in the country of guarantee. */
public record UsePeriod(LocalDate first, LocalDate last) {

    /** More is read in several pieces. */
    public static final int MOST_DAYS = 31;

    /** @param from and {@code to} as they were said; empty where they were not */
    public record Said(String from, String to) {

        public static final Said NOTHING = new Said("", "");

        public boolean isNothing() {
            return from.isEmpty() && to.isEmpty();
        }

        /** What is wrong with it; the place is the name of what is wrong. */
        public Optional<GuaranteeUndone> flaw() {
            return isNothing() ? Optional.empty() : day(from, "from").or(() -> day(to, "to")).or(this::span)
                    .map(GuaranteeUndone::of);
        }

        private Optional<StepRules.Flaw> span() {
            UsePeriod period = read();
            return period.last.isBefore(period.first)
                    ? Optional.of(new StepRules.Flaw(RuleCode.INCONSISTENT, "period.order").at("/to"))
                    : period.last.isAfter(period.first.plusDays(MOST_DAYS - 1L))
                            ? Optional.of(new StepRules.Flaw(RuleCode.LIMIT_EXCEEDED, "period.long", MOST_DAYS)
                                    .at("/to"))
                            : Optional.empty();
        }

        private static Optional<StepRules.Flaw> day(String said, String place) {
            return said.isEmpty() ? Optional.of(new StepRules.Flaw(RuleCode.MISSING, "period.missing").at("/" + place))
                    : Moments.day(said).isPresent() ? Optional.empty()
                            : Optional.of(new StepRules.Flaw(RuleCode.BAD_DATE, "period.day").at("/" + place));
        }

        private UsePeriod read() {
            return new UsePeriod(Moments.day(from).orElseThrow(), Moments.day(to).orElseThrow());
        }

        /** Nothing also where nothing was said. */
        public Optional<UsePeriod> find() {
            return isNothing() || flaw().isPresent() ? Optional.empty() : Optional.of(read());
        }
    }
}
