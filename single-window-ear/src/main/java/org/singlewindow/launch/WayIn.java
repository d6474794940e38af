package org.singlewindow.launch;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * What the operator said about proxies and the public address, looked at before the server boots. The application,
 * whose classes the launcher does not see, has the same rule in {@code web.arrival}, since it may run in a server
 * without the launcher; a test compares them.
 */
final class WayIn {
    private static final String IPV4 = "\\d{1,3}(\\.\\d{1,3}){3}";
    private static final String IPV6 = "[0-9a-fA-F:.]*:[0-9a-fA-F:.]*";
    private static final String URL = "https?://([A-Za-z0-9.-]{1,253}|\\[[0-9a-fA-F:.]{2,45}\\])(:\\d{1,5})?/?";
    private static final int LARGEST_PORT = 65_535;

    private WayIn() {
    }

    static void checkProxies(String proxies) {
        Arrays.stream(proxies.split("[,\\s]+")).filter(each -> !each.isEmpty() && !isNetwork(each)).findFirst()
                .ifPresent(each -> {
                    throw new CannotStart(
                            "SW_TRUSTED_PROXIES must hold addresses or networks such as 10.0.0.0/8, but holds \"" + each
                                    + "\".");
                });
    }

    private static boolean isNetwork(String text) {
        int slash = text.indexOf('/');
        int bits = bits(slash < 0 ? text : text.substring(0, slash));
        String length = text.substring(slash + 1);
        return bits > 0 && (slash < 0 || length.matches("\\d{1,3}") && Integer.parseInt(length) <= bits);
    }

    /** Those of an address, 0 where it is none; never asks a name server. */
    private static int bits(String address) {
        try {
            return address.matches(IPV4 + "|" + IPV6) ? InetAddress.getByName(address).getAddress().length * Byte.SIZE
                    : 0;
        } catch (UnknownHostException none) {
            return 0;
        }
    }

    static boolean isUrl(String text) {
        try {
            URI url = new URI(text);
            return text.matches(URL) && url.getHost() != null && url.getPort() <= LARGEST_PORT;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
