package org.singlewindow.guarantee;

import java.util.List;
import java.util.Locale;
import org.singlewindow.kernel.Blanks;

/**
 * What somebody wants to know of a guarantee before anything is lodged; what is not said is empty.
 *
 * @param accessCode   as the document would have it
 * @param securityType type, of code list CL251, as the document would have it
 * @param holder       of the procedure, by its code or its number in the register; empty for one's own firm
 * @param departure    country of departure; empty for the first of the route
 */
public record AskCover(String accessCode, String securityType, String amount, String currency, String holder,
        List<String> route, List<String> goods, String departure) {

    public AskCover {
        accessCode = Blanks.strip(accessCode);
        securityType = Blanks.strip(securityType).toUpperCase(Locale.ROOT);
        amount = Blanks.strip(amount);
        currency = Blanks.strip(currency).toUpperCase(Locale.ROOT);
        holder = Blanks.strip(holder).toUpperCase(Locale.ROOT);
        route = route.stream().map(each -> Blanks.strip(each).toUpperCase(Locale.ROOT)).toList();
        goods = goods.stream().map(Blanks::strip).toList();
        departure = Blanks.strip(departure).toUpperCase(Locale.ROOT);
    }
}
