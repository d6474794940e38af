package org.singlewindow.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Snapshot;

/** What each country charges on goods that come in, and what money is worth there; in memory. */
@ApplicationScoped
public class Charges {

    private static final ChargeBook NOTHING = new ChargeBook(NationalCharges.NONE);

    @Inject
    ChargeRepository repository;

    private final Snapshot<Map<CountryCode, ChargeBook>> books = new Snapshot<>(this::read);

    private Map<CountryCode, ChargeBook> read() {
        Map<CountryCode, ChargeBook> found = new HashMap<>();
        repository.read().forEach((country, charges) -> found.put(country, new ChargeBook(charges)));
        return Map.copyOf(found);
    }

    /** As its files have it; nothing of a country that says nothing. */
    public NationalCharges list(CountryCode country) {
        return book(country).charges();
    }

    /** What the country charges on such goods on that day; empty where it has said nothing of them. */
    public Optional<ChargeRate> find(CountryCode country, HsCode code, LocalDate day) {
        return book(country).find(code, day);
    }

    /**
     * How many units of {@code to} one unit of {@code from} is worth in the country on that day, both ISO 4217 codes;
     * empty where it does not count one of them.
     */
    public Optional<BigDecimal> rate(CountryCode country, String from, String to, LocalDate day) {
        return book(country).rate(from, to, day);
    }

    private ChargeBook book(CountryCode country) {
        return books.get().getOrDefault(country, NOTHING);
    }

    /** Brings a country's to what its files say, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(CountryCode country, NationalCharges charges) {
        repository.replace(country, charges);
    }

    /** Makes the change visible to everyone who asks on this node. */
    public void refresh() {
        books.refresh();
    }
}
