package org.singlewindow.attachment;

import java.util.Optional;
import org.singlewindow.kernel.Mrn;

/**
 * A file as somebody brings it, but for its bytes.
 *
 * @param name what they call it; empty where they do not
 * @param type what they say that it is; empty where they do not
 * @param hash what they say that its SHA-256 is
 * @param task the one it is meant for
 */
public record AttachFile(Mrn mrn, String name, String type, Optional<byte[]> hash, Optional<Long> task) {}
