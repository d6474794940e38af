package org.singlewindow.guarantee;

import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/**
 * What somebody wants to know the price of before anything is lodged.
 *
 * @param route    every country of the way in its order, that of departure first; each once
 * @param holder   code of whoever would be the holder of the procedure; empty for whoever asks
 * @param currency ISO 4217 code of the money to count in; empty for that of the first country
 */
public record AskQuote(List<CountryCode> route, List<QuotedGoods> goods, Optional<String> holder,
        Optional<String> currency) {

    public AskQuote {
        route = List.copyOf(route);
        goods = List.copyOf(goods);
    }
}
