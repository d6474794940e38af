package org.singlewindow.identity;

import java.util.Optional;
import java.util.Set;
import org.singlewindow.kernel.CountryCode;

/**
 * Whoever takes part: a firm of the trade, an agency, a country's own system, the region.
 *
 * @param id           stable for ever; queues and declarations refer to it
 * @param code         what people and messages say, such as {@code UZ-CUSTOMS}
 * @param capabilities what it acts as: of the trade one or several, of an office exactly one
 * @param country      empty for the region itself
 * @param active       false once the country's files no longer name it; its past stays readable
 * @param russianName  empty where its country's files have none
 */
public record Participant(int id, String code, Set<Capability> capabilities, Optional<CountryCode> country, String name,
        String localName,
        boolean active, String russianName) {

    public Participant {
        capabilities = Capability.of(capabilities);
    }

    /** Without a name in Russian. */
    public Participant(int id, String code, Set<Capability> capabilities, Optional<CountryCode> country, String name,
            String localName, boolean active) {
        this(id, code, capabilities, country, name, localName, active, "");
    }

    public boolean is(Capability capability) {
        return capabilities.contains(capability);
    }

    /** Whether messages wait for it: for agencies and countries. */
    public boolean hasQueue() {
        return is(Capability.AGENCY) || is(Capability.COUNTRY);
    }

    /** Whether it moves goods, or has them moved, and may be the holder of a guarantee. */
    public boolean mayHold() {
        return is(Capability.TRADER) || is(Capability.CARRIER) || is(Capability.BROKER);
    }

    /** The office that is its country's customs. */
    public boolean isCustoms() {
        return is(Capability.AGENCY) && country.filter(home -> code.equals(customsOf(home))).isPresent();
    }

    /** Code of the office that is the country's customs. */
    public static String customsOf(CountryCode country) {
        return country + "-CUSTOMS";
    }

    public Called called() {
        return new Called(name, localName, country.filter(each -> is(Capability.COUNTRY)), russianName);
    }
}
