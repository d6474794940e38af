package org.singlewindow.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.testing.QuickHash;

class PasswordsTest {

    /** As countries.md says how to make it, of "correct horse". */
    private static final String OF_A_FILE = "pbkdf2-sha256$210000$AwQFBgcICQoLDA0ODxAREg==$SBczEzFhV1Vu3iGaI/4u4Yycg3oX/wxCOwS5jrrk3ko=";

    private final Passwords passwords = ofTheServer();

    static Passwords ofTheServer() {
        Passwords passwords = new Passwords();
        passwords.hashing = new Pbkdf2PasswordHashImpl();
        return passwords;
    }

    /** For tests of who is let in and when, which try a thousand passwords: what a hash costs is told here alone. */
    static Passwords withoutTheWork() {
        Passwords passwords = new Passwords();
        passwords.hashing = new QuickHash();
        return passwords;
    }

    @Test
    void only_the_password_itself_meets_its_hash() {
        String hash = passwords.hashOf("пароль 🔑");

        assertTrue(passwords.match("пароль 🔑", hash));
        assertFalse(passwords.match("пароль", hash));
        assertFalse(passwords.match("", Passwords.OF_NOBODY));
        assertTrue(Passwords.isHash(hash), hash);
    }

    @Test
    void a_hash_from_a_country_s_file_of_old_is_met_as_ever() {
        assertTrue(passwords.match("correct horse", OF_A_FILE));
        assertFalse(passwords.match("correct horsf", OF_A_FILE));
    }

    @Test
    void the_same_password_has_another_hash_each_time() {
        assertNotEquals(passwords.hashOf("same"), passwords.hashOf("same"));
    }

    @Test
    void a_strong_hash_may_be_written_in_both_ways() {
        assertTrue(Passwords.isHash(OF_A_FILE));
        assertTrue(Passwords.isHash(Passwords.OF_NOBODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "209999", "2100001", "2000000000", "99999999999", "-1", "x", ""})
    void a_weak_or_broken_hash_is_none(String rounds) {
        assertFalse(Passwords.isHash(OF_A_FILE.replace("210000", rounds)));
        assertFalse(Passwords.isHash(Passwords.OF_NOBODY.replace("210000", rounds)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "pbkdf2-sha256$210000$?$?", "pbkdf2-sha256$210000$AAAA$AAAA",
            "PBKDF2WithHmacSHA1:210000:AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void what_is_of_another_make_is_none(String text) {
        assertFalse(Passwords.isHash(text));
    }
}
