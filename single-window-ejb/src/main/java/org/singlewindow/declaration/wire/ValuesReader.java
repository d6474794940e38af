package org.singlewindow.declaration.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.declaration.LodgeDeclaration.Form;
import org.singlewindow.declaration.LodgeDeclaration.Place;
import org.singlewindow.declaration.LodgeDeclaration.Said;
import org.singlewindow.wco.WcoPart;

/**
 * Finds, in one walk over the whole document, every value that must be of a list or a form. It goes by the names of elements, which mean the
 * same wherever they stand, so that no part of a document is left out. What is negative is collected, what is not needs no looking at.
 */
final class ValuesReader {

    private static final Set<String> STATIONS = Set.of("ExportCountry/ID", "Destination/CountryCode", "Itinerary/RoutingCountryCode");

    private final List<Said> found = new ArrayList<>();

    /** How one came to an element; the path is put together only where somebody asks for it. */
    private record Way(Way from, String name, int number) implements Place {
        @Override
        public String path() {
            String step = number == 0 ? name : name + "[" + number + "]";
            return from == null ? step : from.path() + "/" + step;
        }
    }

    private ValuesReader() {
    }

    /** @param declaration a {@code Declaration} */
    static List<Said> read(WcoPart declaration) {
        ValuesReader reader = new ValuesReader();
        reader.group(declaration, new Way(null, declaration.name(), 0));
        return reader.found;
    }

    private void group(WcoPart group, Way way) {
        String latest = "";
        int number = 0;
        for (WcoPart part : group.parts()) {
            number = part.name().equals(latest) ? number + 1 : 1;
            latest = part.name();
            Way here = new Way(way, part.name(), part.isRepeatable() ? number : 0);
            if (part.parts().isEmpty()) {
                value(group, part, here);
            } else {
                group(part, here);
            }
        }
    }

    private void value(WcoPart group, WcoPart part, Way way) {
        part.attribute("currencyID").ifPresent(code -> add(Form.CURRENCY, code, "", way));
        part.attribute("unitCode").ifPresent(code -> add(Form.UNIT, code, "", way));
        Optional<String> text = part.text();
        if (text.isEmpty()) {
            station(group, part, way);
            return;
        }
        String value = text.get();
        switch (part.name()) {
            case "CountryCode", "RoutingCountryCode", "RegistrationNationalityCode" -> add(Form.COUNTRY, value, "", way);
            case "CurrencyTypeCode" -> add(Form.CURRENCY, value, "", way);
            case "ModeCode" -> add(Form.MODE, value, "", way);
            case "UNDGID" -> add(Form.DANGEROUS, value, "", way);
            case "DateTimeString" -> add(Form.DATE, value, part.attribute("formatCode").orElse(""), way);
            case "ID" -> country(group, value, way);
            case "TypeCode" -> type(group, value, way);
            default -> number(part, value, way);
        }
    }

    /** The schema lets a country be left empty; on the way of the goods, that would be a country which is not asked. */
    private void station(WcoPart group, WcoPart part, Way way) {
        if (STATIONS.contains(group.name() + "/" + part.name())) {
            add(Form.COUNTRY, "", "", way);
        }
    }

    private void country(WcoPart group, String value, Way way) {
        if (group.name().equals("ExportCountry")) {
            add(Form.COUNTRY, value, "", way);
        }
    }

    /** A paper's type behind another letter than N is a union's or a country's own, and in no list that we have. */
    private void type(WcoPart group, String value, Way way) {
        if (group.name().equals("Packaging")) {
            add(Form.PACKAGE, value, "", way);
        } else if (group.name().equals("AdditionalDocument")) {
            String category = group.value("CategoryCode").orElse("");
            if (category.isEmpty() || category.equals("N")) {
                add(Form.PAPER, value, category, way);
            }
        }
    }

    private void number(WcoPart part, String value, Way way) {
        if (value.charAt(0) == '-' && part.isNumber()) {
            add(Form.NEGATIVE, value, part.name(), way);
        }
    }

    private void add(Form form, String value, String detail, Way way) {
        found.add(new Said(form, value, detail, way));
    }
}
