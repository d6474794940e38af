package org.singlewindow.identity;

import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/**
 * Whoever takes part: a trader, an agency, a country's own system, the region.
 *
 * @param id      stable for ever; queues and declarations refer to it
 * @param code    what people and messages say, such as {@code UZ-CUSTOMS}
 * @param country empty for the region itself
 * @param active  false once the country's files no longer name it; its past stays readable
 */
public record Participant(int id, String code, ParticipantKind kind, Optional<CountryCode> country, String name,
        String localName,
        boolean active) {}
