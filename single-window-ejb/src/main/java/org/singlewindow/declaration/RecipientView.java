package org.singlewindow.declaration;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.routing.Duty;
import org.singlewindow.routing.RecipientKind;

/**
 * Where a declaration stands with one of its recipients.
 *
 * @param state of its task for an agency, of its delivery for a country
 * @param note  reason, conditions or question
 */
public record RecipientView(String code, String name, RecipientKind kind, CountryCode country, Duty duty, String state,
        Instant since, Optional<String> note) {}
