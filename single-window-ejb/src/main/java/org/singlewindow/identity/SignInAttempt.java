package org.singlewindow.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Somebody's wish to be let in.
 *
 * @param address the client's; empty where there is none
 * @param token   what this browser was given when the same person signed in with it before
 *                ({@link SigningIn#acquaint}); else empty
 */
public record SignInAttempt(String signIn, String password, String address, String token) {

    /** An IPv6 client has a whole network to itself and may come from another address of it every time. */
    private static final int NETWORK_BYTES = 8;

    String network() {
        return networkOf(address);
    }

    /** The address as far as it tells one client from another. */
    public static String networkOf(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length <= NETWORK_BYTES ? address
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }

    /** Never with the password, as logs print records. */
    @Override
    public String toString() {
        return "SignInAttempt[" + signIn + " from " + address + "]";
    }
}
