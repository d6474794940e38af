package org.singlewindow.kernel.setting;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address by which clients come: scheme and host, a port perhaps, no path. */
public final class PublicUrl {

    /** With the port as group 2. */
    public static final Pattern HOST = Pattern
            .compile("([A-Za-z0-9.-]{1,253}|\\[[0-9a-fA-F:.]{2,45}\\])(?::(\\d{1,5}))?");

    private static final Pattern URL = Pattern.compile("(https?)://(.+?)/?");
    private static final int LARGEST_PORT = 65_535;

    private PublicUrl() {
    }

    public static Optional<URI> parse(String text) {
        Matcher parts = URL.matcher(text);
        return parts.matches() && HOST.matcher(parts.group(2)).matches()
                ? address(parts.group(1) + "://" + parts.group(2)) : Optional.empty();
    }

    /** Of a host that there can be: {@code https://a..b} is an address without one to Java. */
    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text)).filter(url -> url.getHost() != null && url.getPort() <= LARGEST_PORT);
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
