package org.singlewindow.declaration.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.declaration.LodgeDeclaration.Form;
import org.singlewindow.declaration.LodgeDeclaration.Place;
import org.singlewindow.declaration.LodgeDeclaration.Said;
import org.singlewindow.wco.WcoPart;

/**
 * Finds, in one walk over the whole document, every value that must be of a list or a form. It goes by the names of
 * elements, which mean the same wherever they stand, so that no part of a document is left out. What is negative is
 * collected, what is not needs no looking at. Thousands of elements pass here for every document, so nothing is made
 * for those of which nothing is to be said.
 */
final class ValuesReader {

    /** What a part is there to say. The schema lets it go without. */
    private static final Map<String, String> SUBJECT = Map.of("ExportCountry", "ID", "Destination", "CountryCode",
            "Itinerary", "RoutingCountryCode",
            "Classification", "ID", "ExitOffice", "ID", "PresentationOffice", "ID", "SupervisingOffice", "ID",
            "AdditionalDocument", "TypeCode");
    /** Where the goods are. By its number or its name; an address is one, too, where it says more than the country. */
    private static final Set<String> PLACES = Set.of("GoodsLocation", "LoadingLocation");
    private static final Set<String> OF_AN_ADDRESS = Set.of("Line", "CityName", "PostcodeID", "StreetName");
    private static final Set<String> STATIONS = Set.of("ExportCountry", "Destination", "Itinerary");
    private static final Set<String> HEAD_DATES = Set.of("AcceptanceDateTime", "IssueDateTime");

    private final List<Said> found = new ArrayList<>();

    /**
     * How one came to an element; the path is put together only where somebody asks for it.
     *
     * @param number among the elements of its name, if there may be several; else 0
     */
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
        List<WcoPart> parts = group.parts();
        String latest = "";
        int number = 0;
        for (int i = 0; i < parts.size(); i++) {
            WcoPart part = parts.get(i);
            number = part.name().equals(latest) ? number + 1 : 1;
            latest = part.name();
            if (!part.isValue()) {
                group(part, new Way(way, latest, part.isRepeatable() ? number : 0));
            } else {
                value(group, part, way);
            }
        }
        String subject = SUBJECT.get(group.name());
        if (subject != null) {
            subject(group, subject, way);
        } else if (PLACES.contains(group.name()) && isNowhere(group)) {
            found.add(new Said(Form.OPEN, "", group.name(), new Way(way, "ID", 0)));
        }
    }

    private static boolean isNowhere(WcoPart place) {
        return place.parts().stream().noneMatch(part -> switch (part.name()) {
            case "ID", "Name" -> part.text().isPresent();
            case "Address" -> part.parts().stream().anyMatch(line -> OF_AN_ADDRESS.contains(line.name()));
            default -> false;
        });
    }

    /** On the way of the goods, that would be a country or an office which is not asked; of a paper, a rule. */
    private void subject(WcoPart group, String name, Way way) {
        for (WcoPart part : group.parts()) {
            if (part.name().equals(name)) {
                return;
            }
        }
        found.add(new Said(STATIONS.contains(group.name()) ? Form.COUNTRY : Form.OPEN, "", group.name(),
                new Way(way, name, 0)));
    }

    private void value(WcoPart group, WcoPart part, Way way) {
        if (part.hasAttributes()) {
            part.attribute("currencyID").ifPresent(code -> found.add(said(Form.CURRENCY, code, part, way)));
            part.attribute("unitCode")
                    .ifPresent(code -> found.add(new Said(Form.UNIT, code, part.name(), place(part, way))));
        }
        switch (part.name()) {
            case "CountryCode", "RoutingCountryCode" -> country(group, part, way);
            case "RegistrationNationalityCode" -> code(Form.COUNTRY, part, way);
            case "CurrencyTypeCode" -> code(Form.CURRENCY, part, way);
            case "ModeCode" -> code(Form.MODE, part, way);
            case "UNDGID" -> code(Form.DANGEROUS, part, way);
            case "DateTimeString" -> date(group, part, way);
            case "ID" -> id(group, part, way);
            case "TypeCode" -> type(group, part, way);
            default -> number(part, way);
        }
    }

    private void code(Form form, WcoPart part, Way way) {
        part.text().ifPresent(code -> found.add(said(form, code, part, way)));
    }

    private void id(WcoPart group, WcoPart part, Way way) {
        if (group.name().equals("ExportCountry")) {
            country(group, part, way);
        }
    }

    private void date(WcoPart group, WcoPart part, Way way) {
        boolean head = way.from() != null && way.from().from() == null && HEAD_DATES.contains(group.name());
        part.text().ifPresent(text -> found.add(new Said(head ? Form.HEAD_DATE : Form.DATE, text,
                part.attribute("formatCode").orElse(""), place(part, way))));
    }

    /** The schema lets a country be left empty as well. */
    private void country(WcoPart group, WcoPart part, Way way) {
        Optional<String> code = part.text();
        if (code.isPresent() || STATIONS.contains(group.name())) {
            found.add(said(Form.COUNTRY, code.orElse(""), part, way));
        }
    }

    private void type(WcoPart group, WcoPart part, Way way) {
        if (group.name().equals("Packaging")) {
            code(Form.PACKAGE, part, way);
        } else if (group.name().equals("AdditionalDocument")) {
            part.text().ifPresent(code -> found
                    .add(new Said(Form.PAPER, code, group.value("CategoryCode").orElse(""), place(part, way))));
        }
    }

    private void number(WcoPart part, Way way) {
        if (part.isNumber()) {
            part.text().filter(text -> text.charAt(0) == '-')
                    .ifPresent(text -> found.add(new Said(Form.NEGATIVE, text, part.name(), place(part, way))));
        }
    }

    private static Said said(Form form, String code, WcoPart part, Way way) {
        return new Said(form, code, "", place(part, way));
    }

    /** Of values, the schema lets none stand several times that is looked at here. */
    private static Way place(WcoPart part, Way way) {
        return new Way(way, part.name(), 0);
    }
}
