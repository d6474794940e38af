package org.singlewindow.transit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.agency.DecideTask;
import org.singlewindow.agency.Deciding;
import org.singlewindow.agency.Decision;
import org.singlewindow.agency.Inbox;
import org.singlewindow.agency.TaskChoice;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.Desk;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Door;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.guarantee.GuaranteeLocks;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;
import org.singlewindow.testing.Wiring;

/** Transits from UZ to KZ, on a real database, with guarantees of the test's own. */
abstract class TransitDesk extends Desk {

    static final SignedInAs HOLDER = SmallRegion.trader();
    static final SignedInAs FROM = SmallRegion.officer("UZ-CUSTOMS");
    static final SignedInAs TO = SmallRegion.officer("KZ-CUSTOMS");
    static final String FROM_OFFICE = "UZ026001";
    static final String TO_OFFICE = "KZ027001";
    static final Fallback LINE = Fallback.because(Fallback.Cause.LINE);
    /** A file that was brought, by its hash. */
    static final String PAPER = "cd".repeat(32);

    final SettableClock clock = new SettableClock("2026-03-01T08:00:00Z");
    final KnownGuarantees known = new KnownGuarantees();

    void openTransit() {
        open(clock);
        run("insert into office (code, country, name, un_locode) values ('UZ026001', 'UZ', 'Tashkent', ''), "
                + "('UZ026009', 'UZ', 'Tashkent airport', ''), "
                + "('KZ027001', 'KZ', 'Almaty', ''), ('KZ027002', 'KZ', 'Shymkent', '')");
    }

    @Override
    protected void wire(Wiring wiring) {
        wiring.with(GuaranteeLocks.class, known);
        wiring.with(Exhibits.class, (Exhibits) (movement, sha256) -> sha256.equals(PAPER));
    }

    static byte[] document(String reference, String... guarantees) {
        return version("9", reference, "", "Dried apricots", guarantees);
    }

    static byte[] version(String function, String reference, String mrn, String goods, String... guarantees) {
        return """
                <md:MetaData xmlns:md="urn:wco:datamodel:WCO:DocumentMetaData-DMS:2" xmlns="urn:wco:datamodel:WCO:DEC-DMS:2"
                             xmlns:ds="urn:wco:datamodel:WCO:Declaration_DS:DMS:2">
                  <md:WCODataModelVersionCode>3.6</md:WCODataModelVersionCode>
                  <md:WCOTypeName>DEC</md:WCOTypeName>
                  <Declaration>
                    <FunctionCode>%s</FunctionCode>
                    <FunctionalReferenceID>%s</FunctionalReferenceID>%s
                    <TypeCode>T1</TypeCode>
                    <GoodsItemQuantity>1</GoodsItemQuantity>
                    <DeclarationOfficeID>UZ026001</DeclarationOfficeID>
                    <TotalGrossMassMeasure unitCode="KGM">1000</TotalGrossMassMeasure>
                    <TotalPackageQuantity>50</TotalPackageQuantity><BorderTransportMeans><ID>01A123BC</ID><ModeCode>3</ModeCode></BorderTransportMeans>
                    <Exporter><Name>Samarkand Fruit</Name></Exporter>
                    <GoodsShipment>
                      <Consignment><TransportEquipment><SequenceNumeric>1</SequenceNumeric><Seal><SequenceNumeric>1</SequenceNumeric><ID>SEAL-1</ID></Seal></TransportEquipment></Consignment>
                      <Destination><CountryCode>KZ</CountryCode></Destination>
                      <ExportCountry><ID>UZ</ID></ExportCountry>
                      <GovernmentAgencyGoodsItem>
                        <SequenceNumeric>1</SequenceNumeric>
                        <StatisticalValueAmount currencyID="USD">2500.00</StatisticalValueAmount>
                        <Commodity>
                          <Description>%s</Description>
                          <Classification><ID>081310</ID><IdentificationTypeCode>HS</IdentificationTypeCode></Classification>
                          <GoodsMeasure>
                            <GrossMassMeasure unitCode="KGM">1000</GrossMassMeasure>
                            <NetNetWeightMeasure unitCode="KGM">950</NetNetWeightMeasure>
                          </GoodsMeasure>
                        </Commodity>
                        <Packaging><SequenceNumeric>1</SequenceNumeric><QuantityQuantity>50</QuantityQuantity><TypeCode>CT</TypeCode></Packaging>
                      </GovernmentAgencyGoodsItem>
                      <Importer><Name>Almaty Foods</Name></Importer>
                    </GoodsShipment>
                    %s
                  </Declaration>
                </md:MetaData>
                """
                .formatted(function, reference, mrn.isEmpty() ? "" : "<ID>" + mrn + "</ID>", goods,
                        String.join("\n", guarantees))
                .getBytes(StandardCharsets.UTF_8);
    }

    static String guarantee(Grn grn, String amount, String code) {
        return """
                <ObligationGuarantee><AmountAmount currencyID="EUR">%s</AmountAmount><ReferenceID>%s</ReferenceID>
                <SecurityDetailsCode>1</SecurityDetailsCode><AccessCode>%s</AccessCode></ObligationGuarantee>"""
                .formatted(amount, grn, code);
    }

    Mrn lodged(byte[] document) {
        Answer answer = submit(document, HOLDER);
        return answer.mrn()
                .orElseThrow(() -> new AssertionError(new String(answer.response(), StandardCharsets.UTF_8)));
    }

    /** All who must approve do so. */
    void approve(Mrn mrn) {
        for (String agency : List.of("UZ-CUSTOMS", "KZ-CUSTOMS", "KZ-PLANT")) {
            SignedInAs officer = SmallRegion.officer(agency);
            call(() -> get(Inbox.class).about(mrn, TaskChoice.OPEN, officer)).rows()
                    .forEach(task -> call(() -> get(Deciding.class).decide(new DecideTask(task.id(), Decision.APPROVE,
                            Optional.empty(), Optional.empty(), List.of()), officer)));
        }
    }

    Mrn released(String reference, Grn grn) {
        Mrn mrn = lodged(document(reference, guarantee(grn, "1000", KnownGuarantees.CODE)));
        approve(mrn);
        assertEquals(MovementState.RELEASED, state(mrn));
        return mrn;
    }

    MovementView view(Mrn mrn, SignedInAs who) {
        return call(() -> get(Movements.class).find(mrn, who)).orElseThrow();
    }

    MovementState state(Mrn mrn) {
        return view(mrn, FROM).row().state();
    }

    DeclarationStatus status(Mrn mrn) {
        return call(() -> get(Declarations.class).find(mrn, HOLDER)).orElseThrow().status();
    }

    ReportOutcome tell(Mrn mrn, MovementStep step, String office, SignedInAs who) {
        return tell(new MovementReport(mrn, step, clock.instant(), office, EventDetails.NONE), "", who);
    }

    ReportOutcome tell(Mrn mrn, MovementStep step, FoundGoods result, String reason, SignedInAs who) {
        return tell(
                new MovementReport(mrn, step, clock.instant(), "", new EventDetails(reason, Optional.ofNullable(result),
                        "", List.of(),
                        EventPart.of(step).contains(EventPart.INTACT) ? Optional.of(true) : Optional.empty(), "", 0,
                        "")),
                "", who);
    }

    MovementReport proof(Mrn mrn, ProofKind kind, String... files) {
        return new MovementReport(mrn, MovementStep.PROOF, clock.instant(), "", new EventDetails("", Optional.empty(),
                "", List.of(), Optional.empty(), "", 0, kind.name()).at(new Scene("", List.of(files))));
    }

    ReportOutcome tell(MovementReport report, String key, SignedInAs who) {
        Arrival arrival = new Arrival(Door.REST, key.isEmpty() ? Optional.empty() : Optional.of(new MessageId(key)),
                "application/json", "");
        return call(() -> get(Reporting.class).report(report, arrival, who));
    }

    static void assertTaken(MovementState state, ReportOutcome outcome) {
        assertEquals(state, outcome.either(ReportOutcome.Taken::state, waiting -> {
            throw new AssertionError(waiting);
        }, untaken -> {
            throw new AssertionError(untaken.why());
        }, other -> {
            throw new AssertionError(other);
        }));
    }

    static String code(ReportOutcome outcome) {
        return outcome.either(taken -> "taken as " + taken.state(), waiting -> "Waiting",
                untaken -> untaken.why().code().code(),
                other -> other.getClass().getSimpleName());
    }

    void later(String instant) {
        clock.pass(Duration.between(clock.instant(), Instant.parse(instant)));
    }

    /** What one post has kept while it had no line, in the order in which it happened there. */
    record Kept(MovementStep step, int minutes, String office, SignedInAs who) {}

    static PaperTransit paper(String number, Instant went, byte[] document) {
        return new PaperTransit(new Fallback(Fallback.Cause.CENTRAL, number), went, FROM_OFFICE,
                HOLDER.participant().code(), Optional.empty(), document);
    }

    static PaperTransit lodgedPaper(String number, Instant went, Mrn mrn) {
        return new PaperTransit(new Fallback(Fallback.Cause.TRADER, number), went, FROM_OFFICE, "", Optional.of(mrn),
                new byte[0]);
    }

    CaptureOutcome capture(PaperTransit said, SignedInAs who) {
        return call(() -> get(Capturing.class).capture(said, new Arrival(Door.REST, "application/json"), who));
    }

    CaptureOutcome.Captured captured(PaperTransit said) {
        return assertInstanceOf(CaptureOutcome.Captured.class, capture(said, FROM),
                () -> capture(said, FROM).toString());
    }

    ReportOutcome late(Mrn mrn, MovementStep step, Instant at, String office, SignedInAs who) {
        EventDetails details = EventPart.of(step).contains(EventPart.INCIDENT)
                ? new EventDetails("torn", Optional.empty(), "2", List.of(), Optional.empty(), "", 0, "")
                : step == MovementStep.REFUSE_ENTRY ? EventDetails.because("no permit") : EventDetails.NONE;
        return tell(new MovementReport(mrn, step, at, office, details.onPaper(LINE)), "", who);
    }

    Mrn toldLate(String reference, int guarantee, List<Kept> order) {
        later("2026-03-01T08:00:00Z");
        Mrn mrn = released(reference, known.add(guarantee, "5000"));
        Instant went = view(mrn, FROM).events().get(0).at();
        later("2026-03-03T08:00:00Z");
        order.forEach(each -> {
            String said = code(late(mrn, each.step(), went.plus(Duration.ofMinutes(each.minutes())), each.office(),
                    each.who()));
            assertTrue(said.startsWith("taken") || said.equals("Waiting"), each + ": " + said);
        });
        later("2026-03-01T08:00:00Z");
        return mrn;
    }

    static String reason(ReportOutcome outcome) {
        return assertInstanceOf(ReportOutcome.Untaken.class, outcome).why().why().key();
    }

    static MovementReport remarks(Mrn mrn, Instant when, FoundGoods found, String reason) {
        return new MovementReport(mrn, MovementStep.UNLOADING_REMARKS, when, TO_OFFICE,
                new EventDetails(reason, Optional.of(found), "", List.of(), Optional.of(true), "", 0, "")
                        .onPaper(LINE));
    }
}
