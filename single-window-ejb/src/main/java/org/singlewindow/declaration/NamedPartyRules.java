package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.notes;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.singlewindow.declaration.Particulars.Dates;
import org.singlewindow.declaration.Particulars.Holder;
import org.singlewindow.declaration.Particulars.Party;
import org.singlewindow.kernel.RuleCode;

/** Whether those who are named can be found, and whether things happened in the order that time has. */
final class NamedPartyRules {

    static final LodgementRule NOBODY = notes("PTY-05", RuleTier.RULE, RuleSource.WCO_DM).says("party.nobody");
    static final LodgementRule NOWHERE = notes("PTY-06", RuleTier.RULE, RuleSource.WCO_DM).says("party.country");
    static final LodgementRule AGENT = notes("PTY-07", RuleTier.CODE_LIST, RuleSource.EU_UCC).says("agent.function");
    static final LodgementRule SILENT_AGENT = notes("PTY-08", RuleTier.RULE, RuleSource.EU_UCC).says("agent.silent");
    static final LodgementRule HOLDER = notes("PTY-09", RuleTier.RULE, RuleSource.EU_UCC).says("holder.partly");
    static final LodgementRule HOLDER_TWICE = notes("PTY-10", RuleTier.RULE, RuleSource.EU_UCC)
            .says("holder.twice");
    static final LodgementRule ACCEPTED = notes("DAT-03", RuleTier.RULE, RuleSource.RKC).says("date.accepted");
    static final LodgementRule LEFT = notes("DAT-04", RuleTier.RULE, RuleSource.RKC).says("date.left");
    static final LodgementRule INVOICED = notes("DAT-05", RuleTier.RULE, RuleSource.SINGLE_WINDOW)
            .says("date.invoiced");

    static final List<LodgementRule> NAMED = List.of(NOBODY, NOWHERE, AGENT, SILENT_AGENT, HOLDER, HOLDER_TWICE,
            ACCEPTED, LEFT, INVOICED);

    /** For itself, in the name of another, for another in its own name. */
    private static final Set<String> FUNCTIONS = Set.of("1", "2", "3");
    private static final int DIGITS_OF_A_DAY = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private NamedPartyRules() {
    }

    static void look(LodgeDeclaration declaration, References world, Notebook notes) {
        Particulars particulars = declaration.particulars();
        particulars.parties().forEach(party -> party(party, notes));
        holders(particulars.holders(), notes);
        dates(particulars.proof().dates(), world, notes);
    }

    private static void party(Party party, Notebook notes) {
        boolean agent = party.path().endsWith("/Agent");
        if (party.id().isEmpty() && party.name().isEmpty() && !agent) {
            notes.note(NOBODY, RuleCode.MISSING, party.path() + "/ID");
        }
        if (party.addressed() && party.country().isEmpty()) {
            notes.note(NOWHERE, RuleCode.MISSING, party.path() + "/Address/CountryCode");
        }
        if (agent && party.function().isEmpty()) {
            notes.note(SILENT_AGENT, RuleCode.MISSING, party.path() + "/FunctionCode");
        } else if (agent && !FUNCTIONS.contains(party.function())) {
            notes.note(AGENT, RuleCode.OUTSIDE_DOMAIN, party.path() + "/FunctionCode", party.function());
        }
    }

    private static void holders(List<Holder> holders, Notebook notes) {
        for (Holder each : holders) {
            if (each.id().isEmpty() || each.category().isEmpty()) {
                notes.note(HOLDER, RuleCode.MISSING, each.path(), each.category() + each.id());
            }
        }
        Notebook.again(holders, each -> new Holder(0, each.category(), each.id())).forEach(each -> notes
                .note(HOLDER_TWICE, RuleCode.INCONSISTENT, each.path(), each.category(), each.id()));
    }

    /** Days alone are compared: zones differ. What is no date is told by another rule. */
    private static void dates(Dates dates, References world, Notebook notes) {
        if (isBefore(dates.accepted(), dates.issued())) {
            notes.note(ACCEPTED, RuleCode.BAD_DATE, "Declaration/AcceptanceDateTime/DateTimeString", dates.accepted(),
                    dates.issued());
        }
        if (isBefore(dates.left(), dates.issued())) {
            notes.note(LEFT, RuleCode.BAD_DATE, "Declaration/GoodsShipment/ExitDateTime/DateTimeString", dates.left(),
                    dates.issued());
        }
        if (dates.invoiced().length() >= DIGITS_OF_A_DAY
                && isBefore(DAY.format(world.today().plusDays(1)), dates.invoiced())) {
            notes.note(INVOICED, RuleCode.BAD_DATE, "Declaration/GoodsShipment/Invoice/IssueDateTime/DateTimeString",
                    dates.invoiced());
        }
    }

    private static boolean isBefore(String one, String other) {
        return one.length() >= DIGITS_OF_A_DAY && other.length() >= DIGITS_OF_A_DAY
                && one.substring(0, DIGITS_OF_A_DAY).compareTo(other.substring(0, DIGITS_OF_A_DAY)) < 0;
    }
}
