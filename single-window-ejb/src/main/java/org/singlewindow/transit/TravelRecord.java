package org.singlewindow.transit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;

/**
 * What travels with the goods in a code that is read without a network: lines of a word and what it says, short, for
 * each letter makes the code denser.
 */
final class TravelRecord {

    private static final int MOST_GOODS = 20;
    private static final int MOST_SEALS = 20;

    private TravelRecord() {
    }

    static String of(MovementView seen, Set<HsCode> goods, Instant now) {
        MovementRow row = seen.row();
        return Stream.of("TRANSIT " + row.mrn(), said("made", minute(now)), said("state", row.state().name()),
                seen.paper().map(number -> said("fallback", number)).orElse(""),
                row.limitAt().map(limit -> said("limit", minute(limit))).orElse(""),
                said("way", row.route().stream().map(CountryCode::value).collect(Collectors.joining(" "))),
                said("from", seen.departure().code()), said("to", seen.destination().code()),
                said("holder", row.holder().code()),
                row.carrier().map(carrier -> said("carrier", carrier.code())).orElse(""),
                said("vehicle", row.means()), said("seals", several(seen.seals(), MOST_SEALS)),
                said("goods", several(goods.stream().map(HsCode::value).sorted().toList(), MOST_GOODS)),
                said("guarantee", seen.guarantees().stream().map(MovementView.Secured::type).distinct()
                        .collect(Collectors.joining(" "))))
                .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String said(String word, String value) {
        return value.isBlank() ? "" : word + " " + value.replaceAll("\\s+", " ").strip();
    }

    /** How many there are more, where all have no room. */
    private static String several(List<String> all, int most) {
        String first = all.stream().limit(most).collect(Collectors.joining(" "));
        return all.size() > most ? first + " +" + (all.size() - most) : first;
    }

    private static String minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
