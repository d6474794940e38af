package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.NormalNumber;

/**
 * Finds declarations by a whole number that they bear, in whichever version, however many there are: by an index, while
 * a search for words looks through the newest. A number that very many bear, such as that of a large firm, is left to
 * the search for words, which begins with the newest as well and finds it there.
 */
@ApplicationScoped
class NumberSearch {

    private static final int MANY = 1_000;

    @Inject
    NumberRepository numbers;

    @Inject
    ReadingRepository reading;

    @Inject
    Participants participants;

    /**
     * One more than a page; nothing where what was typed is no number of a declaration that they see. Those who may not
     * see documents learn from them nothing by asking.
     */
    Optional<List<FoundDeclaration>> find(DeclarationQuery query, Sight sight, int participant) {
        String[] typed = query.text().map(text -> spellings(text, participants)).orElse(new String[0]);
        if (typed.length == 0 || !sight.documents()) {
            return Optional.empty();
        }
        List<Long> bearing = numbers.listBearing(typed, query.text().flatMap(Mrn::written), MANY + 1);
        return bearing.isEmpty() || bearing.size() > MANY || !reading.isAnySeen(bearing, sight, participant)
                ? Optional.empty()
                : Optional.of(reading.listAmong(bearing, query, sight, participant));
    }

    /** What was typed as a number in its normal form, and the other numbers of the firm whose it is; none of a word. */
    static String[] spellings(String typed, Participants participants) {
        return NormalNumber.of(typed).stream()
                .flatMap(number -> Stream.concat(Stream.of(number), participants.spellings(typed.strip()).stream()
                        .flatMap(other -> NormalNumber.of(other).stream())))
                .map(NormalNumber::value).distinct().toArray(String[]::new);
    }
}
