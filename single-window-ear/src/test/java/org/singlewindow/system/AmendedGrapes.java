package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;

/** Grapes that were lodged, and amended by pointers as it is done in the field. */
record AmendedGrapes(Lodged lodged, String document) {

    private static final String DECLARATION = pointer("42A", "", "");

    /** More packages than were declared. */
    static AmendedGrapes now() {
        return of(Lodged.now());
    }

    static AmendedGrapes of(Lodged grapes) {
        return new AmendedGrapes(grapes, document(grapes, "<TotalPackageQuantity>1651</TotalPackageQuantity>"
                + amendment(pointer("42A", "", "146")))).send();
    }

    /** The goods go through one country more, whose agencies are asked since then. */
    static AmendedGrapes through(String country) {
        Lodged grapes = Lodged.now();
        String way = DECLARATION + pointer("28A", "", "");
        return new AmendedGrapes(grapes, document(grapes, amendment(way + pointer("81A", "2", "064"))
                + amendment(way + pointer("81A", "3", "")) + "<Consignment>" + stop(2, country) + stop(3, "KZ")
                + "</Consignment>")).send();
    }

    private static String stop(int number, String country) {
        return "<Itinerary><SequenceNumeric>" + number + "</SequenceNumeric><RoutingCountryCode>" + country
                + "</RoutingCountryCode></Itinerary>";
    }

    private static String document(Lodged grapes, String inside) {
        return "<Declaration xmlns=\"urn:wco:datamodel:WCO:DEC-DMS:2\"><FunctionCode>13</FunctionCode>"
                + "<FunctionalReferenceID>" + grapes.specimen().reference() + "-A</FunctionalReferenceID><ID>"
                + grapes.mrn() + "</ID><TypeCode>COR</TypeCode>" + inside + "</Declaration>";
    }

    private static String amendment(String pointers) {
        return "<Amendment><ChangeReasonCode>28</ChangeReasonCode>" + pointers + "</Amendment>";
    }

    private static String pointer(String section, String number, String tag) {
        return "<Pointer>" + element("SequenceNumeric", number) + element("DocumentSectionCode", section)
                + element("TagID", tag) + "</Pointer>";
    }

    private static String element(String name, String value) {
        return value.isEmpty() ? "" : "<" + name + ">" + value + "</" + name + ">";
    }

    private AmendedGrapes send() {
        HttpResponse<String> answer = Knock.at("/api/declarations").as("trader.uz")
                .with("Content-Type", "application/xml").post(document);
        assertEquals(200, answer.statusCode(), answer::body);
        return this;
    }

    String mrn() {
        return lodged.mrn();
    }

    HttpResponse<String> get(String what, String signIn) {
        return Knock.at(lodged.path() + what).as(signIn).get();
    }
}
