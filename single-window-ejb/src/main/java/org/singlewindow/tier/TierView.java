package org.singlewindow.tier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Worded;

/**
 * A holder's share in one country, why it is so, and what leads to the next.
 *
 * @param version   of all of it
 * @param inForce   how it stands
 * @param deserved  the lowest share whose conditions are all met now: what customs may decide on
 * @param next      the next lower share than that in force; empty at the lowest
 * @param life      newest first
 * @param decidable whether whoever reads this decides here
 */
public record TierView(Firm holder, CountryCode country, int version, InForce inForce, int deserved,
        List<TierLine> lines, Optional<Next> next, Optional<HolderRisk.Thought> risk, List<Line> life,
        boolean decidable) {

    public TierView {
        lines = List.copyOf(lines);
        life = List.copyOf(life);
    }

    public record Firm(String code, String name) {}

    /**
     * @param number  of the decision; empty where nothing was decided
     * @param since   empty where it has always been so
     * @param lowered that it became the whole, or more, without customs having decided on it
     */
    public record InForce(int percent, String number, Optional<Instant> since, Worded why, boolean lowered) {}

    /** @param missing what is not met of what it asks; where that is nothing, customs may decide on it */
    public record Next(int percent, List<TierLine> missing) {}

    /** @param by who decided; empty where nobody did */
    public record Line(TierStep step, int before, int after, Instant at, Optional<String> by, Worded why,
            String number) {}

    /** How one share stands: whether all it asks is met, and what it asks beyond the one above. */
    public record Rung(int percent, boolean met, List<TierLine> lines) {

        private static final int BESIDE = -1;

        /** False of what customs decides beside all shares. */
        public boolean ofShare() {
            return percent != BESIDE;
        }
    }

    /** From the highest of the reduced shares downwards, and what is decided beside them. */
    public List<Rung> rungs() {
        return Stream.concat(
                EvidenceItem.tiers().stream().filter(each -> each < EvidenceItem.WHOLE)
                        .map(each -> new Rung(each, deserved <= each, asked(OptionalInt.of(each)))),
                Stream.of(new Rung(Rung.BESIDE, false, asked(OptionalInt.empty())))).toList();
    }

    private List<TierLine> asked(OptionalInt from) {
        return lines.stream().filter(line -> line.item().from().equals(from)).toList();
    }
}
