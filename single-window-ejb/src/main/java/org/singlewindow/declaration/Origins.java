package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.singlewindow.kernel.Mrn;

/**
 * How those stand that a declaration goes on from, for whoever decides about it: what became of them as everybody may
 * know it who goes on from them, in a few characters, so that it can be told whether it is still as it was seen.
 */
@ApplicationScoped
public class Origins {

    @Inject
    LinkRepository links;

    @Inject
    ReadingRepository reading;

    @Inject
    KeptBack keptBack;

    /**
     * The number of each, its version, whether it is rejected or cancelled, and which of its goods items are refused;
     * empty where it goes on from none. Nothing is locked: whoever decides at the same moment decides before or after.
     */
    public String standing(Mrn mrn) {
        return links.listFollowed(mrn).stream().flatMap(each -> reading.find(each).stream()).map(this::text)
                .collect(Collectors.joining(" "));
    }

    private String text(FoundDeclaration origin) {
        String refused = keptBack.of(origin, false).stream().filter(ItemView::isRefused)
                .map(item -> String.valueOf(item.sequence())).collect(Collectors.joining(","));
        return origin.mrn() + ":" + origin.version() + (origin.status().isOver() ? ":" + origin.status() : "")
                + (refused.isEmpty() ? "" : ":-" + refused);
    }
}
