package org.singlewindow.agency;

import java.util.List;
import java.util.Optional;

/** A page of an inbox; {@code next} is where the next one begins, empty on the last. */
public record TaskPage(List<TaskRow> rows, Optional<TaskCursor> next) {}
