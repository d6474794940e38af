package org.singlewindow.web.soap;

import java.util.function.Function;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Thing;

/** The declaration that a call is about: what is no number, is not there and is not theirs is told alike. */
final class AboutOne {

    private AboutOne() {
    }

    static Mrn number(String mrn) {
        return Mrn.parse(mrn).orElseThrow(AboutOne::notThere);
    }

    /** What all doors refuse alike is pointed to as this one does. */
    static <T> T asked(String mrn, Function<Mrn, T> work) {
        Mrn number = number(mrn);
        try {
            return work.apply(number);
        } catch (Refusal refusal) {
            throw refusal.code() == RuleCode.DECLARATION_NOT_FOUND ? notThere() : refusal;
        }
    }

    static Refusal notThere() {
        return Refusal.notThere(Thing.DECLARATION, "mrn");
    }
}
