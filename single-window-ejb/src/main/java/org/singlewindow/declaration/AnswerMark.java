package org.singlewindow.declaration;

import java.time.Instant;

/** That there is a response, by its number; what it says never changes. */
public record AnswerMark(long number, Instant at) {}
