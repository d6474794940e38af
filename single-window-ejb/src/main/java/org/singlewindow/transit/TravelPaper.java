package org.singlewindow.transit;

import java.time.Instant;

/**
 * What the paper says that travels with the goods.
 *
 * @param document of the declaration, of which the goods are printed
 * @param text     of the code, to be signed
 */
public record TravelPaper(MovementView seen, byte[] document, String text, Instant madeAt) {}
