package org.singlewindow.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.routing.Clearance;
import org.singlewindow.routing.KeptSay;
import org.singlewindow.schema.Sql;

/** What a declaration asks of agencies; a port, because whoever keeps their tasks comes after declarations. */
public interface AgencyTasks {

    /** The part of the lodgement's statement that gives them their tasks; its text is always the same. */
    Sql given(List<Errand> errands);

    /** Which of them have ordered an examination that is not over yet: sure under the declaration's lock. */
    Set<Integer> examining(long declaration);

    /** To which of them an examination has shown something about which they have still to decide. */
    Set<Integer> havingFound(long declaration);

    /** Those that keep their say in the next version, and why; a control goes before a refusal. */
    Map<Integer, KeptSay> keepingTheirSay(long declaration);

    /** Which of them have decided about single goods items, and are asked again whatever changes. */
    Set<Integer> decidingByItems(long declaration);

    /** Takes back what they have not decided yet; who does so holds the declaration locked. */
    void withdraw(long declaration, Withdrawal withdrawal);

    /**
     * The rest is decided by others: of each that has said something of single goods items that is its decision, the
     * others have nothing left to decide. Who does so holds the declaration locked.
     */
    void settle(long declaration, Withdrawal rest);

    /** Up to when the open question that is to be answered first waits; who asks holds the declaration locked. */
    Optional<Instant> answerDue(long declaration);

    /** What was not answered in time may be answered anew; who does so holds the declaration locked. */
    void allowTimeAgain(long declaration, Instant now);

    /** What was not answered in time is waited for no longer; who does so holds the declaration locked. */
    void goOnUnanswered(long declaration, Instant now);

    /** Who has to approve it as it is now. */
    Set<Integer> approvers(long declaration);

    /** What they say together now; who asks holds the declaration locked. */
    Following.Verdict verdict(long declaration);

    /** Has them look at a later version; who does so holds the declaration locked. */
    Aftermath amend(Amended amended);

    /** Who brought it about, and why. */
    record Withdrawal(String actor, String why, Instant at) {}

    /**
     * @param due    when the agency's time is over
     * @param urgent that it is about live or perishable goods, and comes before others
     */
    record Errand(int agency, boolean toApprove, Instant due, boolean urgent) {}

    /**
     * A later version of a declaration.
     *
     * @param errands of all agencies that have a say in it; who is not among them has none any more
     * @param touched those whose say is about something that has changed: they are asked again, whatever they had said
     */
    record Amended(long declaration, Mrn mrn, int version, List<Errand> errands, Set<Integer> touched, String actor,
            Instant at) {

        public Amended {
            errands = List.copyOf(errands);
            touched = Set.copyOf(touched);
        }
    }

    /**
     * What the tasks mean for the declaration then.
     *
     * @param conditions of those whose approval stands
     * @param askedAgain codes of those that had been asked before, and {@code notAsked} of those that no longer are
     * @param unanswered of those asked again, whose own question is closed by that without an answer
     */
    record Aftermath(Clearance clearance, List<Remark> conditions, List<String> askedAgain, List<String> notAsked,
            List<String> unanswered) {

        public Aftermath {
            conditions = List.copyOf(conditions);
            askedAgain = List.copyOf(askedAgain);
            notAsked = List.copyOf(notAsked);
            unanswered = List.copyOf(unanswered);
        }
    }
}
