package org.singlewindow.transit;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;

/**
 * A transit that was let go on paper.
 *
 * @param paper    what had failed, and the number on the paper
 * @param went     when the office let it go
 * @param holder   code of whoever is the holder of the procedure; empty where {@code lodged} is said
 * @param lodged   number of its declaration, where the holder had lodged it
 * @param document else what was declared, as a WCO document
 */
public record PaperTransit(Fallback paper, Instant went, String office, String holder, Optional<Mrn> lodged,
        byte[] document) {}
