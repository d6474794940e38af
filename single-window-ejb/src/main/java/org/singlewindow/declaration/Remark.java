package org.singlewindow.declaration;

/**
 * What an agency has to say about a declaration: the reason of a refusal, a condition, a question, a control.
 *
 * @param agency its code
 * @param code   of the reason; may be empty
 */
public record Remark(String agency, String code, String text) {}
