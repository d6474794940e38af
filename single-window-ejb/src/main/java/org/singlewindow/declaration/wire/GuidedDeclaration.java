package org.singlewindow.declaration.wire;

import java.util.List;

/**
 * What a person filled in, step by step; each text with the field that it stands in. {@link GuidedDeclarationWriter}
 * makes the WCO document of it, and that takes the same way as every other: checking is not done here.
 *
 * @param typeCode  such as {@code EXA}
 * @param procedure current and previous in four digits, such as {@code 1000}; may be empty
 * @param declarant by its code
 * @param agent     whoever lodges for another; empty where the declarant lodges for itself
 */
public record GuidedDeclaration(Filled lrn, Filled typeCode, Filled procedure, Party declarant, Agent agent,
        Party exporter,
        Party importer,
        Way way, Transport transport, Filled currency, List<Item> items, List<Paper> papers, Follows follows,
        Sale sale, List<Guarantee> guarantees) {

    public GuidedDeclaration {
        items = List.copyOf(items);
        papers = List.copyOf(papers);
        guarantees = List.copyOf(guarantees);
    }

    /** It goes on from nothing, and nothing answers for it. */
    public GuidedDeclaration(Filled lrn, Filled typeCode, Filled procedure, Party declarant, Agent agent,
            Party exporter, Party importer, Way way, Transport transport, Filled currency, List<Item> items,
            List<Paper> papers) {
        this(lrn, typeCode, procedure, declarant, agent, exporter, importer, way, transport, currency, items, papers,
                new Follows(Filled.by(""), Filled.by("")), Sale.UNSAID, List.of());
    }

    /** The same, and others answer for it. */
    GuidedDeclaration under(List<Guarantee> others) {
        return new GuidedDeclaration(lrn, typeCode, procedure, declarant, agent, exporter, importer, way, transport,
                currency, items, papers, follows, sale, others);
    }

    /** The declaration that it goes on from, by its number, and what kind of document that is (UNCL 1001). */
    public record Follows(Filled mrn, Filled type) {}

    /**
     * How the goods were sold.
     *
     * @param reference unique, of the consignment, which all who deal with it use (UCR)
     * @param terms     of delivery, three letters of Incoterms
     * @param place     up to where they hold
     */
    public record Sale(Filled reference, Filled terms, Filled place) {

        public static final Sale UNSAID = new Sale(Filled.by(""), Filled.by(""), Filled.by(""));
    }

    /**
     * By its code.
     *
     * @param function how it acts: {@code 2} in the name of another, {@code 3} for another in its own name
     */
    public record Agent(Filled id, String function) {

        public static final Agent NONE = new Agent(Filled.by(""), "");
    }

    /** A company with its place. */
    public record Party(Filled name, Filled id, Filled street, Filled city, Filled postcode, Filled country) {}

    /**
     * Countries and offices on the way.
     *
     * @param loading place where the goods are loaded, by its UN/LOCODE
     */
    public record Way(Filled exportCountry, Filled destination, List<Filled> through, Filled declarationOffice,
            Filled presentationOffice, Filled exitOffice, Filled loading) {

        public Way {
            through = List.copyOf(through);
        }

        /** Loaded nobody says where. */
        public Way(Filled exportCountry, Filled destination, List<Filled> through, Filled declarationOffice,
                Filled presentationOffice, Filled exitOffice) {
            this(exportCountry, destination, through, declarationOffice, presentationOffice, exitOffice, Filled.by(""));
        }
    }

    /**
     * What crosses the border.
     *
     * @param mode      UN/ECE Recommendation 19, one digit
     * @param container number of a container, if there is one
     */
    public record Transport(Filled mode, Filled id, Filled nationality, Filled container, Filled seal) {}

    public record Item(Filled description, Filled commodity, Filled origin, Filled grossMass, Filled netMass,
            Filled value, Filled packages, Filled packageKind, Filled marks, Filled dangerousGoods) {}

    /**
     * A certificate, permit or other paper.
     *
     * @param item 1-based number of the goods item it belongs to; 0 for all
     */
    public record Paper(Filled category, Filled type, Filled id, int item) {}

    /**
     * What answers for the duties of a transit.
     *
     * @param type   of code list CL251
     * @param number of the guarantee (GRN)
     * @param code   by which it may be used; of a document that is there already nobody reads it back
     * @param amount up to which it is to answer
     */
    public record Guarantee(Filled type, Filled number, Filled code, Filled amount, Filled currency) {

        /** A currency alone names nothing. */
        boolean isBlank() {
            return type.isBlank() && number.isBlank() && code.isBlank() && amount.isBlank();
        }
    }
}
