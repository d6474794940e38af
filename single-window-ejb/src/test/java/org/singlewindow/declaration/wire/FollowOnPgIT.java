package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.ContinuingOutcome;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.LinkView;
import org.singlewindow.declaration.LodgementRegister;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.InputRefused;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.mandate.Procedure;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/** An importer goes on from an export; who may, what is kept of it, and who is told in what the two differ. */
class FollowOnPgIT extends Desk {

    private static final SignedInAs EXPORTER = SmallRegion.trader();
    private static final SignedInAs IMPORTER = SmallRegion.traderAbroad();
    private static final SignedInAs STRANGER = SmallRegion.otherTrader();
    private static final FollowOn.Wish IMPORT = new FollowOn.Wish(Procedure.IMPORT, new CountryCode("KZ"));

    private final SettableClock clock = new SettableClock("2026-03-01T08:00:00Z");

    private int references;

    @BeforeAll
    void open() {
        open(clock);
    }

    private Mrn accepted(String document, SignedInAs who) {
        Answer answer = submit(document.getBytes(StandardCharsets.UTF_8), who);
        assertEquals(AnswerKind.ACCEPTED, answer.kind(), () -> answer.violations().toString());
        return answer.mrn().orElseThrow();
    }

    private Mrn exported() {
        return accepted(Documents.text("EXP-" + ++references).replace("<Name>Almaty Foods</Name>",
                "<Name>Almaty Foods</Name><ID>kz-t0000001</ID>"), EXPORTER);
    }

    private FollowOn.Started started(Mrn mrn, SignedInAs who) {
        return call(() -> get(FollowOn.class).start(mrn, IMPORT, who, started -> started,
                otherwise -> {
                    throw new AssertionError(otherwise);
                }));
    }

    private ContinuingOutcome ended(Mrn mrn, FollowOn.Wish wish, SignedInAs who) {
        return call(() -> get(FollowOn.class).start(mrn, wish, who, started -> {
            throw new AssertionError("it goes on");
        }, otherwise -> otherwise));
    }

    private static String text(FollowOn.Started started) {
        return new String(started.document(), StandardCharsets.UTF_8);
    }

    private DeclarationView view(Mrn mrn, SignedInAs who) {
        return call(() -> get(Declarations.class).find(mrn, who)).orElseThrow();
    }

    private static List<String> numbers(List<LinkView> links) {
        return links.stream().map(each -> each.mrn().value()).toList();
    }

    private List<String> rules(String document, SignedInAs who) {
        return call(() -> get(Intake.class).validate(document.getBytes(StandardCharsets.UTF_8), ValidationTier.ALL,
                who)).violations().stream().map(LodgementRegister::id).toList();
    }

    @Test
    void the_importer_lodges_what_was_made_of_the_export_and_both_see_that_it_follows() {
        Mrn export = exported();
        FollowOn.Started started = started(export, IMPORTER);
        assertTrue(started.missing().contains("/MetaData/Declaration/DeclarationOfficeID"), started::toString);
        Mrn imported = accepted(text(started), IMPORTER);
        assertEquals(List.of(export.value()), numbers(view(imported, IMPORTER).links().follows()));
        assertEquals(List.of(imported.value()), numbers(view(export, EXPORTER).links().followedBy()));
        assertEquals(Optional.empty(), view(export, EXPORTER).links().followedBy().get(0).status());
        assertTrue(view(imported, SmallRegion.officer("KZ-CUSTOMS")).links().follows().get(0).status().isPresent());
    }

    @Test
    void lodged_twice_it_is_the_same_and_a_second_one_gets_a_reference_of_its_own() {
        Mrn export = exported();
        String first = text(started(export, IMPORTER));
        assertEquals(first, text(started(export, IMPORTER)));
        Mrn imported = accepted(first, IMPORTER);
        assertEquals(imported, submit(first.getBytes(StandardCharsets.UTF_8), IMPORTER).mrn().orElseThrow());
        String second = text(started(export, IMPORTER));
        assertTrue(second.contains(export + "-KZ-IM-2<"), second);
        accepted(second, IMPORTER);
        assertEquals(2, view(export, EXPORTER).links().followedBy().size());
    }

    @Test
    void to_whoever_is_not_named_it_is_not_there_and_naming_it_keeps_no_link() {
        Mrn export = exported();
        assertInstanceOf(ContinuingOutcome.NotThere.class, ended(export, IMPORT, STRANGER));
        assertInstanceOf(ContinuingOutcome.NotThere.class,
                ended(new Mrn("26UZ00000000001KJ5"), IMPORT, IMPORTER));
        Mrn unnamed = accepted(Documents.text("EXP-" + ++references), EXPORTER);
        assertInstanceOf(ContinuingOutcome.NotThere.class, ended(unnamed, IMPORT, IMPORTER));
        String document = Documents.text("EXP-" + ++references).replace("</GoodsShipment>",
                "<PreviousDocument><ID>" + export + "</ID><TypeCode>830</TypeCode></PreviousDocument></GoodsShipment>");
        assertTrue(rules(document, STRANGER).contains("PRV-06"));
        Mrn lodged = accepted(document, STRANGER);
        assertEquals(List.of(), view(lodged, STRANGER).links().follows());
        assertEquals(List.of(), view(export, EXPORTER).links().followedBy());
        assertTrue(rules(document.replace(export.value(), "26UZ00000000001KJ5")
                .replace("EXP-", "EXQ-"), STRANGER).contains("PRV-06"));
        assertTrue(!rules(document.replace("EXP-", "EXR-"), EXPORTER).contains("PRV-06"));
    }

    @Test
    void a_consignee_is_told_where_the_importer_has_no_number_and_only_there() {
        String consigned = Documents.text("EXP-" + ++references).replace("<GoodsShipment>",
                "<GoodsShipment><Consignee><Name>Zhetisu</Name><ID>KZ-T0000001</ID></Consignee>");
        assertTrue(started(accepted(consigned, EXPORTER), IMPORTER).missing().size() > 0);
        Mrn imported = accepted(consigned.replace("EXP-", "EXQ-").replace("<Name>Almaty Foods</Name>",
                "<Name>Almaty Foods</Name><ID>KZ-577326743</ID>"), EXPORTER);
        assertInstanceOf(ContinuingOutcome.NotThere.class, ended(imported, IMPORT, IMPORTER));
    }

    @Test
    void nothing_goes_on_from_what_was_rejected_and_naming_it_is_pointed_out() {
        Mrn export = exported();
        String document = text(started(export, IMPORTER));
        run("update declaration set status = 'REJECTED' where mrn = '" + export + "'");
        assertInstanceOf(ContinuingOutcome.Over.class, ended(export, IMPORT, IMPORTER));
        assertTrue(rules(document, IMPORTER).contains("PRV-07"));
        assertInstanceOf(ContinuingOutcome.NotThere.class, ended(export, IMPORT, STRANGER));
    }

    @Test
    void behind_an_export_no_export_goes_on_and_behind_an_import_nothing() {
        Mrn export = exported();
        assertInstanceOf(ContinuingOutcome.NoWay.class,
                ended(export, new FollowOn.Wish(Procedure.EXPORT, new CountryCode("UZ")), EXPORTER));
        Mrn imported = accepted(text(started(export, IMPORTER)), IMPORTER);
        assertInstanceOf(ContinuingOutcome.NoWay.class, ended(imported, IMPORT, IMPORTER));
    }

    @Test
    void both_customs_are_shown_in_what_the_goods_differ_and_traders_are_not_shown_the_other_side() {
        Mrn export = exported();
        Mrn imported = accepted(text(started(export, IMPORTER)).replace(">1000<", ">990<"), IMPORTER);
        for (String agency : List.of("UZ-CUSTOMS", "KZ-CUSTOMS")) {
            List<String> found = call(() -> get(FollowOn.class).differences(imported, export,
                    SmallRegion.officer(agency))).orElseThrow().stream()
                    .map(each -> each.before().orElse("") + " > " + each.after().orElse("")).toList();
            assertTrue(found.stream().anyMatch(each -> each.contains("1000") && each.contains("990")), found::toString);
        }
        for (SignedInAs who : List.of(EXPORTER, STRANGER, SmallRegion.admin())) {
            assertEquals(Optional.empty(), call(() -> get(FollowOn.class).differences(imported, export, who)),
                    who.signIn());
        }
        assertEquals(RuleCode.NOT_ALLOWED, assertThrows(InputRefused.class,
                () -> get(FollowOn.class).differences(imported, export, IMPORTER)).code());
        assertEquals(RuleCode.INVALID_STATE, assertThrows(InputRefused.class,
                () -> get(FollowOn.class).differences(export, imported, SmallRegion.officer("KZ-CUSTOMS"))).code());
    }

    @Test
    void a_document_that_names_no_declaration_of_this_window_asks_nothing_and_writes_no_link() {
        long before = count("declaration_link");
        accepted(Documents.text("EXP-" + ++references).replace("</GoodsShipment>", "<PreviousDocument>"
                + "<ID>24DE000000000001J0</ID><TypeCode>830</TypeCode></PreviousDocument></GoodsShipment>"), EXPORTER);
        assertEquals(before, count("declaration_link"));
    }

    private List<String> texts(String document, SignedInAs who) {
        return call(() -> get(Intake.class).validate(document.getBytes(StandardCharsets.UTF_8), ValidationTier.ALL,
                who)).violations().stream().map(each -> each.in(java.util.Locale.ENGLISH)).toList();
    }

    @Test
    void whoever_lodges_a_second_time_behind_an_export_is_told_what_goes_on_from_it_already() {
        Mrn export = exported();
        String first = text(started(export, IMPORTER));
        assertTrue(!rules(first, IMPORTER).contains("PRV-09"), first);
        Mrn imported = accepted(first, IMPORTER);
        String second = text(started(export, IMPORTER));
        List<String> told = texts(second, IMPORTER).stream().filter(each -> each.contains(imported.value())).toList();
        assertEquals(2, told.size(), "that it goes on already, and that both have more than left");
        assertTrue(rules(second, IMPORTER).containsAll(List.of("PRV-08", "PRV-09")));
        String rest = second.replace(">1000<", ">0.5<");
        run("update declaration set status = 'CANCELLED' where mrn = '" + imported + "'");
        assertTrue(!rules(second, IMPORTER).contains("PRV-09"), "it was cancelled");
        run("update declaration set status = 'PENDING' where mrn = '" + imported + "'");
        assertTrue(rules(rest, IMPORTER).contains("PRV-08"), "half a kilogram more than there was");
        Mrn other = accepted(second, IMPORTER);
        assertEquals(List.of(imported), view(other, SmallRegion.officer("KZ-CUSTOMS")).links().follows().get(0)
                .besides());
        assertEquals(List.of(other), view(imported, IMPORTER).links().follows().get(0).besides());
        assertEquals(List.of(), view(export, EXPORTER).links().followedBy().get(0).besides());
    }

    @Test
    void two_parts_of_a_consignment_that_are_together_no_more_than_it_are_no_more() {
        Mrn export = exported();
        Mrn half = accepted(text(started(export, IMPORTER)).replace(">1000<", ">400<").replace(">950<", ">380<"),
                IMPORTER);
        String rest = text(started(export, IMPORTER)).replace(">1000<", ">600<").replace(">950<", ">570<");
        assertEquals(List.of("PRV-09"), rules(rest, IMPORTER).stream().filter(each -> each.startsWith("PRV")).toList());
        String more = rest.replace(">600<", ">600.5<");
        assertTrue(texts(more, IMPORTER).stream().anyMatch(each -> each.contains("together") && each.contains(half
                .value())), () -> texts(more, IMPORTER).toString());
    }

    @Test
    void more_than_an_export_has_is_pointed_out_also_before_it_is_released() {
        String document = text(started(exported(), IMPORTER));
        assertTrue(!rules(document, IMPORTER).contains("PRV-08"));
        assertTrue(rules(document.replace(">1000<", ">1000.5<"), IMPORTER).contains("PRV-08"));
        assertTrue(!rules(document.replace(">1000<", ">999<"), IMPORTER).contains("PRV-08"));
    }

    @Test
    void an_amendment_is_not_told_that_it_goes_on_already_itself() {
        Mrn export = exported();
        String document = text(started(export, IMPORTER));
        Mrn imported = accepted(document, IMPORTER);
        String amended = document.replace("<FunctionCode>9<", "<FunctionCode>5<").replace(">1000<", ">990<")
                .replace("</FunctionalReferenceID>", "</FunctionalReferenceID><ID>" + imported + "</ID>");
        Answer answer = submit(amended.getBytes(StandardCharsets.UTF_8), IMPORTER);
        assertEquals(AnswerKind.AMENDED, answer.kind(), () -> answer.violations().toString());
        assertTrue(answer.violations().stream().map(LodgementRegister::id).noneMatch(each -> each.startsWith("PRV")),
                () -> answer.violations().toString());
    }

    @Test
    void who_names_the_declaration_itself_as_coming_before_it_is_told_and_no_link_is_kept() {
        String document = Documents.text("EXP-" + ++references);
        Mrn mrn = accepted(document, EXPORTER);
        Answer answer = submit(document.replace("<FunctionCode>9<", "<FunctionCode>5<")
                .replace("</FunctionalReferenceID>", "</FunctionalReferenceID><ID>" + mrn + "</ID>")
                .replace("</GoodsShipment>", "<PreviousDocument><ID>" + mrn
                        + "</ID><TypeCode>830</TypeCode></PreviousDocument></GoodsShipment>")
                .getBytes(StandardCharsets.UTF_8), EXPORTER);
        assertEquals(AnswerKind.AMENDED, answer.kind(), () -> answer.violations().toString());
        assertEquals(List.of("PRV-10"), answer.violations().stream().map(LodgementRegister::id)
                .filter(each -> each.startsWith("PRV")).toList());
        assertEquals(List.of(), view(mrn, EXPORTER).links().follows());
    }

    @Test
    void what_an_amendment_names_as_coming_before_is_what_it_goes_on_from() {
        Mrn export = exported();
        Mrn other = exported();
        String document = text(started(export, IMPORTER));
        Mrn imported = accepted(document, IMPORTER);
        amend(imported, document.replace(export + "</ID>", other + "</ID>"));
        assertEquals(List.of(List.of(other.value()), List.of(), List.of(imported.value())),
                List.of(numbers(view(imported, IMPORTER).links().follows()),
                        numbers(view(export, EXPORTER).links().followedBy()),
                        numbers(view(other, EXPORTER).links().followedBy())));
        assertTrue(!rules(text(started(export, IMPORTER)), IMPORTER).contains("PRV-09"), "it is free again");
        assertTrue(rules(text(started(other, IMPORTER)), IMPORTER).contains("PRV-09"));
        assertEquals(List.of("declaration.goes-on " + other, "declaration.goes-on-no-more " + export),
                view(imported, IMPORTER).history().stream().filter(each -> each.event().contains("goes-on"))
                        .map(each -> each.event() + " " + each.text()).sorted().toList());
        accepted(text(started(export, IMPORTER)), IMPORTER);
        amend(imported, document.replaceAll("(?s)<PreviousDocument>.*?</PreviousDocument>", ""));
        assertEquals(List.of(), numbers(view(imported, IMPORTER).links().follows()));
        amend(imported, document);
        assertEquals(List.of(export.value()), numbers(view(imported, IMPORTER).links().follows()));
    }

    private void amend(Mrn mrn, String document) {
        Answer answer = submit(document.replace("<FunctionCode>9<", "<FunctionCode>5<")
                .replaceFirst("</FunctionalReferenceID>", "-" + ++references + "</FunctionalReferenceID><ID>" + mrn
                        + "</ID>")
                .getBytes(StandardCharsets.UTF_8), IMPORTER);
        assertEquals(AnswerKind.AMENDED, answer.kind(), () -> answer.violations().toString());
    }

    @Test
    void what_an_export_said_when_a_form_was_begun_is_there_after_it_was_amended() {
        String document = Documents.text("EXP-" + ++references).replace("<Name>Almaty Foods</Name>",
                "<Name>Almaty Foods</Name><ID>kz-t0000001</ID>");
        Mrn export = accepted(document, EXPORTER);
        FollowOn.Started begun = started(export, IMPORTER);
        assertEquals(1, begun.version());
        Answer amended = submit(document.replace("<FunctionCode>9<", "<FunctionCode>5<").replace(">1000<", ">990<")
                .replace("</FunctionalReferenceID>", "</FunctionalReferenceID><ID>" + export + "</ID>")
                .getBytes(StandardCharsets.UTF_8), EXPORTER);
        assertEquals(AnswerKind.AMENDED, amended.kind(), () -> amended.violations().toString());
        assertEquals(2, call(() -> get(FollowOn.class).behind(export, IMPORT, IMPORTER)).version());
        assertEquals(Optional.of(begun.form().items()), form(export, 1, IMPORTER).map(GuidedDeclaration::items));
        assertTrue(form(export, 2, IMPORTER).orElseThrow().items().toString().contains("990"));
        assertEquals(Optional.empty(), form(export, 3, IMPORTER));
        assertEquals(Optional.empty(), form(export, 1, STRANGER));
    }

    @Test
    void that_an_export_was_amended_is_told_on_its_import_until_that_is_amended() {
        String document = Documents.text("EXP-" + ++references).replace("<Name>Almaty Foods</Name>",
                "<Name>Almaty Foods</Name><ID>kz-t0000001</ID>");
        Mrn export = accepted(document, EXPORTER);
        String following = text(started(export, IMPORTER));
        Mrn imported = accepted(following, IMPORTER);
        assertEquals(0, view(imported, IMPORTER).links().follows().get(0).amended());
        amend(document, export, EXPORTER);
        assertEquals(2, view(imported, IMPORTER).links().follows().get(0).amended());
        amend(following, imported, IMPORTER);
        assertEquals(0, view(imported, IMPORTER).links().follows().get(0).amended());
    }

    private void amend(String document, Mrn mrn, SignedInAs who) {
        clock.pass(Duration.ofMinutes(1));
        Answer amended = submit(document.replace("<FunctionCode>9<", "<FunctionCode>5<").replace(">1000<", ">990<")
                .replace("</FunctionalReferenceID>", "</FunctionalReferenceID><ID>" + mrn + "</ID>")
                .getBytes(StandardCharsets.UTF_8), who);
        assertEquals(AnswerKind.AMENDED, amended.kind(), () -> amended.violations().toString());
    }

    private Optional<GuidedDeclaration> form(Mrn export, int version, SignedInAs who) {
        return call(() -> get(FollowOn.class).document(export, version, IMPORT, who).map(BegunForm::form));
    }
}
