package org.singlewindow.declaration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;

/**
 * One cause, one finding. A wrong value that stands in twenty items was typed once and copied, so it is told once, at
 * the first of them and with the number of the others, on the page as in the response: what stands twenty times hides
 * what stands beside it.
 */
final class Alike {

    /**
     * What no list has is the same mistake wherever it stands. Anything else is so in places of one kind; who may not
     * be declarant nor exporter is told of both.
     */
    private static final Set<RuleCode> ANYWHERE = Set.of(RuleCode.UNKNOWN_COUNTRY, RuleCode.OUTSIDE_DOMAIN);
    private static final Pattern NUMBER = Pattern.compile("\\[[0-9]+]");

    private Alike() {
    }

    /** Sentences name the value, so the same sentence of the same rule is the same mistake. */
    private record Cause(RuleCode code, Wording words, boolean warning, String kindOfPlace) {
        static Cause of(Violation found) {
            return new Cause(found.code(), found.words(), found.warning(),
                    ANYWHERE.contains(found.code()) ? "" : NUMBER.matcher(found.xpath()).replaceAll(""));
        }
    }

    /** @param found in the order of the document */
    static List<Violation> once(List<Violation> found) {
        Map<Cause, List<Violation>> causes = new LinkedHashMap<>();
        found.forEach(each -> causes.computeIfAbsent(Cause.of(each), cause -> new ArrayList<>()).add(each));
        return causes.values().stream().map(Alike::first).toList();
    }

    private static Violation first(List<Violation> places) {
        Violation first = places.get(0);
        return places.size() == 1 ? first : first.andElsewhere(places.size() - 1);
    }
}
