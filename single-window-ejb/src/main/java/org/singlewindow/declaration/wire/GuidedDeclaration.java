package org.singlewindow.declaration.wire;

import java.util.List;

/**
 * What a person filled in, step by step; texts as typed, empty where nothing was. {@link GuidedDeclarationWriter} makes
 * the WCO document of it, and that takes the same way as every other: checking is not done here.
 *
 * @param typeCode  such as {@code EXA}
 * @param procedure current and previous in four digits, such as {@code 1000}; may be empty
 * @param declarant code of the participant that lodges
 */
public record GuidedDeclaration(String lrn, String typeCode, String procedure, Party declarant, Party exporter,
        Party importer,
        Way way, Transport transport, String currency, List<Item> items, List<Paper> papers) {

    public GuidedDeclaration {
        items = List.copyOf(items);
        papers = List.copyOf(papers);
    }

    /** A company with its place. */
    public record Party(String name, String id, String street, String city, String postcode, String country) {}

    /** Countries and offices on the way. */
    public record Way(String exportCountry, String destination, List<String> through, String declarationOffice,
            String presentationOffice, String exitOffice) {

        public Way {
            through = List.copyOf(through);
        }
    }

    /**
     * What crosses the border.
     *
     * @param mode      UN/ECE Recommendation 19, one digit
     * @param container number of a container, if there is one
     */
    public record Transport(String mode, String id, String nationality, String container, String seal) {}

    public record Item(String description, String commodity, String origin, String grossMass, String netMass,
            String value, String packages,
            String packageKind, String marks, String dangerousGoods) {}

    /**
     * A certificate, permit or other paper.
     *
     * @param item 1-based number of the goods item it belongs to; 0 for all
     */
    public record Paper(String category, String type, String id, int item) {}
}
