package org.singlewindow.transit;

import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.FreeText;

/**
 * What is said beside the kind, time and place of what happened; each is empty where nobody said it.
 *
 * @param reason   why, in words
 * @param result   what was found
 * @param incident of code list CL019
 * @param seals    put on in place of those before
 * @param intact   whether the seals were whole
 * @param means    the vehicle that goes on with the goods
 * @param term     days to answer an enquiry
 * @param proof    what shows that the goods ended
 * @param terms    under which it is released
 * @param asked    by an enquiry
 * @param fallback of what went on paper
 * @param scene    where it happened beside any office, and what shows it
 */
public record EventDetails(String reason, Optional<FoundGoods> result, String incident, List<String> seals,
        Optional<Boolean> intact, String means, int term, String proof, Optional<MovementTerms> terms,
        Optional<Enquired> asked, Optional<Fallback> fallback, Scene scene) {

    public static final EventDetails NONE = new EventDetails("", Optional.empty(), "", List.of(), Optional.empty(), "",
            0, "");

    public EventDetails {
        seals = List.copyOf(seals);
    }

    /** Of whatever somebody tells: terms are the window's. */
    public EventDetails(String reason, Optional<FoundGoods> result, String incident, List<String> seals,
            Optional<Boolean> intact, String means, int term, String proof) {
        this(reason, result, incident, seals, intact, means, term, proof, Optional.empty(), Optional.empty(),
                Optional.empty(), Scene.NONE);
    }

    static EventDetails under(MovementTerms terms) {
        return new EventDetails("", Optional.empty(), "", List.of(), Optional.empty(), "", 0, "", Optional.of(terms),
                Optional.empty(), Optional.empty(), Scene.NONE);
    }

    /** Of an enquiry: who is asked, and how many days there are to answer. */
    public EventDetails asking(Enquired whom, int days) {
        return new EventDetails(reason, result, incident, seals, intact, means, days, proof, terms, Optional.of(whom),
                fallback, scene);
    }

    /** The same, from paper. */
    public EventDetails onPaper(Fallback why) {
        return new EventDetails(reason, result, incident, seals, intact, means, term, proof, terms, asked,
                Optional.of(why), scene);
    }

    public EventDetails at(Scene there) {
        return new EventDetails(reason, result, incident, seals, intact, means, term, proof, terms, asked, fallback,
                there);
    }

    /** Without the blanks around numbers that somebody has told. */
    EventDetails tidy() {
        return new EventDetails(reason, result, incident, seals.stream().map(FreeText::strip).toList(), intact,
                FreeText.strip(means), term, proof, terms, asked, fallback, scene);
    }

    /** Whether the same was said, on paper or not, and whatever terms the window has added. */
    boolean isSameAs(EventDetails other) {
        return said().equals(other.said());
    }

    private EventDetails said() {
        return new EventDetails(reason, result, incident, seals, intact, means, term, proof, Optional.empty(), asked,
                Optional.empty(), scene);
    }

    static EventDetails because(String reason) {
        return new EventDetails(reason, Optional.empty(), "", List.of(), Optional.empty(), "", 0, "");
    }
}
