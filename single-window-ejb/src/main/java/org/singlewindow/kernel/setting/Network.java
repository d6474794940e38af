package org.singlewindow.kernel.setting;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address or a range of addresses, such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}. */
public record Network(InetAddress base, int prefix) {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    public static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        String length = slash < 0 ? "" : text.substring(slash + 1);
        return address(slash < 0 ? text : text.substring(0, slash)).flatMap(base -> {
            int bits = base.getAddress().length * 8;
            if (slash < 0) {
                return Optional.of(new Network(base, bits));
            }
            return length.matches("\\d{1,3}") && Integer.parseInt(length) <= bits
                    ? Optional.of(new Network(base, Integer.parseInt(length))) : Optional.empty();
        });
    }

    /** Never asks a name server. */
    public static Optional<InetAddress> address(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    public boolean holds(InetAddress address) {
        byte[] theirs = address.getAddress();
        byte[] ours = base.getAddress();
        if (theirs.length != ours.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((theirs[bit / 8] & mask) != (ours[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
