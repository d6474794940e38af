package org.singlewindow.web.print;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.DocumentView;
import org.singlewindow.declaration.HistoryLine;
import org.singlewindow.declaration.ItemView;
import org.singlewindow.declaration.LinkView;
import org.singlewindow.declaration.RecipientView;
import org.singlewindow.declaration.Summary;
import org.singlewindow.identity.Called;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Sha256;
import org.singlewindow.kernel.Wording;
import org.singlewindow.print.PaperCopy;
import org.singlewindow.print.PaperKind;
import org.singlewindow.routing.Duty;
import org.singlewindow.routing.RecipientKind;
import org.singlewindow.web.CodeNames;

/** A paper to look at: a declaration whose texts are in whatever words a test chooses. */
final class PaperSample {

    static final Mrn MRN = IntStream.range(1, 100).mapToObj(serial -> Mrn.of(2026, new CountryCode("UZ"), serial))
            .flatMap(Optional::stream).findFirst().orElseThrow();
    static final String ADDRESS = "https://window.example.org/verify/" + "A".repeat(52);
    private static final Instant AT = Instant.parse("2026-03-01T08:30:00Z");
    private static final String ITEM = """
        <GovernmentAgencyGoodsItem><SequenceNumeric>%d</SequenceNumeric><StatisticalValueAmount currencyID="USD">1200.50</StatisticalValueAmount>
        <AdditionalDocument><CategoryCode>N</CategoryCode><TypeCode>851</TypeCode><ID>PH-%1$d</ID></AdditionalDocument>
        <Commodity><Description>%s</Description><Classification><ID>080610</ID><IdentificationTypeCode>HS</IdentificationTypeCode></Classification>
        <GoodsMeasure><GrossMassMeasure unitCode="KGM">20400</GrossMassMeasure></GoodsMeasure></Commodity>
        <Origin><CountryCode>UZ</CountryCode></Origin>
        <Packaging><MarksNumbersID>LOT</MarksNumbersID><QuantityQuantity>1650</QuantityQuantity><TypeCode>CT</TypeCode></Packaging>
        </GovernmentAgencyGoodsItem>""";
    private static final String DOCUMENT = """
        <Declaration xmlns="urn:wco:datamodel:WCO:DEC-DMS:2"><TypeCode>EXA</TypeCode><InvoiceAmount currencyID="USD">23760.00</InvoiceAmount>
        <Exporter><Name>%s</Name><ID>UZ-T0000001</ID><Address><CityName>%1$s</CityName></Address></Exporter>
        <GoodsShipment><ExitDateTime><DateTimeString>20301231</DateTimeString></ExitDateTime><Consignment><TransportEquipment><ID>MSKU1234565</ID><Seal><ID>SEAL-77</ID></Seal></TransportEquipment></Consignment>
        %s</GoodsShipment><ObligationGuarantee><AmountAmount currencyID="EUR">4000.00</AmountAmount></ObligationGuarantee></Declaration>""";

    private PaperSample() {
    }

    static byte[] print(PaperKind kind, Locale language, int items, List<String> words) {
        var out = new ByteArrayOutputStream();
        new DeclarationPaper(copy(kind, items, words), new PaperWords(language, new NoNames()), ADDRESS).write(out);
        return out.toByteArray();
    }

    /** Of three items the first is released and the second refused. */
    static byte[] printPart(Locale language, List<String> words) {
        PaperCopy whole = copy(PaperKind.RELEASE, 3, words);
        DeclarationView view = whole.view();
        List<ItemView> items = List.of(item(1, ItemView.State.RELEASED), item(2, ItemView.State.REFUSED),
                item(3, ItemView.State.WAITING));
        var out = new ByteArrayOutputStream();
        new DeclarationPaper(new PaperCopy(PaperKind.RELEASE,
                new DeclarationView(MRN, view.lrn(), DeclarationStatus.PARTIALLY_RELEASED, 2, view.declarant(),
                        view.declarantName(), view.agent(), AT, view.summary(),
                        List.of(plant("CREATED", "item 1: approved\nitem 2: refused – HEALTH: beetles")),
                        view.history(),
                        List.of(), Optional.empty(), LinkView.Both.NONE, List.of(), items),
                whole.document(), whole.code(), AT), new PaperWords(language, new NoNames()), ADDRESS).write(out);
        return out.toByteArray();
    }

    private static ItemView item(int number, ItemView.State state) {
        return new ItemView(number, state, List.of(), List.of(), Optional.empty());
    }

    private static PaperCopy copy(PaperKind kind, int items, List<String> words) {
        String goods = IntStream.rangeClosed(1, items)
                .mapToObj(i -> ITEM.formatted(i, words.get(i % words.size()))).collect(Collectors.joining());
        byte[] content = DOCUMENT.formatted(words.get(0), goods).getBytes(StandardCharsets.UTF_8);
        return new PaperCopy(kind, view(words),
                new DocumentView(1, new UUID(0, 1), "DEC", AT, Sha256.of(content), content, Optional.empty()),
                "A".repeat(52), AT);
    }

    private static DeclarationView view(List<String> words) {
        return new DeclarationView(MRN, Optional.empty(), DeclarationStatus.RELEASED, 2, "UZ-T0000001",
                "Samarkand Fruit LLC", Optional.empty(), AT,
                new Summary("EXPORT", "EXA", Optional.of("UZ"), Optional.of("KZ"), List.of(), 1, words.get(0), "20400",
                        "", ""),
                List.of(plant("APPROVED_WITH_CONDITIONS", "Unload in Almaty only")),
                List.of(new HistoryLine(AT, "declaration.released", "system", Optional.empty(),
                        Wording.verbatim("all approved"))),
                List.of(), Optional.empty(), LinkView.Both.NONE, List.of(), List.of());
    }

    private static RecipientView plant(String state, String note) {
        return new RecipientView("KZ-PLANT", new Called("Plant Inspection", "", Optional.empty(), ""),
                RecipientKind.AGENCY, new CountryCode("KZ"), Duty.APPROVE, state, AT, Optional.of(note),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** No list is at hand, and codes stand for themselves. */
    private static final class NoNames extends CodeNames {

        @Override
        public String of(String list, String code, Locale language) {
            return "";
        }

        @Override
        public String place(String code) {
            return "";
        }
    }
}
