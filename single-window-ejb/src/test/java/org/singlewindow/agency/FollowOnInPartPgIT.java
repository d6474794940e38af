package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.Difference;
import org.singlewindow.declaration.ItemView;
import org.singlewindow.declaration.LinkView;
import org.singlewindow.declaration.LodgementRegister;
import org.singlewindow.declaration.Origins;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.declaration.wire.FollowOn;
import org.singlewindow.declaration.wire.Intake;
import org.singlewindow.declaration.wire.ValidationTier;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.mandate.Procedure;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/** Behind an export of which some goods were refused, an import of the others. */
class FollowOnInPartPgIT extends LifeDesk {

    private static final SignedInAs IMPORTER = SmallRegion.traderAbroad();
    private static final FollowOn.Wish IMPORT = new FollowOn.Wish(Procedure.IMPORT, new CountryCode("KZ"));

    @BeforeAll
    void open() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
    }

    /** Of three items the first is let go by all. */
    private Mrn exported(String reference) {
        Mrn mrn = accepted(submit(new String(Documents.fruits(reference, 3), StandardCharsets.UTF_8)
                .replace("<Name>Almaty Foods</Name>", "<Name>Almaty Foods</Name><ID>kz-t0000001</ID>")
                .replace(">1000<", ">3000<").getBytes(StandardCharsets.UTF_8), TRADER));
        done(mrn, "UZ-CUSTOMS", Decision.APPROVE);
        done(mrn, "KZ-CUSTOMS", Decision.APPROVE);
        done(mrn, "KZ-PLANT", Decision.APPROVE, 1);
        return mrn;
    }

    private FollowOn.Started started(Mrn mrn) {
        return call(() -> get(FollowOn.class).start(mrn, IMPORT, IMPORTER, started -> started, otherwise -> {
            throw new AssertionError(otherwise);
        }));
    }

    private static String text(FollowOn.Started started) {
        return new String(started.document(), StandardCharsets.UTF_8);
    }

    private static String kept(FollowOn.Started started) {
        return String.join(" ", started.keptBack().stream()
                .map(each -> each.item().sequence() + "=" + each.item().state()).toList());
    }

    private Mrn lodged(String document) {
        return accepted(submit(document.getBytes(StandardCharsets.UTF_8), IMPORTER));
    }

    private List<Difference> differences(Mrn imported, Mrn export) {
        return call(() -> get(FollowOn.class).differences(imported, export, SmallRegion.officer("KZ-CUSTOMS")))
                .orElseThrow();
    }

    private LinkView link(Mrn imported, SignedInAs who) {
        return call(() -> get(Declarations.class).find(imported, who)).orElseThrow().links().follows().get(0);
    }

    private List<String> rules(String document) {
        return call(() -> get(Intake.class).validate(document.getBytes(StandardCharsets.UTF_8), ValidationTier.ALL,
                IMPORTER)).violations().stream().map(LodgementRegister::id).toList();
    }

    @Test
    void refused_goods_are_left_out_and_named_and_the_count_is_that_of_the_rest() {
        Mrn export = exported("FIP-1");
        assertEquals("2=WAITING 3=WAITING", kept(started(export)));
        done(export, "KZ-PLANT", Decision.REFUSE, 2);
        FollowOn.Started started = started(export);
        assertEquals("2=REFUSED 3=WAITING", kept(started));
        assertTrue(text(started).contains("<GoodsItemQuantity>2<"), text(started));
        assertEquals(2, text(started).split("<GovernmentAgencyGoodsItem>").length - 1, text(started));
        assertFalse(rules(text(started)).stream().anyMatch(rule -> rule.startsWith("ITM")), text(started));
        assertEquals("KZ-PLANT PEST", started.keptBack().get(0).item().refusals().get(0).agency() + " "
                + started.keptBack().get(0).item().refusals().get(0).code());
        assertEquals("", started.keptBack().get(0).item().refusals().get(0).text(), "no words to the other side");
        assertEquals(started.keptBack(), call(() -> get(FollowOn.class).behind(export, IMPORT, IMPORTER)).kept());
        done(export, "KZ-PLANT", Decision.APPROVE);
        String right = text(started(export));
        assertFalse(rules(right).contains("PRV-08"), "what was refused is not in it");
        assertTrue(rules(right.replace(">3000<", ">3001<")).contains("PRV-08"), right);
        Mrn imported = lodged(right);
        assertEquals(List.of(), differences(imported, export));
        assertEquals(1, link(imported, IMPORTER).keptBack().size());
        assertEquals("beetles", link(imported, SmallRegion.officer("KZ-CUSTOMS")).keptBack().get(0).refusals().get(0)
                .text());
    }

    @Test
    void an_import_with_goods_that_were_refused_is_not_called_the_same() {
        Mrn export = exported("FIP-2");
        String begun = text(started(export));
        assertTrue(rules(begun).contains("PRV-08"), "it is released in part");
        done(export, "KZ-PLANT", Decision.REFUSE);
        Mrn imported = lodged(begun);
        List<Difference> found = differences(imported, export);
        assertEquals(2, found.stream().filter(each -> each.kind() == Difference.Kind.ADDED
                && each.xpath().matches(".*GovernmentAgencyGoodsItem\\[\\d]")).count(), found::toString);
        assertEquals("2=REFUSED 3=REFUSED", String.join(" ", link(imported, IMPORTER).keptBack().stream()
                .map(each -> each.sequence() + "=" + each.state()).toList()));
        assertTrue(rules(begun.replace("-IM<", "-IM-9<")).contains("PRV-08"));
    }

    /** Once: given again with what the task says by then, it counts. Without a word of it nothing is looked at. */
    @Test
    void what_was_decided_without_knowing_what_became_of_the_export_is_refused_once() {
        Mrn export = exported("FIP-4");
        done(export, "KZ-PLANT", Decision.APPROVE, 3);
        Mrn imported = lodged(text(started(export)));
        assertEquals(export + ":1", standing(imported));
        done(export, "KZ-PLANT", Decision.REFUSE, 2);
        assertEquals(export + ":1:-2", standing(imported));
        DecideTask decision = new DecideTask(task(imported, "KZ-CUSTOMS"), Decision.APPROVE, Optional.empty(),
                Optional.empty(), List.of());
        TaskOutcome.Refused late = assertInstanceOf(TaskOutcome.Refused.class, seeing(decision, export + ":1"));
        assertEquals(RuleCode.ALREADY_DECIDED, late.code());
        assertEquals(Optional.of(DecisionRules.Part.BEHIND), late.part());
        assertTrue(late.text().endsWith(export + ":1:-2"), late.text());
        run("update declaration set status = 'CANCELLED' where mrn = '" + export + "'");
        assertEquals(export + ":1:CANCELLED:-2", standing(imported));
        assertInstanceOf(TaskOutcome.Refused.class, seeing(decision, export + ":1:-2"));
        LinkView toldTo = link(imported, IMPORTER);
        assertEquals(List.of(Optional.empty(), Optional.of(DeclarationStatus.CANCELLED)),
                List.of(toldTo.status(), toldTo.known()));
        assertInstanceOf(TaskOutcome.Done.class, seeing(decision, export + ":1:CANCELLED:-2"));
        assertEquals(List.of("task.not-done.behind", "task.not-done.behind"),
                view(imported, IMPORTER).history().stream().map(line -> line.words().key())
                        .filter(key -> key.startsWith("task.not-done")).toList());
        done(imported, "KZ-PLANT", Decision.APPROVE);
        assertEquals(RuleCode.ALREADY_DECIDED,
                assertInstanceOf(TaskOutcome.Refused.class, seeing(decision, export + ":1")).code());
        assertEquals("", standing(export));
    }

    private String standing(Mrn mrn) {
        return call(() -> get(Origins.class).standing(mrn));
    }

    private TaskOutcome seeing(DecideTask decision, String behind) {
        return call(() -> get(Deciding.class).decide(decision, AsSeen.onPage(Set.of(), behind),
                SmallRegion.officer("KZ-CUSTOMS")));
    }

    private DeclarationView view(Mrn mrn, SignedInAs who) {
        return call(() -> get(Declarations.class).find(mrn, who)).orElseThrow();
    }

    @Test
    void behind_what_was_released_as_a_whole_nothing_is_kept_back() {
        Mrn export = exported("FIP-3");
        done(export, "KZ-PLANT", Decision.APPROVE);
        FollowOn.Started started = started(export);
        assertEquals("", kept(started));
        assertFalse(rules(text(started)).contains("PRV-08"));
        Mrn imported = lodged(text(started));
        assertEquals(List.of(), link(imported, IMPORTER).keptBack());
        assertEquals(List.of(), started.going());
        assertEquals(List.of(imported), started(export).going(), "another would be a second of the same goods");
        assertEquals(List.of(imported), call(() -> get(FollowOn.class).behind(export, IMPORT, IMPORTER)).going());
        assertTrue(view(export).items().stream().allMatch(each -> each.state() == ItemView.State.RELEASED));
    }
}
