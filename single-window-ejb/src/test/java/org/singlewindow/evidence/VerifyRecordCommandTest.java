package org.singlewindow.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was read from the code of a paper: ours, or not, without a network. */
class VerifyRecordCommandTest {

    private static final String TEXT = "TRANSIT 26UZ000000000001J9\nlimit 2026-12-15T13:56:00Z\nvehicle 30 А 482 ВС";

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    private static KeyPair key(String algorithm) throws GeneralSecurityException {
        return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    }

    private static String signed(KeyPair key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(SignatureAlgorithm.find(key.getPrivate()).orElseThrow());
        signature.initSign(key.getPrivate());
        signature.update(TEXT.getBytes(StandardCharsets.UTF_8));
        return SignedRecord.of(TEXT, signature.sign());
    }

    private int verify(String code, KeyPair believed) throws Exception {
        Path pem = Files.writeString(folder.resolve("key.pem"), "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(believed.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n");
        Path file = Files.writeString(folder.resolve("code.txt"), code);
        return new VerifyRecordCommand().applyAsInt(List.of(file.toString(), "--key", pem.toString()), said::add);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA", "Ed25519"})
    void what_we_signed_is_said_and_ours(String algorithm) throws Exception {
        KeyPair key = key(algorithm);
        assertEquals(0, verify(signed(key), key));
        assertTrue(said.contains("vehicle 30 А 482 ВС"), said::toString);
        assertEquals(0, verify(signed(key).replace("\n", "\r\n") + "\r\n", key), "as a scanner on Windows writes it");
    }

    @Test
    void a_letter_changed_another_key_or_nothing_signed_is_not_ours_and_nothing_of_it_is_said() throws Exception {
        KeyPair key = key("EC");
        assertEquals(1, verify(signed(key).replace("12-15", "12-25"), key));
        assertEquals(1, verify(signed(key), key("EC")));
        assertEquals(1, verify(TEXT, key));
        assertEquals(1, verify(TEXT + "\nsigned ???", key));
        assertTrue(said.stream().allMatch(line -> line.startsWith("NOT OURS")), said::toString);
    }

    @Test
    void whoever_says_not_whom_to_believe_is_asked() throws Exception {
        Path file = Files.writeString(folder.resolve("code.txt"), TEXT);
        assertEquals(2, new VerifyRecordCommand().applyAsInt(List.of(file.toString()), said::add));
        assertEquals(2, new VerifyRecordCommand().applyAsInt(List.of(), said::add));
        assertEquals(2, new VerifyRecordCommand().applyAsInt(List.of("nowhere.txt"), said::add));
    }
}
