package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DraftEdit.Hand;
import org.singlewindow.declaration.DraftEdit.Seen;
import org.singlewindow.declaration.wire.Desk;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/** What people are filling in is theirs, and outlives whatever happens beside it. */
class DraftsPgIT extends Desk {

    private static final SignedInAs OWNER = SmallRegion.trader();
    private final SettableClock clock = new SettableClock("2026-03-01T08:00:00Z");

    @BeforeAll
    void open() {
        open(clock);
    }

    @Test
    void a_draft_is_found_again_by_its_owner_alone() {
        DraftView draft = begin("route", Map.of("lrn", "MINE-1", "office", ""));
        assertEquals(Map.of("lrn", "MINE-1"), find(draft.id()).orElseThrow().parts().of("route"));
        assertTrue(call(() -> get(Drafts.class).list(OWNER)).stream().anyMatch(each -> each.id() == draft.id()));
        assertTrue(call(() -> get(Drafts.class).find(draft.id(), SmallRegion.otherTrader())).isEmpty());
        call(() -> discard(draft.id(), SmallRegion.otherTrader()));
        assertTrue(find(draft.id()).isPresent());
        call(() -> discard(draft.id(), OWNER));
        assertTrue(find(draft.id()).isEmpty());
    }

    @Test
    void a_template_is_nobody_elses_and_no_draft() {
        DraftView draft = begin("route", Map.of("lrn", "NAMED-1"));
        DraftView template = call(() -> get(Templates.class).keep("  Grapes\nto Almaty ", draft.parts(), OWNER))
                .either(DraftOutcome.Kept::draft, apart -> fail("apart"), full -> fail("full"));
        assertEquals("Grapes to Almaty", template.name());
        assertTrue(find(template.id()).isEmpty(), "it is not opened as a draft");
        assertTrue(call(() -> get(Templates.class).find(draft.id(), OWNER)).isEmpty());
        assertTrue(call(() -> get(Templates.class).find(template.id(), SmallRegion.otherTrader())).isEmpty());
        assertTrue(call(() -> get(Drafts.class).list(OWNER)).stream().noneMatch(each -> each.id() == template.id()));
        call(() -> rename(draft.id(), "For May", OWNER));
        call(() -> rename(draft.id(), "Not yours", SmallRegion.otherTrader()));
        assertEquals("For May", find(draft.id()).orElseThrow().name());
        assertEquals("NAMED-1", find(draft.id()).orElseThrow().parts().of("route").get("lrn"));
        call(() -> discard(template.id(), OWNER));
        assertTrue(call(() -> get(Templates.class).list(OWNER)).isEmpty());
    }

    private boolean rename(long id, String name, SignedInAs who) {
        get(Drafts.class).rename(id, name, who);
        return true;
    }

    @Test
    void two_windows_at_different_parts_do_not_disturb_one_another() {
        DraftView draft = begin("route", Map.of("lrn", "PARTS-1"));
        String seen = draft.parts().fingerprint("goods");
        kept(save(draft.id(), "route", Map.of("lrn", "PARTS-2"), draft.parts().fingerprint("route"),
                new Hand("left", 1)));
        DraftView both = kept(save(draft.id(), "goods", Map.of("item.0.gross", "12"), seen, new Hand("right", 1)));
        assertEquals("PARTS-2", both.parts().of("route").get("lrn"));
        assertEquals("12", both.parts().of("goods").get("item.0.gross"));
    }

    @Test
    void what_another_window_changed_meanwhile_is_not_overwritten_and_neither_is_lost() {
        DraftView draft = begin("goods", Map.of("item.0.gross", "1"));
        String seen = draft.parts().fingerprint("goods");
        kept(save(draft.id(), "goods", Map.of("item.0.gross", "2"), seen, new Hand("left", 1)));
        DraftView copy = save(draft.id(), "goods", Map.of("item.0.gross", "3"), seen, new Hand("right", Hand.LAST))
                .either(kept -> fail("overwritten"), DraftOutcome.Apart::draft, full -> fail("full"));
        assertEquals("2", find(draft.id()).orElseThrow().parts().of("goods").get("item.0.gross"));
        assertEquals("3", find(copy.id()).orElseThrow().parts().of("goods").get("item.0.gross"));
        DraftView same = kept(save(draft.id(), "goods", Map.of("item.0.gross", "2"), seen, new Hand("third", 1)));
        assertEquals(draft.id(), same.id(), "who typed the same has nothing to be told");
    }

    @Test
    void of_two_saves_of_one_page_the_later_counts_whichever_comes_first() {
        DraftView draft = begin("goods", Map.of("item.0.gross", "1"));
        String seen = draft.parts().fingerprint("goods");
        kept(save(draft.id(), "goods", Map.of("item.0.gross", "300"), seen, new Hand("page", 3)));
        kept(save(draft.id(), "goods", Map.of("item.0.gross", "30"), seen, new Hand("page", 2)));
        assertEquals("300", find(draft.id()).orElseThrow().parts().of("goods").get("item.0.gross"));
        kept(save(draft.id(), "goods", Map.of("item.0.gross", "3000"), seen, new Hand("page", Hand.LAST)));
        assertEquals("3000", find(draft.id()).orElseThrow().parts().of("goods").get("item.0.gross"));
    }

    @Test
    void what_is_typed_into_a_draft_that_is_gone_is_kept_as_a_new_one() {
        DraftView draft = begin("route", Map.of("lrn", "GONE-1"));
        call(() -> discard(draft.id(), OWNER));
        DraftOutcome outcome = save(draft.id(), "route", Map.of("lrn", "GONE-2"), "", new Hand("page", 1));
        assertTrue(outcome.<Boolean>either(kept -> false, DraftOutcome.Apart::gone, full -> false));
        assertFalse(call(() -> get(Drafts.class).list(OWNER)).stream()
                .filter(each -> "GONE-2".equals(each.parts().of("route").get("lrn"))).toList().isEmpty());
    }

    @Test
    void there_is_an_end_to_the_number_and_the_size_of_drafts() {
        SignedInAs hoarder = SmallRegion.otherTrader();
        for (int i = 0; i < Drafts.MOST; i++) {
            kept(saveAs(hoarder, Optional.empty(), Map.of("lrn", "HOARD-" + i)));
        }
        assertTrue(saveAs(hoarder, Optional.empty(), Map.of("lrn", "ONE-MORE")).<Boolean>either(kept -> false,
                apart -> false, full -> !full.large()));
        assertTrue(saveAs(OWNER, Optional.empty(), Map.of("lrn", "x".repeat(Drafts.LONGEST)))
                .<Boolean>either(kept -> false, apart -> false, DraftOutcome.Full::large));
    }

    @Test
    void what_is_begun_once_is_one_draft_however_often_it_is_begun() throws Exception {
        DraftParts parts = parts("route", Map.of("follows", "26UZ00000000001KJ5", "type", "IMA"));
        CompletableFuture<DraftView> other = CompletableFuture.supplyAsync(() -> once(parts));
        DraftView draft = once(parts);
        assertEquals(draft.id(), other.get().id());
        kept(save(draft.id(), "route", Map.of("follows", "26UZ00000000001KJ5", "type", "IMA", "office", "KZ1"),
                draft.parts().fingerprint("route"), new Hand("page", 1)));
        assertEquals("KZ1", once(parts).parts().of("route").get("office"), "what was typed stays");
        assertTrue(draft.id() != once(parts("route", Map.of("follows", "26UZ00000000001KJ5", "type", "T1"))).id());
    }

    private DraftView once(DraftParts parts) {
        return kept(call(() -> get(Drafts.class).beginOnce(parts, "route", Set.of("follows", "type"), OWNER)));
    }

    @Test
    void a_checked_file_is_kept_for_its_owner_a_few_at_a_time_and_for_a_day() {
        List<Long> ids = List.of(keep("1"), keep("2"), keep("3"), keep("4"));
        assertTrue(findFile(ids.get(0), OWNER).isEmpty(), "only the newest three are kept");
        assertArrayEquals(new byte[]{'4'}, findFile(ids.get(3), OWNER).orElseThrow().content());
        assertTrue(findFile(ids.get(3), SmallRegion.otherTrader()).isEmpty());
        clock.pass(Duration.ofHours(25));
        long newest = keep("5");
        assertTrue(findFile(ids.get(3), OWNER).isEmpty());
        assertTrue(findFile(newest, OWNER).isPresent());
    }

    private long keep(String text) {
        return call(() -> get(CheckedFiles.class).keep(text + ".xml", text.getBytes(), OWNER)).id();
    }

    private Optional<Checked> findFile(long id, SignedInAs who) {
        return call(() -> get(CheckedFiles.class).find(id, who));
    }

    private DraftView begin(String part, Map<String, String> fields) {
        return kept(call(() -> get(Drafts.class).save(
                new DraftEdit(Optional.empty(), parts(part, fields), new Seen(part, ""), new Hand("first", Hand.LAST)),
                OWNER)));
    }

    private DraftOutcome save(long id, String part, Map<String, String> fields, String seen, Hand hand) {
        return call(() -> get(Drafts.class)
                .save(new DraftEdit(Optional.of(id), parts(part, fields), new Seen(part, seen), hand), OWNER));
    }

    private DraftOutcome saveAs(SignedInAs who, Optional<Long> id, Map<String, String> fields) {
        return call(() -> get(Drafts.class)
                .save(new DraftEdit(id, parts("route", fields), new Seen("route", ""), new Hand("any", 1)), who));
    }

    private boolean discard(long id, SignedInAs who) {
        get(Drafts.class).discard(id, who);
        return true;
    }

    private Optional<DraftView> find(long id) {
        return call(() -> get(Drafts.class).find(id, OWNER));
    }

    private static DraftParts parts(String part, Map<String, String> fields) {
        return new DraftParts(Map.of(part, fields));
    }

    private static DraftView kept(DraftOutcome outcome) {
        return outcome.either(DraftOutcome.Kept::draft, apart -> fail("kept apart"), full -> fail("full"));
    }
}
