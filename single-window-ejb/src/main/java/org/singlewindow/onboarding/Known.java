package org.singlewindow.onboarding;

import java.util.function.Predicate;

/**
 * What a routing table may name beside its own country's agencies and posts.
 *
 * @param isCommodity whether the list of chapters has this code: a chapter, or what a country adds to it
 * @param isPlace     whether an office or border post of some country has this code
 * @param takesPart   whether the offices and posts of this country are known here
 */
record Known(Predicate<String> isCommodity, Predicate<String> isDocument, Predicate<String> isPlace,
        Predicate<String> takesPart) {}
