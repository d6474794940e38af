package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.singlewindow.declaration.VersionView;

/** One version of a declaration; its digest in hexadecimal digits. */
public record VersionJson(int version, Instant at, String by, Optional<String> functionCode, String sha256) {

    static VersionJson of(VersionView view) {
        return new VersionJson(view.number(), view.at(), view.by(), view.functionCode(),
                HexFormat.of().formatHex(view.sha256()));
    }
}
