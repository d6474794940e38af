package org.singlewindow.reference;

import java.util.List;
import java.util.Optional;

/**
 * What a country takes of goods that come in, and in which money it counts.
 *
 * @param currency ISO 4217 code of its own money; empty where its files do not say
 */
public record NationalCharges(Optional<String> currency, List<ChargeRate> rates, List<ExchangeRate> exchange) {

    static final NationalCharges NONE = new NationalCharges(Optional.empty(), List.of(), List.of());

    public NationalCharges {
        rates = List.copyOf(rates);
        exchange = List.copyOf(exchange);
    }
}
