package org.singlewindow.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.singlewindow.audit.ProvableLine;
import org.singlewindow.audit.Proving;
import org.singlewindow.audit.SealProof;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.DoingOnce;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Door;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.delivery.MessageType;
import org.singlewindow.delivery.MessageTypes;
import org.singlewindow.delivery.Receiving;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Sha256;
import org.singlewindow.kernel.Subject;
import org.singlewindow.testing.SmallRegion;

/** Evidence as it is made, on a real database. */
class MakingEvidencePgIT extends EvidenceDesk {

    @Test
    void it_has_every_version_as_it_came_and_all_that_followed() throws Exception {
        Mrn mrn = aCase("WHOLE-1");
        Path file = made(mrn, CUSTOMS);
        Map<String, byte[]> parts = parts(file);
        List<String> names = parts.keySet().stream().toList();
        assertArrayEquals(Documents.fruit("WHOLE-1"), parts.get(one(names, "documents/v1-")));
        assertArrayEquals(amendment(mrn, "WHOLE-1"), parts.get(one(names, "documents/v2-")));
        assertArrayEquals("<invoice number=\"7\"/>".getBytes(StandardCharsets.UTF_8),
                parts.get(one(names, "attachments/")));
        assertTrue(names.stream().filter(name -> name.startsWith("messages/")).count() >= 2, names::toString);
        String decisions = new String(parts.get("decisions.jsonl"), StandardCharsets.UTF_8);
        assertTrue(decisions.contains("\"reasonCode\":\"HEALTH\",\"text\":\"pests\""), decisions);
        assertTrue(decisions.contains("keep cool\\nkeep dry"), decisions);
        String lines = new String(parts.get("audit.jsonl"), StandardCharsets.UTF_8);
        for (String kind : List.of("declaration.accepted", "attachment.added", "declaration.amended",
                "declaration.rejected")) {
            assertTrue(lines.contains("\"kind\":\"" + kind + "\""), kind);
        }
    }

    private static String one(List<String> names, String begin) {
        return names.stream().filter(name -> name.startsWith(begin)).findFirst().orElseThrow();
    }

    @Test
    void what_was_made_holds_for_whoever_has_the_certificate_or_its_fingerprint() throws Exception {
        Path file = made(aCase("HOLDS-1"), CUSTOMS);
        SigningKey key = useKey("ours");
        for (Said said : List.of(verify(file, "--certificate", certificate(key)),
                verify(file, "--fingerprint", key.fingerprint()),
                verify(file, "--key", certificate(key)))) {
            assertEquals(0, said.code(), said.lines()::toString);
            assertTrue(said.says("All of it holds."), said.lines()::toString);
            assertFalse(said.says("NOTE       1 lines"), said.lines()::toString);
        }
        assertEquals(2, verify(file).code());
        assertTrue(verify(file).says("Anybody can sign with a key of their own"));
    }

    @Test
    void every_line_of_the_trail_hashes_as_the_database_does() throws Exception {
        Mrn mrn = aCase("HASH-1");
        run("alter table event drop constraint event_has_subject");
        run("insert into event (at, subject_ref, party, kind, actor, text) values (now(), '" + mrn
                + "', 'X', 'old.kind', 'someone', 'before there were kinds')");
        sealAll();
        List<ProvableLine> lines = get(Proving.class).lines(Subject.declaration(mrn));
        assertTrue(lines.size() > 6, lines::toString);
        for (Map<String, String> row : rows(made(mrn, CUSTOMS))) {
            SealProof seal = get(Proving.class).seal(Long.parseLong(row.get("seal")));
            SealProof.Line line = seal.lines().get(Integer.parseInt(row.get("place")) - 1);
            assertEquals(HexFormat.of().formatHex(line.hash()), HexFormat.of().formatHex(LineHash.of(row)),
                    row::toString);
        }
    }

    private static List<Map<String, String>> rows(Path file) throws Exception {
        try (EvidenceContainer container = new EvidenceContainer(file)) {
            return container.rows(EvidenceParts.LINES);
        }
    }

    @Test
    void it_is_for_the_declarant_customs_with_a_task_and_their_supervisors() throws Exception {
        Mrn mrn = aCase("WHO-1");
        for (SignedInAs who : List.of(TRADER, CUSTOMS, SmallRegion.officer("UZ-CUSTOMS"),
                SmallRegion.supervisor("KZ"))) {
            assertTrue(get(MakingEvidence.class).isOffered(mrn, who), who.signIn());
            assertTrue(make(mrn, who).isPresent(), who.signIn());
        }
        for (SignedInAs who : List.of(SmallRegion.officer("KZ-PLANT"), SmallRegion.gateway("KZ"),
                SmallRegion.admin(), SmallRegion.secretariat())) {
            assertFalse(get(MakingEvidence.class).isOffered(mrn, who), who.signIn());
            assertThrows(NotAllowed.class, () -> make(mrn, who), who.signIn());
        }
        for (SignedInAs who : List.of(SmallRegion.otherTrader(), SmallRegion.broker(), SmallRegion.traderAbroad())) {
            assertFalse(get(MakingEvidence.class).isOffered(mrn, who), who.signIn());
            assertEquals(Optional.empty(), make(mrn, who), who.signIn());
        }
    }

    @Test
    void the_trail_says_who_took_it_and_which_and_does_not_warn_the_trader() throws Exception {
        Mrn mrn = aCase("AUDIT-1");
        Path file = made(mrn, CUSTOMS);
        String hash = HexFormat.of().formatHex(Sha256.of(parts(file).get("manifest.txt")));
        assertEquals("officer.kz-customs KZ-CUSTOMS manifest " + hash,
                ask("select actor || ' ' || party || ' ' || text from event where kind = 'evidence.made' and subject_ref = '"
                        + mrn + "'"));
        assertTrue(isTold(mrn, SmallRegion.officer("UZ-CUSTOMS")));
        assertFalse(isTold(mrn, TRADER));
        assertFalse(new String(parts(made(mrn, TRADER)).get("audit.jsonl"), StandardCharsets.UTF_8)
                .contains("KZ-CUSTOMS\",\"subjectKind\":\"DECLARATION\",\"subject\":\"" + mrn
                        + "\",\"kind\":\"evidence"));
        assertEquals(1, history(mrn, TRADER), "its own");
    }

    private boolean isTold(Mrn mrn, SignedInAs who) {
        return history(mrn, who) > 0;
    }

    private long history(Mrn mrn, SignedInAs who) {
        return call(() -> get(Declarations.class).find(mrn, who)).orElseThrow().history().stream()
                .filter(line -> line.event().equals("evidence.made")).count();
    }

    @Test
    void the_keys_that_were_used_are_remembered() throws Exception {
        Mrn mrn = aCase("KEYS-1");
        SigningKey before = useKey("before");
        made(mrn, CUSTOMS);
        SigningKey now = useKey("ours");
        made(mrn, CUSTOMS);
        List<EvidenceKeyView> keys = get(EvidenceKeys.class).list();
        assertEquals(now.fingerprint(), keys.get(0).fingerprint());
        assertTrue(keys.get(0).current());
        assertTrue(keys.stream().anyMatch(key -> key.fingerprint().equals(before.fingerprint()) && !key.current()));
        useKey("unused");
        assertTrue(get(EvidenceKeys.class).list().get(0).firstUsedAt().isEmpty());
        useKey("ours");
    }

    @Test
    void who_may_not_know_that_a_case_is_held_finds_no_message_of_it_and_all_holds() throws Exception {
        Mrn mrn = aCase("HELD-1");
        for (MessageType type : List.of(MessageTypes.HOLD, MessageTypes.LIFT)) {
            said(type, mrn);
        }
        Path ours = made(mrn, CUSTOMS);
        assertEquals(2, all(ours).split("Proceedings 1", -1).length - 1);
        Path theirs = made(mrn, TRADER);
        for (String trace : List.of("Proceedings", "\"Hold\"", "\"Lift\"")) {
            assertFalse(all(theirs).contains(trace), trace);
        }
        String certificate = certificate(useKey("ours"));
        for (Path file : List.of(ours, theirs)) {
            Said checked = verify(file, "--certificate", certificate);
            assertEquals(0, checked.code(), checked.lines()::toString);
        }
    }

    private void said(MessageType type, Mrn mrn) {
        Arrival arrival = new Arrival(Door.SOAP, Optional.of(new MessageId(type.code() + "-1")), "text/xml", "");
        byte[] words = "{\"words\":{\"reason\":\"Proceedings 1\"}}".getBytes(StandardCharsets.UTF_8);
        assertTrue(call(() -> get(DoingOnce.class).once(
                new DoingOnce.Call(type, arrival, Optional.of(mrn), words), CUSTOMS, again -> false,
                () -> new Receiving.Done<>(true, Optional.of(new byte[]{1})))));
    }

    private static String all(Path file) throws Exception {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, byte[]> part : parts(file).entrySet()) {
            if (!part.getKey().equals("READ-ME.txt")) {
                all.append(new String(part.getValue(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
