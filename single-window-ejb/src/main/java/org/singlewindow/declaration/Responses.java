package org.singlewindow.declaration;

import java.time.Instant;
import java.util.List;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Violation;
import org.singlewindow.routing.RoutingPlan;

/**
 * Writes what the declarant and the countries are told; a port, because only {@code wire} knows how a message looks.
 */
public interface Responses {

    byte[] accepted(Acceptance acceptance);

    byte[] told(News news);

    /** That there is a later version, what differs in it, and who has to say what about it. */
    byte[] amended(Amendment amendment);

    /** How it stands, with all who have a say in it. */
    byte[] standing(DeclarationView declaration, Instant at);

    /** What was pointed out when it was accepted, as the stored answer has it: nothing else keeps it. */
    List<Violation> warnings(byte[] answer);

    /** @param limits up to when it waits for what, beside decisions */
    record Acceptance(Mrn mrn, String lrn, Instant at, RoutingPlan plan, List<Violation> warnings,
            List<TimeLimit> limits) {}

    /**
     * Something that happened to a declaration after it was accepted.
     *
     * @param items how each goods item stands, where some stand by themselves
     */
    record News(Topic topic, Mrn mrn, String lrn, int version, Instant at, List<Remark> remarks,
            List<TimeLimit> limits, List<ItemView> items) {
        public News {
            remarks = List.copyOf(remarks);
            limits = List.copyOf(limits);
            items = List.copyOf(items);
        }
    }

    /** @param reasons why it was amended, as the declarant says */
    record Amendment(Mrn mrn, String lrn, int version, Instant at, RoutingPlan plan, List<Violation> warnings,
            List<Difference> differences, AgencyTasks.Aftermath aftermath, List<Remark> reasons) {}

    /** What the news is about, and its function code in a WCO response. */
    enum Topic {
        REJECTED("03"), INSPECTION("05"), QUERY("06"), RELEASED("08"), CANCELLED("10"),
        /** Some of its goods items are released; a code of its own there is none, and 08 would say all are. */
        PART("11"),
        /** It is held, or goes on. */
        NOTICE("11");

        private final String functionCode;

        Topic(String functionCode) {
            this.functionCode = functionCode;
        }

        public String functionCode() {
            return functionCode;
        }
    }
}
