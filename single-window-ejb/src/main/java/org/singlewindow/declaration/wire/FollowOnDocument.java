package org.singlewindow.declaration.wire;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.mandate.Procedure;
import org.singlewindow.wco.WcoPart;

/**
 * The declaration that goes on from another on the other side of the border, made of that one: what is known of the
 * goods, of those who trade in them, of their papers and their carriage stays; what was told to one customs alone is
 * left out, and where the other customs wants its own of that kind, it is missing.
 */
final class FollowOnDocument {

    /**
     * What is to be made.
     *
     * @param reference that it will have
     * @param declarant code of whoever declares it; empty where that is not known
     * @param agent     code of whoever lodges in the declarant's name; empty where nobody does
     */
    record Wish(Procedure procedure, CountryCode country, String reference, Optional<String> declarant,
            Optional<String> agent) {}

    /** What it is made of: a declaration, its number and its type. */
    record Source(WcoPart declaration, Mrn mrn, String typeCode) {}

    /** @param missing paths in the document */
    record Made(WcoPart declaration, Set<String> missing) {}

    private static final String ROOT = "/MetaData/Declaration/";
    private static final String SHIPMENT = "GoodsShipment";
    private static final String ITEM = "GovernmentAgencyGoodsItem";
    private static final String IN_ITEM = SHIPMENT + "/" + ITEM + "/";

    /** Of the message, of who lodged it, and what the one customs assesses, grants or is secured by. */
    private static final Set<String> TOLD_TO_ONE = Set.of("FunctionCode", "FunctionalReferenceID", "ID",
            "AcceptanceDateTime", "IssueDateTime", "IssueLocationID", "TypeCode", "SpecificCircumstancesCodeCode",
            "Authentication", "Submitter", "AdditionalInformation", "Agent", "Amendment", "AuthorisationHolder",
            "CurrencyExchange", "Declarant", "ObligationGuarantee", SHIPMENT + "/ExitDateTime",
            SHIPMENT + "/Consignment/GoodsLocation", SHIPMENT + "/CustomsValuation",
            SHIPMENT + "/DomesticDutyTaxParty", SHIPMENT + "/Payer", SHIPMENT + "/Surety",
            SHIPMENT + "/PreviousDocument", SHIPMENT + "/Warehouse", IN_ITEM + "CustomsValueAmount",
            IN_ITEM + "StatisticalValueAmount", IN_ITEM + "AdditionalInformation",
            IN_ITEM + "AdditionalDocument/WriteOff", IN_ITEM + "AdditionalDocument/LPCOExemptionCode",
            IN_ITEM + "DomesticDutyTaxParty", IN_ITEM + "Commodity/DutyTaxFee", IN_ITEM + "CustomsValuation",
            IN_ITEM + "GovernmentProcedure", IN_ITEM + "PreviousDocument", IN_ITEM + "ValuationAdjustment");

    /** Each is in the country that its code begins with. */
    private static final Set<String> OFFICES = Set.of("DeclarationOfficeID", "ExitOffice", "PresentationOffice",
            "SupervisingOffice");

    /** Licences, declarations and statistics of a departure (UNCL 1001). */
    private static final Set<String> OF_DEPARTURE = Set.of("186", "423", "424", "495", "810", "811", "812", "830",
            "833", "895");

    /** National digits behind the code, and additional codes of unions and countries. */
    private static final Set<String> NATIONAL = Set.of("TRC", "TRA", "GN");
    private static final Set<String> COMMODITY = Set.of("TSP", "SRZ", "HS", "");
    private static final int COMMON_DIGITS = 6;

    private final Source source;
    private final Wish wish;
    private final WcoPart made;
    private final Set<String> missing = new LinkedHashSet<>();

    private FollowOnDocument(Source source, Wish wish) {
        this.source = source;
        this.wish = wish;
        this.made = WcoPart.empty(source.declaration().element());
    }

    static Made of(Source source, Wish wish) {
        FollowOnDocument document = new FollowOnDocument(source, wish);
        document.copy(source.declaration(), document.made, "");
        document.head();
        document.previous();
        document.wanting();
        return new Made(document.made, document.missing);
    }

    private void copy(WcoPart from, WcoPart to, String path) {
        for (WcoPart part : from.parts()) {
            String here = path.isEmpty() ? part.name() : path + "/" + part.name();
            if (isTold(part, here)) {
                continue;
            }
            WcoPart copy = part.bare();
            if (here.equals(SHIPMENT + "/" + ITEM + "/Commodity")) {
                classify(part, copy);
            }
            copy(part, copy, here);
            if (part.parts().isEmpty() || !copy.parts().isEmpty()) {
                to.put(copy);
            }
        }
    }

    private boolean isTold(WcoPart part, String path) {
        return TOLD_TO_ONE.contains(path) || OFFICES.contains(path) && !isThere(part)
                || part.name().equals("AdditionalDocument") && !travels(part)
                || path.equals(IN_ITEM + "Commodity/Classification");
    }

    private boolean isThere(WcoPart office) {
        return office.text().or(() -> office.isValue() ? Optional.empty() : office.value("ID"))
                .filter(code -> code.startsWith(wish.country().value())).isPresent();
    }

    /** Behind a letter of its own a paper's type is one country's or union's. */
    static boolean travels(WcoPart paper) {
        return paper.value("CategoryCode").filter(letter -> !letter.equals("N")).isEmpty()
                && paper.value("TypeCode").filter(OF_DEPARTURE::contains).isEmpty();
    }

    /** Within one country the tariff stays the same; between two, six digits. */
    private void classify(WcoPart from, WcoPart to) {
        boolean same = source.mrn().country().equals(wish.country());
        Set<String> said = new HashSet<>();
        for (WcoPart each : from.parts("Classification")) {
            String kind = each.value("IdentificationTypeCode").orElse("");
            String id = each.value("ID").orElse("");
            Optional<HsCode> deeper = HsCode.parse(id).filter(code -> !same && COMMODITY.contains(kind)
                    && code.value().length() > COMMON_DIGITS);
            String shown = deeper.map(code -> "HS " + code.value().substring(0, COMMON_DIGITS)).orElse(kind + " " + id);
            if (same || !NATIONAL.contains(kind) && said.add(shown)) {
                WcoPart classification = to.add("Classification");
                classification.add("ID", deeper.map(code -> code.value().substring(0, COMMON_DIGITS)).orElse(id));
                classification.add("IdentificationTypeCode", deeper.map(code -> "HS").orElse(kind));
            }
        }
    }

    private void head() {
        made.add("FunctionCode", "9");
        made.add("FunctionalReferenceID", wish.reference());
        made.add("TypeCode", wish.procedure() == Procedure.IMPORT ? "IMA" : "T1");
        wish.declarant().ifPresent(code -> {
            WcoPart declarant = made.add("Declarant");
            receiver(code).ifPresent(known -> name(known, declarant));
            declarant.add("ID", code);
        });
        wish.agent().ifPresent(code -> {
            WcoPart agent = made.add("Agent");
            agent.add("ID", code);
            agent.add("FunctionCode", "2");
        });
    }

    /** Whoever is known by this number already. */
    private Optional<WcoPart> receiver(String code) {
        return made.part(SHIPMENT).flatMap(shipment -> shipment.part("Importer")
                .or(() -> shipment.part("Consignee")))
                .filter(party -> party.value("ID").filter(code::equals).isPresent());
    }

    private static void name(WcoPart known, WcoPart declarant) {
        known.value("Name").ifPresent(name -> declarant.add("Name", name));
        known.part("Address").ifPresent(address -> {
            WcoPart copy = declarant.add("Address");
            address.parts().forEach(part -> part.text().ifPresent(text -> copy.add(part.name(), text)));
        });
    }

    private void previous() {
        WcoPart shipment = made.part(SHIPMENT).orElseGet(() -> made.add(SHIPMENT));
        WcoPart previous = shipment.add("PreviousDocument");
        previous.add("CategoryCode", "Z");
        previous.add("ID", source.mrn().value());
        previous.add("TypeCode", typeOfPrevious());
    }

    /** UNCL 1001: goods declaration for exportation, despatch note T1 or T2. */
    private String typeOfPrevious() {
        return source.typeCode().startsWith("EX") ? "830" : source.typeCode().startsWith("T2") ? "822" : "821";
    }

    private void wanting() {
        if (made.part("DeclarationOfficeID").isEmpty()) {
            want("DeclarationOfficeID");
        }
        if (wish.declarant().isEmpty()) {
            want("Declarant/ID");
        }
        if (wish.procedure() == Procedure.TRANSIT) {
            want("ObligationGuarantee[1]/SecurityDetailsCode");
            return;
        }
        List<WcoPart> before = source.declaration().part(SHIPMENT).map(goods -> goods.parts(ITEM)).orElse(List.of());
        for (int place = 1; place <= before.size(); place++) {
            item(before.get(place - 1), IN_ITEM.replaceFirst("/$", "[" + place + "]/"));
        }
    }

    private void want(String path) {
        missing.add(ROOT + path);
    }

    private void item(WcoPart before, String path) {
        want(path + "GovernmentProcedure[1]/CurrentCode");
        if (before.part("StatisticalValueAmount").isPresent()) {
            want(path + "StatisticalValueAmount");
        }
        if (isShort(before)) {
            want(path + "Commodity/Classification[1]/ID");
        }
    }

    /** A tariff, by which duty is found, has more digits than all have in common. */
    private boolean isShort(WcoPart item) {
        boolean same = source.mrn().country().equals(wish.country());
        return item.part("Commodity").stream().flatMap(commodity -> commodity.parts("Classification").stream())
                .filter(each -> COMMODITY.contains(each.value("IdentificationTypeCode").orElse("")))
                .flatMap(each -> each.value("ID").flatMap(HsCode::parse).stream())
                .anyMatch(code -> !same || code.value().length() <= COMMON_DIGITS);
    }
}
