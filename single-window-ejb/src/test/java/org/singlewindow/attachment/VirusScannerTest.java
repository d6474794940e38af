package org.singlewindow.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.kernel.setting.Setting;

class VirusScannerTest {

    private final byte[] file = Files.pdf("looked at");

    @AfterEach
    void forget() {
        System.clearProperty(Setting.VIRUS_SCANNER.property());
        System.clearProperty(Setting.VIRUS_SCANNER_PATIENCE.property());
    }

    private static ScanVerdict ask(String address, byte[] bytes) {
        System.setProperty(Setting.VIRUS_SCANNER.property(), address);
        System.setProperty(Setting.VIRUS_SCANNER_PATIENCE.property(), "1");
        return new VirusScanner().scan(Files.spooled(bytes));
    }

    @Test
    void where_none_is_set_none_is_asked() {
        assertInstanceOf(ScanVerdict.Clean.class, new VirusScanner().scan(Files.spooled(file)));
    }

    @Test
    void it_gets_all_the_bytes_in_pieces_and_says_that_they_are_clean() {
        byte[] large = new byte[300_001];
        new Random(1).nextBytes(large);
        try (StubScanner stub = new StubScanner("stream: OK")) {
            assertInstanceOf(ScanVerdict.Clean.class, ask(stub.address(), large));
            assertArrayEquals(large, stub.seen().get(0));
        }
    }

    @Test
    void what_it_finds_has_its_name() {
        try (StubScanner stub = new StubScanner("stream: Win.Test.EICAR_HDB-1 FOUND")) {
            assertEquals(new ScanVerdict.Infected("Win.Test.EICAR_HDB-1"), ask(stub.address(), file));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream: lstat() failed. ERROR", StubScanner.LISTENS_NO_FURTHER, StubScanner.HANGS,
            StubScanner.CLOSES, "stream: OKAY", "", "HTTP/1.1 400 Bad Request"})
    void whatever_else_comes_or_does_not_come_is_no_verdict(String answer) {
        try (StubScanner stub = new StubScanner(answer)) {
            assertInstanceOf(ScanVerdict.Unknown.class, ask(stub.address(), file));
        }
    }

    /** A port that is taken and on which nobody listens: one that was given back may be another's by now. */
    @Test
    void one_that_is_not_there_gives_no_verdict() throws IOException {
        try (Socket taken = new Socket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            ScanVerdict.Unknown verdict = assertInstanceOf(ScanVerdict.Unknown.class,
                    ask("127.0.0.1:" + taken.getLocalPort(), file));
            assertTrue(verdict.why().contains("Connect"), verdict.why());
        }
    }
}
