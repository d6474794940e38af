package org.singlewindow.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void only_the_password_itself_meets_its_hash() {
        String hash = PasswordHash.of("пароль 🔑");

        assertTrue(PasswordHash.matches("пароль 🔑", hash));
        assertFalse(PasswordHash.matches("пароль", hash));
        assertFalse(PasswordHash.matches("", PasswordHash.OF_NOBODY));
    }

    @Test
    void the_same_password_has_another_hash_each_time() {
        assertNotEquals(PasswordHash.of("same"), PasswordHash.of("same"));
    }

    @Test
    void a_weak_or_broken_hash_is_none() {
        assertTrue(PasswordHash.isOne(PasswordHash.OF_NOBODY));
        assertFalse(PasswordHash.isOne(PasswordHash.OF_NOBODY.replace("210000", "1000")));
        assertFalse(PasswordHash.isOne(PasswordHash.OF_NOBODY.replace("210000", "2000000000")));
        assertFalse(PasswordHash.isOne("secret"));
        assertFalse(PasswordHash.isOne("pbkdf2-sha256$210000$?$?"));
    }
}
