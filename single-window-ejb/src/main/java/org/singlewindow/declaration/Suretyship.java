package org.singlewindow.declaration;

import java.time.Instant;
import java.util.List;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Violation;

/**
 * What a declaration asks of whoever keeps movements and their guarantees; a port, because that comes after
 * declarations. Nothing of it is called for a declaration that is no transit under guarantee.
 */
public interface Suretyship {

    /**
     * @param holder of the procedure: the declarant
     * @param ahead  what countries that it comes to would not take
     */
    record Asked(Mrn mrn, int holder, SecuredTransit transit, List<Ahead> ahead) {

        public Asked {
            ahead = List.copyOf(ahead);
        }
    }

    /** Whether its guarantees would cover it now: a remark for each reason that each of them has; changes nothing. */
    List<Violation> check(Asked asked);

    /** There is a movement from now on; who says so has stored its declaration. */
    void begin(long declaration, Asked asked, Instant now);

    /** The declaration has another version, which is not released yet. */
    void amend(Asked asked, String actor, Instant now);

    /** Whether it did not go and never will, so that another may bear its reference. */
    boolean isOver(Mrn mrn);

    /** Whether the goods are looked at, so that nothing of it may be changed. */
    boolean isUnderControl(Mrn mrn);

    /** All who must approve have done so: locks every guarantee, or says why not. The declaration is locked. */
    Outcome secure(Mrn mrn, String actor, Instant now);

    /** It does not go: taken back by its declarant, or refused. */
    void end(Mrn mrn, boolean withdrawn, String actor, Instant now);

    /**
     * What came of it.
     *
     * @param until up to when it may be put right, where they do not cover it
     * @param why   for each reason of each guarantee its code and a sentence
     */
    record Outcome(Kind kind, Instant until, List<Remark> why) {

        public Outcome {
            why = List.copyOf(why);
        }

        public enum Kind {
            SECURED, NOT_COVERED,
            /** A country that it comes to would not take it as it is declared. */
            REFUSED_AHEAD,
            /** It is not its turn: the goods are under control. */
            NOT_NOW
        }
    }
}
