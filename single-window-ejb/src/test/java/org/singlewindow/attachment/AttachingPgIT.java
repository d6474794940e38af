package org.singlewindow.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.agency.AnswerTask;
import org.singlewindow.agency.AnsweringQuestions;
import org.singlewindow.agency.DecideTask;
import org.singlewindow.agency.Deciding;
import org.singlewindow.agency.Decision;
import org.singlewindow.agency.Inbox;
import org.singlewindow.agency.TaskChoice;
import org.singlewindow.agency.TaskOutcome;
import org.singlewindow.declaration.wire.Desk;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Sha256;
import org.singlewindow.kernel.setting.Setting;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

class AttachingPgIT extends Desk {

    private static final SignedInAs TRADER = SmallRegion.trader();
    private static final SignedInAs PLANT = SmallRegion.officer("KZ-PLANT");

    @BeforeAll
    void open() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
    }

    @AfterEach
    void usual() {
        Stream.of(Setting.values()).map(Setting::property).forEach(System::clearProperty);
    }

    private static AttachFile pdf(Mrn mrn) {
        return new AttachFile(mrn, "invoice.pdf", "application/pdf", Optional.empty(), Optional.empty());
    }

    private AttachingOutcome attach(AttachFile said, byte[] bytes, SignedInAs who) {
        return attach(said, new ByteArrayInputStream(bytes), who);
    }

    private AttachingOutcome attach(AttachFile said, InputStream bytes, SignedInAs who) {
        return call(() -> {
            try {
                return get(Attaching.class).attach(said, bytes, who);
            } catch (IOException brokenOff) {
                throw new UncheckedIOException(brokenOff);
            }
        });
    }

    private static AttachingOutcome.Attached attached(AttachingOutcome outcome) {
        return assertInstanceOf(AttachingOutcome.Attached.class, outcome);
    }

    private static RuleCode refused(AttachingOutcome outcome) {
        return assertInstanceOf(AttachingOutcome.Unattached.class, outcome).code();
    }

    private Mrn accepted(String reference) {
        return lodge(reference).mrn().orElseThrow();
    }

    private long task(Mrn mrn, String agency) {
        return call(() -> get(Inbox.class).about(mrn, TaskChoice.ALL, SmallRegion.officer(agency))).rows().get(0).id();
    }

    private Optional<List<AttachmentView>> list(Mrn mrn, SignedInAs who) {
        return call(() -> get(Attachments.class).list(mrn, who));
    }

    private List<Long> rows() {
        return Stream.of("attachment_body", "attachment_piece", "attachment", "attachment_task").map(this::count)
                .toList();
    }

    @Test
    void a_file_comes_out_as_it_went_in_whatever_its_length() {
        Mrn mrn = accepted("WHOLE-1");
        byte[] body = new byte[2 * AttachmentRepository.PIECE + 17];
        new Random(7).nextBytes(body);
        byte[] file = Files.joined(Files.joined(Files.bytes("%PDF-1.7\n"), body), Files.bytes("\n%%EOF"));
        AttachmentView added = attached(attach(pdf(mrn), file, TRADER)).attachment();
        AttachmentFile found = call(() -> get(Attachments.class).find(mrn, added.sha256().hex(), PLANT))
                .orElseThrow();
        assertArrayEquals(file, call(() -> {
            try (InputStream content = found.content()) {
                return content.readAllBytes();
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
        }));
        assertEquals(new AttachmentView(AttachmentView.Hash.of(Sha256.of(file)), "invoice.pdf", "application/pdf",
                file.length, TRADER.signIn(), added.at(), List.of()), added);
        assertEquals("e", ask("select attstorage from pg_attribute where attrelid = 'attachment_piece'::regclass"
                + " and attname = 'content'").toString());
    }

    @Test
    void pictures_and_xml_come_out_as_they_went_in_too() {
        Mrn mrn = accepted("KINDS-1");
        for (String format : List.of("png", "jpeg", "tiff")) {
            byte[] file = Files.picture(format);
            AttachmentView added = attached(attach(new AttachFile(mrn, "photo." + format, "image/" + format,
                    Optional.of(Sha256.of(file)), Optional.empty()), file, TRADER)).attachment();
            assertEquals("image/" + format, added.type());
            assertEquals(file.length, added.size());
        }
        byte[] xml = Files.bytes("<invoice/>");
        assertEquals("application/xml", attached(attach(new AttachFile(mrn, "", "text/xml", Optional.empty(),
                Optional.empty()), xml, TRADER)).attachment().type());
        assertEquals("document.xml", list(mrn, TRADER).orElseThrow().get(3).name());
    }

    @Test
    void the_same_again_is_the_same_and_other_declarations_share_its_bytes() {
        Mrn one = accepted("AGAIN-1");
        Mrn other = accepted("AGAIN-2");
        byte[] file = Files.pdf("the same");
        List<Long> before = rows();
        AttachingOutcome.Attached first = attached(attach(pdf(one), file, TRADER));
        AttachingOutcome.Attached again = attached(attach(pdf(one), file, PLANT));
        AttachingOutcome.Attached elsewhere = attached(attach(pdf(other), file, TRADER));
        assertEquals(List.of(false, true, false), List.of(first.again(), again.again(), elsewhere.again()));
        assertEquals(first.attachment(), again.attachment());
        assertEquals(List.of(before.get(0) + 1, before.get(1) + 1, before.get(2) + 2, before.get(3)), rows());
        assertEquals(List.of("attachment.added invoice.pdf, application/pdf, " + file.length + " bytes, sha-256 "
                + HexFormat.of().formatHex(Sha256.of(file))),
                history(one));
    }

    private List<String> history(Mrn mrn) {
        @SuppressWarnings("unchecked")
        List<String> lines = call(() -> entities().createNativeQuery("select kind || ' ' || text from event where "
                + "subject_ref = '" + mrn + "' and kind like 'attachment.%' order by id").getResultList());
        return lines;
    }

    @Test
    void two_who_bring_the_same_at_once_bring_one() throws Exception {
        for (int round = 0; round < 5; round++) {
            Mrn mrn = accepted("ONCE-" + round);
            Mrn other = accepted("ONCE-TOO-" + round);
            byte[] file = Files.pdf("at once " + round);
            List<Long> before = rows();
            CyclicBarrier together = new CyclicBarrier(4);
            Callable<Boolean> bring = () -> {
                together.await();
                return attached(attach(pdf(mrn), file, TRADER)).again();
            };
            Callable<Boolean> elsewhere = () -> {
                together.await();
                return attached(attach(pdf(other), file, TRADER)).again();
            };
            ExecutorService people = Executors.newFixedThreadPool(4);
            int again = 0;
            for (Future<Boolean> each : people.invokeAll(List.of(bring, bring, bring, elsewhere))) {
                again += each.get() ? 1 : 0;
            }
            people.shutdown();
            assertEquals(2, again);
            assertEquals(List.of(before.get(0) + 1, before.get(1) + 1, before.get(2) + 2, before.get(3)), rows());
        }
    }

    @Test
    void only_those_concerned_see_and_add() {
        Mrn mrn = accepted("WHO-1");
        byte[] file = Files.pdf("whose");
        String hash = attached(attach(pdf(mrn), file, TRADER)).attachment().sha256().hex();
        for (SignedInAs who : List.of(TRADER, PLANT, SmallRegion.officer("UZ-CUSTOMS"),
                SmallRegion.supervisor("KZ"))) {
            assertEquals(1, list(mrn, who).orElseThrow().size(), who.signIn());
            assertTrue(call(() -> get(Attachments.class).find(mrn, hash, who)).isPresent(), who.signIn());
        }
        for (SignedInAs who : List.of(SmallRegion.otherTrader(), SmallRegion.broker(), SmallRegion.gateway("KZ"),
                SmallRegion.admin(), SmallRegion.secretariat(), SmallRegion.traderAbroad())) {
            assertEquals(Optional.empty(), list(mrn, who), who.signIn());
            assertTrue(call(() -> get(Attachments.class).find(mrn, hash, who)).isEmpty(), who.signIn());
        }
        assertEquals(RuleCode.DECLARATION_NOT_FOUND, refused(attach(pdf(mrn), file, SmallRegion.otherTrader())));
        assertEquals(RuleCode.DECLARATION_NOT_FOUND, refused(attach(pdf(mrn), file, SmallRegion.broker())));
        assertThrows(NotAllowed.class, () -> attach(pdf(mrn), file, SmallRegion.supervisor("KZ")));
        assertThrows(NotAllowed.class, () -> attach(pdf(mrn), file, SmallRegion.gateway("KZ")));
        assertTrue(call(() -> get(Attachments.class).find(mrn, "0".repeat(64), TRADER)).isEmpty());
        assertTrue(call(() -> get(Attachments.class).find(mrn, "../../etc", TRADER)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"application/zip, a.pdf, NOT_OFFERED", "image/png, a.pdf, INCONSISTENT",
            "application/pdf, a.exe, INCONSISTENT", "application/pdf, a.png, INCONSISTENT",
            "image/svg+xml, a.svg, NOT_OFFERED"})
    void what_is_said_of_a_file_must_agree_with_it(String type, String name, RuleCode code) {
        Mrn mrn = accepted("AGREE-" + type.hashCode() + name);
        List<Long> before = rows();
        assertEquals(code, refused(attach(new AttachFile(mrn, name, type, Optional.empty(), Optional.empty()),
                Files.pdf("as it is"), TRADER)));
        assertEquals(before, rows());
    }

    @Test
    void what_is_refused_leaves_nothing() {
        System.setProperty(Setting.ATTACHMENT_LARGEST.property(), "1");
        Mrn mrn = accepted("NOTHING-1");
        List<Long> before = rows();
        assertEquals(RuleCode.MISSING, refused(attach(pdf(mrn), new byte[0], TRADER)));
        assertEquals(RuleCode.TOO_LARGE, refused(attach(pdf(mrn), new byte[(1 << 20) + 1], TRADER)));
        assertEquals(RuleCode.INCONSISTENT, refused(attach(new AttachFile(mrn, "a.pdf", "application/pdf",
                Optional.of(new byte[32]), Optional.empty()), Files.pdf("hashed"), TRADER)));
        assertEquals(RuleCode.OUTSIDE_DOMAIN, refused(attach(new AttachFile(mrn, "a.pdf", "application/pdf",
                Optional.empty(), Optional.of(999_999L)), Files.pdf("task"), TRADER)));
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(Files.pdf("half")), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        assertThrows(UncheckedIOException.class, () -> attach(pdf(mrn), breaking, TRADER));
        assertEquals(before, rows());
        assertEquals(List.of(), history(mrn));
    }

    @Test
    void the_files_of_a_declaration_have_an_end_together() {
        System.setProperty(Setting.ATTACHMENTS_LARGEST.property(), "1");
        Mrn mrn = accepted("FULL-1");
        byte[] most = Files.joined(Files.joined(Files.bytes("%PDF-1.7\n"), new byte[900_000]), Files.bytes("%%EOF"));
        attached(attach(pdf(mrn), most, TRADER));
        most[100] = 1;
        assertEquals(RuleCode.LIMIT_EXCEEDED, refused(attach(pdf(mrn), most, TRADER)));
    }

    @Test
    void what_has_ended_takes_no_more_and_gives_what_it_has() {
        Mrn mrn = accepted("ENDED-1");
        byte[] file = Files.pdf("before");
        attached(attach(pdf(mrn), file, TRADER));
        decide(new DecideTask(task(mrn, "KZ-PLANT"), Decision.REFUSE, Optional.of("HEALTH"), Optional.of("pests"),
                List.of()));
        assertEquals(RuleCode.INVALID_STATE, refused(attach(pdf(mrn), Files.pdf("after"), TRADER)));
        assertTrue(attached(attach(pdf(mrn), file, TRADER)).again());
        assertEquals(1, list(mrn, TRADER).orElseThrow().size());
    }

    @Test
    void what_the_scanner_finds_is_refused_and_written_down_and_without_it_nothing_is_taken() {
        Mrn mrn = accepted("VIRUS-1");
        try (StubScanner stub = new StubScanner("stream: Eicar FOUND")) {
            System.setProperty(Setting.VIRUS_SCANNER.property(), stub.address());
            System.setProperty(Setting.VIRUS_SCANNER_PATIENCE.property(), "1");
            List<Long> before = rows();
            assertEquals(RuleCode.UNSAFE, refused(attach(pdf(mrn), Files.pdf("ill"), TRADER)));
            assertEquals(List.of("attachment.infected invoice.pdf: Eicar"), history(mrn));
            stub.answers(StubScanner.CLOSES);
            assertEquals(RuleCode.BUSY, refused(attach(pdf(mrn), Files.pdf("ill"), TRADER)));
            assertEquals(before, rows());
            stub.answers("stream: OK");
            attached(attach(pdf(mrn), Files.pdf("well"), TRADER));
        }
    }

    @Test
    void an_answer_brings_files_that_are_there_and_no_others() {
        Mrn mrn = accepted("ANSWER-1");
        long task = task(mrn, "KZ-PLANT");
        decide(new DecideTask(task, Decision.QUERY, Optional.empty(), Optional.of("the invoice?"), List.of()));
        String hash = attached(attach(pdf(mrn), Files.pdf("asked for"), TRADER)).attachment().sha256().hex();
        TaskOutcome.Refused unknown = assertInstanceOf(TaskOutcome.Refused.class,
                answer(new AnswerTask(task, "Here", List.of(hash, "0".repeat(64)))));
        assertEquals(RuleCode.OUTSIDE_DOMAIN, unknown.code());
        assertEquals(List.of(), list(mrn, PLANT).orElseThrow().get(0).tasks());
        assertInstanceOf(TaskOutcome.Done.class,
                answer(new AnswerTask(task, "Here", List.of(hash.toUpperCase(Locale.ROOT)))));
        assertEquals(List.of(task), list(mrn, PLANT).orElseThrow().get(0).tasks());
        assertTrue(history(mrn).contains("attachment.assigned invoice.pdf, task " + task), history(mrn).toString());
    }

    private TaskOutcome answer(AnswerTask said) {
        return call(() -> get(AnsweringQuestions.class).answer(said, TRADER));
    }

    private void decide(DecideTask decision) {
        assertInstanceOf(TaskOutcome.Done.class, call(() -> get(Deciding.class).decide(decision, PLANT)));
    }
}
