package org.singlewindow.delivery;

import java.util.Optional;
import org.singlewindow.kernel.Mrn;

/** What was stored when a sender used this key before. */
public record Earlier(byte[] sha256, long documentId, Optional<Mrn> mrn, byte[] answer) {}
