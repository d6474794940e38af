package org.singlewindow.declaration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.singlewindow.kernel.NormalNumber;

/**
 * What a declaration says of carrying, selling and proving, beside what decides who has to approve: as much as a rule
 * looks at. Of most of it most declarations say nothing; what is not said is empty.
 *
 * @param holders authorisations that the declarant leans on
 * @param numbers by which it is found: all that it bears, wherever they stand
 */
public record Particulars(Carriage carriage, Sale sale, Proof proof, List<Party> parties, List<Holder> holders,
        Set<NormalNumber> numbers) {

    public static final Particulars NONE = new Particulars(Carriage.NONE, Sale.NONE, Proof.NONE, List.of(), List.of(),
            Set.of());

    public Particulars {
        parties = List.copyOf(parties);
        holders = List.copyOf(holders);
    }

    /**
     * How the goods travel.
     *
     * @param carrier      its number
     * @param inContainers {@code 1} or {@code 0}, as the declaration says it
     * @param freight      how the freight is paid
     * @param stops        the sequence numbers of the way, as they stand
     */
    public record Carriage(String carrier, String inContainers, List<Means> means, List<Equipment> equipment,
            String freight, List<Stop> stops) {
        static final Carriage NONE = new Carriage("", "", List.of(), List.of(), "", List.of());

        public Carriage {
            means = List.copyOf(means);
            equipment = List.copyOf(equipment);
            stops = List.copyOf(stops);
        }
    }

    /** One country of the way, as it stands in the document. */
    public record Stop(int place, String sequence, String country) {
        String path() {
            return "Declaration/Consignment/Itinerary[" + place + "]";
        }

        /** Of which the schema says that it is a number. */
        BigDecimal order() {
            return new BigDecimal(sequence);
        }
    }

    /** A means of transport: at the border, on departure or on arrival, as its path says. */
    public record Means(String path, String id, String type, String mode, String nationality) {
        boolean atTheBorder() {
            return path.equals("Declaration/BorderTransportMeans");
        }
    }

    /** A container or the like, with the numbers of its seals. */
    public record Equipment(int place, String sequence, String id, List<String> seals) {
        public Equipment {
            seals = List.copyOf(seals);
        }

        String path() {
            return "Declaration/GoodsShipment/Consignment/TransportEquipment[" + place + "]";
        }
    }

    /** An amount and its currency, or a quantity and its unit, each as it stands. */
    public record Amount(String value, String unit) {
        public static final Amount NONE = new Amount("", "");

        boolean isSaid() {
            return !value.isEmpty();
        }
    }

    /**
     * On what terms the goods are sold.
     *
     * @param terms  the code of Incoterms
     * @param place  where they are delivered: a code, or, with {@code coded} false, a name
     * @param nature of the transaction
     */
    public record Sale(String terms, String place, boolean coded, Amount invoice, String nature, List<Rate> rates) {
        static final Sale NONE = new Sale("", "", false, Amount.NONE, "", List.of());

        public Sale {
            rates = List.copyOf(rates);
        }
    }

    /** What one unit of a currency is worth. */
    public record Rate(int place, String currency, String rate) {}

    /**
     * What the declaration refers to.
     *
     * @param ucr       the unique reference of the consignment, with its place
     * @param warehouse that the goods enter or leave
     */
    public record Proof(List<Previous> previous, List<Guarantee> guarantees, LodgeDeclaration.Named ucr,
            String warehouse, Dates dates) {
        static final Proof NONE = new Proof(List.of(), List.of(), new LodgeDeclaration.Named("", ""), "", Dates.NONE);

        public Proof {
            previous = List.copyOf(previous);
            guarantees = List.copyOf(guarantees);
        }
    }

    /** Moments as they are written. */
    public record Dates(String issued, String accepted, String left, String invoiced) {
        static final Dates NONE = new Dates("", "", "", "");
    }

    /** A document that came before this one. */
    public record Previous(int place, String category, String type, String id, String line) {
        String path(String holder) {
            return holder + "/PreviousDocument[" + place + "]";
        }
    }

    /**
     * What answers for the duties.
     *
     * @param accessCode that goes with the number
     * @param amount     up to which it does
     */
    public record Guarantee(int place, String type, String reference, String accessCode, Amount amount) {
        public String path() {
            return "Declaration/ObligationGuarantee[" + place + "]";
        }
    }

    /**
     * Somebody named in the declaration.
     *
     * @param function of an agent: for whom it acts
     * @param country  in the address; {@code addressed} is true where there is an address
     */
    public record Party(String path, String id, String name, String function, boolean addressed, String country) {}

    /** Whoever holds an authorisation, and of what kind it is. */
    public record Holder(int place, String category, String id) {
        String path() {
            return "Declaration/AuthorisationHolder[" + place + "]";
        }
    }
}
