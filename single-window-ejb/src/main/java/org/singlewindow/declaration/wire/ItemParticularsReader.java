package org.singlewindow.declaration.wire;

import java.util.ArrayList;
import java.util.List;
import org.singlewindow.declaration.ItemParticulars;
import org.singlewindow.declaration.ItemParticulars.Origin;
import org.singlewindow.declaration.ItemParticulars.Packaging;
import org.singlewindow.declaration.ItemParticulars.Paper;
import org.singlewindow.declaration.ItemParticulars.Preference;
import org.singlewindow.declaration.ItemParticulars.Procedure;
import org.singlewindow.declaration.ItemParticulars.Treatment;
import org.singlewindow.declaration.ItemParticulars.Worth;
import org.singlewindow.declaration.Particulars.Amount;
import org.singlewindow.declaration.Particulars.Previous;
import org.singlewindow.wco.WcoPart;

/** The same as {@link ParticularsReader} of one goods item. */
final class ItemParticularsReader {

    private final List<Procedure> procedures = new ArrayList<>(4);
    private final List<Origin> origins = new ArrayList<>(2);
    private final List<Preference> preferences = new ArrayList<>(2);
    private final List<Packaging> packagings = new ArrayList<>(2);
    private final List<String> containers = new ArrayList<>(0);
    private final List<String> dangers = new ArrayList<>(0);
    private final List<Previous> previous = new ArrayList<>(2);
    private final List<Paper> papers = new ArrayList<>(8);
    private Amount price = Amount.NONE;
    private Amount statistical = Amount.NONE;
    private Amount customs = Amount.NONE;
    private Amount supplementary = Amount.NONE;
    private String method = "";
    private String nature = "";
    /** All of them, also those that say nothing of a preference. */
    private int duties;

    private ItemParticularsReader() {
    }

    static ItemParticulars read(WcoPart item) {
        ItemParticularsReader reader = new ItemParticularsReader();
        item.parts().forEach(reader::item);
        return new ItemParticulars(
                new Worth(reader.price, reader.statistical, reader.customs, reader.supplementary, reader.method,
                        reader.nature),
                new Treatment(reader.procedures, reader.origins, reader.preferences), reader.packagings,
                reader.containers, reader.dangers, reader.previous, reader.papers);
    }

    private void item(WcoPart part) {
        switch (part.name()) {
            case "StatisticalValueAmount" -> statistical = ParticularsReader.amount(part);
            case "CustomsValueAmount" -> customs = ParticularsReader.amount(part);
            case "TransactionNatureCode" -> nature = part.text().orElse("");
            case "CustomsValuation" -> method = text(part, "MethodCode");
            case "GovernmentProcedure" -> procedures.add(
                    new Procedure(procedures.size() + 1, text(part, "CurrentCode"), text(part, "PreviousCode")));
            case "Origin" -> origins
                    .add(new Origin(origins.size() + 1, text(part, "CountryCode"), text(part, "TypeCode")));
            case "Packaging" -> packagings.add(new Packaging(packagings.size() + 1, text(part, "SequenceNumeric"),
                    text(part, "TypeCode"), text(part, "QuantityQuantity"), text(part, "MarksNumbersID")));
            case "PreviousDocument" -> previous.add(ParticularsReader.previous(part, previous.size() + 1));
            case "AdditionalDocument" -> papers.add(paper(part, papers.size() + 1));
            case "Commodity" -> part.parts().forEach(this::commodity);
            default -> {}
        }
    }

    private static Paper paper(WcoPart part, int place) {
        String category = "";
        String type = "";
        String id = "";
        String name = "";
        String exempt = "";
        for (WcoPart value : part.parts()) {
            switch (value.name()) {
                case "CategoryCode" -> category = value.text().orElse("");
                case "TypeCode" -> type = value.text().orElse("");
                case "ID" -> id = value.text().orElse("");
                case "Name" -> name = value.text().orElse("");
                case "LPCOExemptionCode" -> exempt = value.text().orElse("");
                default -> {}
            }
        }
        return new Paper(place, category, type, id, name, exempt);
    }

    private void commodity(WcoPart part) {
        switch (part.name()) {
            case "InvoiceLine" -> price = part.part("ItemChargeAmount").map(ParticularsReader::amount).orElse(price);
            case "GoodsMeasure" -> supplementary = part.part("TariffQuantity").map(ParticularsReader::amount)
                    .orElse(supplementary);
            case "DutyTaxFee" -> preference(text(part, "DutyRegimeCode"), text(part, "QuotaOrderID"));
            case "TransportEquipment" -> containers.add(text(part, "ID"));
            case "DangerousGoods" -> dangers.add(text(part, "UNDGID"));
            default -> {}
        }
    }

    private void preference(String regime, String quota) {
        duties++;
        if (!regime.isEmpty() || !quota.isEmpty()) {
            preferences.add(new Preference(duties, regime, quota));
        }
    }

    private static String text(WcoPart part, String name) {
        return ParticularsReader.text(part, name);
    }
}
