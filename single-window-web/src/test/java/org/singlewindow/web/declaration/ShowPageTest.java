package org.singlewindow.web.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.singlewindow.agency.Inbox;
import org.singlewindow.agency.TaskView;
import org.singlewindow.declaration.AnswerMark;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.DocumentView;
import org.singlewindow.declaration.LinkView;
import org.singlewindow.declaration.Summary;
import org.singlewindow.identity.Called;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.web.Address;
import org.singlewindow.web.SignedInUser;

/** What a page of a declaration reads, and how often: it is looked at again at every piece of news. */
class ShowPageTest {

    private static final Mrn MRN = IntStream.range(1, 100)
            .mapToObj(serial -> Mrn.of(2026, new CountryCode("UZ"), serial)).flatMap(Optional::stream).findFirst()
            .orElseThrow();

    private final Archived archived = new Archived();
    private final AnswerRows answerRows = new AnswerRows();
    private final Asked asked = new Asked();

    ShowPageTest() {
        answerRows.declarations = archived;
        answerRows.participants = new Participants() {
            @Override
            public Optional<Called> called(String code) {
                return Optional.empty();
            }
        };
    }

    @Test
    void a_page_reads_its_document_and_each_answer_once() {
        ShowPage page = page(Role.TRADER);
        for (int i = 0; i < 3; i++) {
            lookAtWhatMoves(page);
            assertEquals(3, page.getDocumentLength());
            assertEquals(64, page.getDocumentHash().length());
        }
        assertEquals(List.of("view", "answer 1", "answer 2", "document"), archived.read);
        assertEquals(1, asked.times);
    }

    @Test
    void a_refresh_reads_no_document_and_of_the_answers_only_what_is_new() {
        lookAtWhatMoves(page(Role.TRADER));
        archived.read.clear();
        archived.numbers.add(3L);
        lookAtWhatMoves(page(Role.TRADER));
        assertEquals(List.of("view", "answer 3"), archived.read);
        archived.read.clear();
        ShowPage third = page(Role.TRADER);
        lookAtWhatMoves(third);
        assertEquals(List.of("view"), archived.read);
        assertEquals(List.of(1L, 2L, 3L), third.getAnswers().stream().map(AnswerRow::number).toList());
    }

    @Test
    void what_was_read_for_one_is_shown_to_nobody_else_who_may_not_see_it() {
        lookAtWhatMoves(page(Role.TRADER));
        ShowPage administrator = page(Role.ADMIN);
        assertFalse(administrator.isDocumentThere());
        archived.numbers.clear();
        assertEquals(List.of(), administrator.getAnswers());
    }

    @Test
    void an_answer_with_very_many_lines_is_not_kept() {
        archived.lines = 51;
        lookAtWhatMoves(page(Role.TRADER));
        archived.read.clear();
        lookAtWhatMoves(page(Role.TRADER));
        assertEquals(List.of("view", "answer 1", "answer 2"), archived.read);
    }

    /** As the part of the page that is rendered at every refresh does, several times each. */
    private static void lookAtWhatMoves(ShowPage page) {
        for (int i = 0; i < 4; i++) {
            assertTrue(page.isDocumentThere());
            page.getBoard();
            page.getQuestions();
            assertFalse(page.getAnswers().isEmpty());
        }
    }

    private ShowPage page(Role role) {
        ShowPage page = new ShowPage();
        page.address = new Address() {
            @Override
            public String get(String name) {
                return name.equals("mrn") ? MRN.value() : "";
            }
        };
        page.user = new SignedInUser() {
            @Override
            public Optional<SignedInAs> find() {
                boolean admin = role == Role.ADMIN;
                return Optional.of(new SignedInAs("somebody", "Somebody",
                        new Participant(1, admin ? "REGION" : "UZ-T1",
                                Set.of(admin ? Capability.REGION : Capability.TRADER),
                                admin ? Optional.empty() : Optional.of(new CountryCode("UZ")), "Name", "", true),
                        Set.of(role)));
            }
        };
        page.declarations = archived;
        page.named = new NamedDeclaration();
        page.named.address = page.address;
        page.named.user = page.user;
        page.named.declarations = archived;
        page.inbox = asked;
        page.answerRows = answerRows;
        return page;
    }

    /** Notes what is read. */
    private static final class Archived extends Declarations {

        private final List<String> read = new ArrayList<>();
        private final List<Long> numbers = new ArrayList<>(List.of(1L, 2L));
        private int lines = 1;

        @Override
        public Optional<DeclarationView> find(Mrn mrn, SignedInAs who) {
            read.add("view");
            return Optional.of(new DeclarationView(mrn, Optional.empty(), DeclarationStatus.PENDING, 1, "UZ-T1", "Name",
                    Optional.empty(), Instant.EPOCH,
                    new Summary("EXPORT", "EX", Optional.empty(), Optional.empty(), List.of(), 0, "", "", "", ""),
                    List.of(), List.of(), List.of(), Optional.empty(), LinkView.Both.NONE, List.of(), List.of()));
        }

        @Override
        public Optional<DocumentView> document(Mrn mrn, SignedInAs who) {
            read.add("document");
            return Optional.of(view(0, "DEC", "abc"));
        }

        @Override
        public List<AnswerMark> answerMarks(Mrn mrn, SignedInAs who) {
            return numbers.stream().map(number -> new AnswerMark(number, Instant.EPOCH)).toList();
        }

        @Override
        public Optional<DocumentView> answer(Mrn mrn, long number, SignedInAs who) {
            read.add("answer " + number);
            return Optional.of(view(number, "RES", "<Response><FunctionCode>08</FunctionCode>"
                    + "<AdditionalInformation><StatementCode>UZ-PLANT</StatementCode></AdditionalInformation>"
                            .repeat(lines)
                    + "</Response>"));
        }

        private static DocumentView view(long number, String type, String content) {
            return new DocumentView(number, new UUID(0, number), type, Instant.EPOCH, new byte[32],
                    content.getBytes(StandardCharsets.UTF_8), Optional.empty());
        }
    }

    /** Counts how often questions are looked for. */
    private static final class Asked extends Inbox {

        private int times;

        @Override
        public List<TaskView> questions(Mrn mrn, SignedInAs trader) {
            times++;
            return List.of();
        }
    }
}
