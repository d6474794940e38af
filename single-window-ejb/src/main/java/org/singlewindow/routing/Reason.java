package org.singlewindow.routing;

/**
 * Why somebody is a recipient.
 *
 * @param rule    the rule's name in its country's table, or {@code COUNTRY} for a country's own queue
 * @param text    the rule's explanation, written by the country
 * @param matched the facts it met, such as {@code item 2: 080830, IMPORTING KZ}
 */
public record Reason(String rule, String text, String matched) {}
