package org.singlewindow.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.singlewindow.agency.DecideTask;
import org.singlewindow.agency.Deciding;
import org.singlewindow.agency.Decision;
import org.singlewindow.agency.Inbox;
import org.singlewindow.agency.TaskChoice;
import org.singlewindow.agency.TaskOutcome;
import org.singlewindow.attachment.AttachFile;
import org.singlewindow.attachment.Attaching;
import org.singlewindow.attachment.AttachingOutcome;
import org.singlewindow.audit.Sealing;
import org.singlewindow.declaration.wire.Desk;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.setting.Setting;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/** A desk with a key to sign evidence with, a case that has something of everything, and a hand that forges. */
abstract class EvidenceDesk extends Desk {

    protected static final SignedInAs TRADER = SmallRegion.trader();
    protected static final SignedInAs CUSTOMS = SmallRegion.officer("KZ-CUSTOMS");

    @TempDir
    static Path folder;

    @BeforeAll
    void open() throws Exception {
        open(new SettableClock("2026-03-01T08:00:00Z"));
        useKey("ours");
    }

    @AfterAll
    void usual() {
        System.clearProperty(Setting.EVIDENCE_KEYSTORE.property());
        System.clearProperty(Setting.EVIDENCE_KEYSTORE_PASSWORD.property());
    }

    protected static SigningKey useKey(String name) throws Exception {
        Path store = folder.resolve(name + ".p12");
        if (!Files.exists(store)) {
            Process keytool = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "-genkeypair", "-alias", name, "-keyalg", "EC",
                    "-groupname", "secp256r1", "-dname", "CN=" + name, "-validity", "3650",
                    "-startdate", "2026/01/01 00:00:00", "-storetype", "PKCS12", "-keystore", store.toString(),
                    "-storepass", "for-a-test").inheritIO().start();
            assertEquals(0, keytool.waitFor());
        }
        System.setProperty(Setting.EVIDENCE_KEYSTORE.property(), store.toString());
        System.setProperty(Setting.EVIDENCE_KEYSTORE_PASSWORD.property(), "for-a-test");
        return SigningKey.find().orElseThrow();
    }

    /** Lodged, a file brought, amended, approved by one with conditions and refused by another. */
    protected Mrn aCase(String reference) {
        Mrn mrn = lodge(reference).mrn().orElseThrow();
        attach(mrn);
        submit(amendment(mrn, reference), TRADER);
        decide(mrn, "UZ-CUSTOMS", new DecideTask(0, Decision.APPROVE_WITH_CONDITIONS, Optional.empty(),
                Optional.of("as agreed: \"ö\", \\ and \u0416\ud83c\udf47\tnull"), List.of("keep cool", "keep dry")));
        decide(mrn, "KZ-PLANT", new DecideTask(0, Decision.REFUSE, Optional.of("HEALTH"), Optional.of("pests"),
                List.of()));
        return mrn;
    }

    protected static byte[] amendment(Mrn mrn, String reference) {
        return Documents.text(reference).replace("<FunctionCode>9<", "<FunctionCode>5<")
                .replaceFirst("(</FunctionalReferenceID>)", "-2$1<ID>" + mrn + "</ID>")
                .replace("Almaty Foods", "Almaty Fruit").getBytes(StandardCharsets.UTF_8);
    }

    private void attach(Mrn mrn) {
        byte[] file = "<invoice number=\"7\"/>".getBytes(StandardCharsets.UTF_8);
        assertInstanceOf(AttachingOutcome.Attached.class, call(() -> {
            try {
                return get(Attaching.class).attach(new AttachFile(mrn, "invoice.xml", "application/xml",
                        Optional.empty(), Optional.empty()), new ByteArrayInputStream(file), TRADER);
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
        }));
    }

    protected void decide(Mrn mrn, String agency, DecideTask how) {
        SignedInAs officer = SmallRegion.officer(agency);
        long task = call(() -> get(Inbox.class).about(mrn, TaskChoice.OPEN, officer)).rows().get(0).id();
        assertInstanceOf(TaskOutcome.Done.class, call(() -> get(Deciding.class).decide(
                new DecideTask(task, how.decision(), how.reasonCode(), how.text(), how.conditions()), officer)));
    }

    protected Optional<Evidence> make(Mrn mrn, SignedInAs who) throws IOException {
        return get(MakingEvidence.class).make(mrn, who);
    }

    protected Path made(Mrn mrn, SignedInAs who) throws IOException {
        Path file = Files.createTempFile(folder, "evidence", ".zip");
        try (InputStream content = make(mrn, who).orElseThrow().content()) {
            Files.write(file, content.readAllBytes());
        }
        return file;
    }

    protected void sealAll() {
        call(() -> get(Sealing.class).seal());
    }

    protected static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** A file with these parts, and nothing signed anew. */
    protected static Path forged(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return Files.write(Files.createTempFile(folder, "forged", ".zip"), out.toByteArray());
    }

    /** The same by somebody who has a key, and knows how the window signs. */
    protected static Path signed(Map<String, byte[]> parts, SigningKey key) throws IOException {
        List<String> head = new ArrayList<>();
        new String(parts.get(EvidenceParts.MANIFEST), StandardCharsets.UTF_8).lines()
                .filter(line -> line.startsWith("# ")).map(line -> line.substring(2))
                .forEach(line -> head.add(line.startsWith("key: ") ? "key: " + key.fingerprint() : line));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EvidenceZip zip = new EvidenceZip(out);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (!part.getKey().matches("manifest.*|certificate.*")) {
                zip.put(part.getKey(), part.getValue());
            }
        }
        zip.sign(head, key);
        return Files.write(Files.createTempFile(folder, "signed", ".zip"), out.toByteArray());
    }

    /** What the command says, its last line and its exit code first. */
    protected record Said(int code, List<String> lines) {

        boolean says(String words) {
            return lines.stream().anyMatch(line -> line.contains(words));
        }
    }

    protected static Said verify(Path file, String... further) {
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(further));
        List<String> terminal = new ArrayList<>();
        int code = new VerifyEvidenceCommand().applyAsInt(arguments, terminal::add);
        return new Said(code, terminal);
    }

    protected static String certificate(SigningKey key) throws IOException {
        Path pem = folder.resolve(key.fingerprint() + ".pem");
        return Files.writeString(pem, Certificates.pem(key.chain())).toString();
    }
}
