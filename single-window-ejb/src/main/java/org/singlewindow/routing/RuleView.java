package org.singlewindow.routing;

/**
 * One line of a country's routing table, as its files say it; {@code *} stands for any.
 *
 * @param hs       prefixes of commodity codes with blanks between
 * @param post     codes of offices or border posts with blanks between
 * @param document type codes with blanks between
 */
public record RuleView(String rule, String agency, Duty duty, String regime, String role, String hs, String post,
        String document,
        String dangerous, String text) {}
