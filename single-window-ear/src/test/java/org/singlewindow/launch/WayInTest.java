package org.singlewindow.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher and the application each look at what the operator said about the way in, and neither sees the other's
 * classes. What one takes and the other refuses would stop the application after the launcher had let it start.
 */
class WayInTest {
    private static final List<Boolean> SEEN_BOTH = List.of(true, false);

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "10.0.0.1", "0.0.0.0/0", "10.0.0.0/32", "10.0.0.0/33", "10.0.0.0/",
            "10.0.0.0/-1", "10.0.0.0/08", "10.0.0.0/0x8", "10.0.0.0/255.0.0.0", "10.0.0.0/8/8",
            "10.0.0", "10.0.0.0.0", "256.1.1.1", "010.0.0.1", "1.2.3.999", "2001:db8::/32", "2001:db8::", "::1", "::",
            "::/0", "::1/128", "::1/129", "2001:db8::1::2", "12345::", "::ffff:10.0.0.1",
            "::ffff:10.0.0.1/104", "[::1]", "fe80::1%eth0", "proxy.example", "localhost", "*", "/8", "/", "a",
            "1:2:3:4:5:6:7:8:9", "10.0.0.1/\u0661", "\u0661\u0660.0.0.1",
            "10.0.0.1, 10.0.0.2", "10.0.0.1 2001:db8::1,", ",", "10.0.0.1;10.0.0.2", "10.0.0.1,x", " 10.0.0.1 "})
    void launcher_and_application_take_the_same_proxies(String proxies) {
        assertEquals(application(proxies, ""), launcher(() -> WayIn.checkProxies(proxies)), proxies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://window.example.org", "http://window.example.org", "https://window.example.org/",
            "https://window.example.org//", "https://window.example.org:8443",
            "https://window.example.org:8443/", "https://window.example.org:0", "https://window.example.org:65535",
            "https://window.example.org:65536", "https://window.example.org:99999",
            "https://window.example.org:", "https://[2001:db8::1]", "https://[2001:db8::1]:8443", "https://[::1",
            "https://[:]", "https://[....]", "https://[2001:db8::1::2]", "https://10.0.0.1",
            "HTTPS://window.example.org", "ftp://window.example.org", "window.example.org", "https://", "https:///",
            "https://a/path", "https://a?b", "https://a#b", "https://u@a", "https://a b",
            "https://-", "https://.", "https://a..b", "https://a.", "https://-a.example", "https://a-.example",
            "https://1.2.3", "https://a_b.example", "https://\u0430.example"})
    void launcher_and_application_take_the_same_public_address(String url) {
        assertEquals(application("", url), WayIn.isUrl(url), url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8"})
    void the_comparison_sees_both_answers(String network) {
        assertEquals(SEEN_BOTH, List.of(application(network, ""), application(network + "0", "")));
        assertTrue(launcher(() -> WayIn.checkProxies(network)));
    }

    private static boolean launcher(Runnable check) {
        try {
            check.run();
            return true;
        } catch (CannotStart refused) {
            return false;
        }
    }

    /** By name, as the launcher's own tests are the only ones on whose way both lie. */
    private static boolean application(String proxies, String url) {
        try {
            Method of = Class.forName("org.singlewindow.web.arrival.FrontDoor").getDeclaredMethod("of", String.class,
                    String.class);
            of.setAccessible(true);
            of.invoke(null, proxies, url);
            return true;
        } catch (InvocationTargetException refused) {
            assertTrue(refused.getCause().getMessage().startsWith("SW_"),
                    () -> "not by a sentence of ours: " + refused.getCause());
            return false;
        } catch (ReflectiveOperationException gone) {
            throw new AssertionError(gone);
        }
    }
}
