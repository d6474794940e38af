package org.singlewindow.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom whoever checks evidence believes: keys, certificates and those that they issued, and fingerprints. Whoever says
 * nothing believes nobody, for anybody can sign.
 */
final class Trust {

    private static final Pattern PUBLIC_KEY = Pattern
            .compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

    private final List<PublicKey> keys = new ArrayList<>();
    private final List<String> fingerprints = new ArrayList<>();

    boolean isEmpty() {
        return keys.isEmpty() && fingerprints.isEmpty();
    }

    /** With colons and in large letters too, as openssl tells it. */
    Trust fingerprint(String said) {
        String plain = said.replace(":", "").toLowerCase(Locale.ROOT);
        if (!plain.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a fingerprint is SHA-256 in 64 hexadecimal digits, not " + said);
        }
        fingerprints.add(plain);
        return this;
    }

    Trust certificate(X509Certificate one) {
        keys.add(one.getPublicKey());
        return this;
    }

    /** A file with certificates or public keys in PEM. */
    Trust file(Path file) throws IOException {
        byte[] pem = Files.readAllBytes(file);
        String text = new String(pem, StandardCharsets.ISO_8859_1);
        try {
            Matcher plain = PUBLIC_KEY.matcher(text);
            while (plain.find()) {
                keys.add(publicKey(Base64.getMimeDecoder().decode(plain.group(1))));
            }
            if (text.contains("-----BEGIN CERTIFICATE-----")) {
                Certificates.read(pem).forEach(each -> keys.add(each.getPublicKey()));
            }
        } catch (CertificateException | IllegalArgumentException unreadable) {
            throw new IOException(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
        if (keys.isEmpty()) {
            throw new IOException(file + " holds neither a certificate nor a public key in PEM");
        }
        return this;
    }

    private static PublicKey publicKey(byte[] encoded) {
        for (String algorithm : List.of("EC", "RSA", "EdDSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
            } catch (GeneralSecurityException another) {
                continue;
            }
        }
        throw new IllegalArgumentException("a public key of no kind that evidence is signed with");
    }

    /** Whether one of those keys has signed this. */
    boolean hasSigned(byte[] content, byte[] signature) {
        return keys.stream().anyMatch(key -> isSigned(key, content, signature));
    }

    private static boolean isSigned(PublicKey key, byte[] content, byte[] signature) {
        try {
            Signature check = Signature.getInstance(SignatureAlgorithm.find(key).orElseThrow());
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException | NoSuchElementException other) {
            return false;
        }
    }

    /** Whether it is one of those, or issued by one of them. */
    boolean vouchesFor(X509Certificate certificate) {
        return fingerprints.contains(Certificates.fingerprint(certificate))
                || keys.contains(certificate.getPublicKey())
                || keys.stream().anyMatch(key -> isIssuedBy(key, certificate));
    }

    private static boolean isIssuedBy(PublicKey issuer, X509Certificate certificate) {
        try {
            certificate.verify(issuer);
            return true;
        } catch (GeneralSecurityException other) {
            return false;
        }
    }
}
