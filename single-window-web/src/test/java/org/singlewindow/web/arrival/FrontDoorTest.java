package org.singlewindow.web.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontDoorTest {

    private static final FrontDoor BEHIND_TWO = FrontDoor.of("10.0.0.0/8, 2001:db8:ffff::/48 192.0.2.1", "");

    private static RequestOrigin arrival(FrontDoor door, String peer, String from, String proto, String host) {
        Map<String, String> said = Map.of("X-Forwarded-For", from, "X-Forwarded-Proto", proto, "X-Forwarded-Host",
                host);
        return door.arrival(new RequestOrigin(peer, "http", "inside", 8080), said::get);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
        10.0.0.1        | 203.0.113.7                       | 203.0.113.7
        10.0.0.1        | 203.0.113.7, 10.9.9.9             | 203.0.113.7
        10.0.0.1        | 8.8.8.8, 203.0.113.7, 10.9.9.9    | 203.0.113.7
        10.0.0.1        | 10.1.1.1, 203.0.113.7             | 203.0.113.7
        10.0.0.1        | 10.1.1.1, 10.2.2.2                | 10.1.1.1
        10.0.0.1        | 203.0.113.7:4711                  | 203.0.113.7
        10.0.0.1        | [2001:db8::7]:4711                | 2001:db8:0:0:0:0:0:7
        10.0.0.1        | 2001:db8::7                       | 2001:db8:0:0:0:0:0:7
        10.0.0.1        | unknown                           | 10.0.0.1
        10.0.0.1        | 203.0.113.7, "><script>, 10.9.9.9 | 10.9.9.9
        10.0.0.1        | localhost                         | 10.0.0.1
        10.0.0.1        | ''                                | 10.0.0.1
        192.0.2.1       | 203.0.113.7                       | 203.0.113.7
        192.0.2.2       | 203.0.113.7                       | 192.0.2.2
        2001:db8:ffff::1| 203.0.113.7                       | 203.0.113.7
        2001:db8:fffe::1| 203.0.113.7                       | 2001:db8:fffe::1
        """)
    void the_client_is_the_first_address_from_our_side_that_nobody_vouches_for(String peer, String forwardedFor,
            String client) {
        assertEquals(client, arrival(BEHIND_TWO, peer, forwardedFor, "", "").address());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
        203.0.113.7           | https             | window.example      | https://window.example:443
        203.0.113.7           | https             | window.example:8443 | https://window.example:8443
        203.0.113.7           | HTTPS             | ''                  | https://inside:443
        203.0.113.7           | ''                | window.example      | http://window.example:80
        203.0.113.7           | ''                | ''                  | http://inside:8080
        203.0.113.7, 10.2.2.2 | https,http        | window.example, lb  | https://window.example:443
        203.0.113.7           | gopher, https     | ''                  | https://inside:443
        203.0.113.7           | https, gopher     | ''                  | http://inside:8080
        203.0.113.7           | https             | evil/x?y            | https://inside:443
        203.0.113.7           | https             | [2001:db8::1]       | https://[2001:db8::1]:443
        """)
    void scheme_and_host_are_those_that_the_proxy_next_to_the_client_said(String forwardedFor, String proto,
            String host, String expected) {
        RequestOrigin arrival = arrival(BEHIND_TWO, "10.0.0.1", forwardedFor, proto, host);
        assertEquals(expected, arrival.scheme() + "://" + arrival.host() + ":" + arrival.port());
    }

    @Test
    void of_anybody_else_nothing_is_believed() {
        assertEquals(new RequestOrigin("203.0.113.7", "http", "inside", 8080),
                arrival(BEHIND_TWO, "203.0.113.7", "1.1.1.1", "https", "evil.example"));
        assertEquals(new RequestOrigin("10.0.0.1", "http", "inside", 8080),
                arrival(FrontDoor.of("", ""), "10.0.0.1", "1.1.1.1", "https", "evil.example"));
    }

    @Test
    void the_public_address_stands_above_whatever_a_request_says() {
        FrontDoor door = FrontDoor.of("10.0.0.1", "https://window.example.org/");
        assertEquals(new RequestOrigin("1.1.1.1", "https", "window.example.org", 443),
                arrival(door, "10.0.0.1", "1.1.1.1", "http", "evil.example"));
        assertEquals(new RequestOrigin("8.8.8.8", "https", "window.example.org", 443),
                arrival(door, "8.8.8.8", "1.1.1.1", "http", "evil.example"));
        assertEquals(8443, arrival(FrontDoor.of("", "https://window.example.org:8443"), "8.8.8.8", "", "", "").port());
    }
}
