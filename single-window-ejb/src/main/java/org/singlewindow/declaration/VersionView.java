package org.singlewindow.declaration;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of a declaration.
 *
 * @param by           who sent it: a participant's code
 * @param functionCode what its message was for; empty where that was not kept, long ago
 */
public record VersionView(int number, Instant at, String by, Optional<String> functionCode, byte[] sha256) {}
