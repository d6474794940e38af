package org.singlewindow.declaration.wire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.kernel.Lrn;

/**
 * All that a declaration says, in the order of a paper form; texts as the document says them, empty where it does not.
 *
 * @param rest what has no place of its own here: nothing is left out
 */
public record DocumentContents(List<Fact> head, List<Actor> actors, List<Place> places, List<Means> transport,
        List<Container> containers,
        List<Goods> goods, List<Paper> papers, List<Statement> statements, List<Rest> rest) {

    private static final String REFERENCE = "FunctionalReferenceID";

    public DocumentContents {
        head = List.copyOf(head);
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        transport = List.copyOf(transport);
        containers = List.copyOf(containers);
        goods = List.copyOf(goods);
        papers = List.copyOf(papers);
        statements = List.copyOf(statements);
        rest = List.copyOf(rest);
    }

    /**
     * The same with the reference that the declaration has been known by since it was lodged: the document of a later
     * version has that of the amendment.
     */
    public DocumentContents knownBy(Optional<Lrn> own) {
        String reference = own.map(Lrn::value).orElse("");
        boolean same = reference.isEmpty() || head.stream()
                .allMatch(fact -> !fact.name().equals(REFERENCE) || fact.value().equals(reference));
        return same ? this : new DocumentContents(head.stream().flatMap(fact -> fact.name().equals(REFERENCE)
                ? Stream.of(new Fact(REFERENCE, "", reference), new Fact("AmendmentReferenceID", "", fact.value()))
                : Stream.of(fact)).toList(), actors, places, transport, containers, goods, papers, statements, rest);
    }

    /** The same, or where there are no goods yet nothing of them: a form has one item from its beginning. */
    public DocumentContents shown(boolean withGoods) {
        return withGoods ? this
                : new DocumentContents(
                        head.stream().filter(fact -> !fact.name().equals("GoodsItemQuantity")).toList(), actors,
                        places, transport, containers, List.of(), papers, statements, rest);
    }

    /**
     * A single thing said of the whole or of an item.
     *
     * @param name the element that says it, such as {@code TotalPackageQuantity}
     * @param list the code list that knows its meaning; empty where it is no code
     */
    public record Fact(String name, String list, String value) {}

    /** A number with its unit or currency; {@code unit} may be empty. */
    public record Measure(String value, String unit) {

        @Override
        public String toString() {
            return (value + " " + unit).strip();
        }
    }

    /** A party, such as {@code Exporter}; {@code item} is empty where it belongs to the whole. */
    public record Actor(String role, String item, String name, String id, String address) {}

    /** An office or place, such as {@code ExitOffice}. */
    public record Place(String role, String code, String name) {}

    /** A vehicle, ship, train or aircraft, such as {@code BorderTransportMeans}. */
    public record Means(String role, String id, String name, String mode, String nationality) {}

    /** With its seals. */
    public record Container(String id, List<String> seals) {

        public Container {
            seals = List.copyOf(seals);
        }
    }

    /** Packages of one kind. */
    public record Packages(String quantity, String type, String marks) {}

    /** What goods are worth, by the element that says it, such as {@code StatisticalValueAmount}. */
    public record Value(String name, Measure amount) {}

    /** One goods item; {@code commodity} is the code, {@code others} further codes of other nomenclatures. */
    public record Goods(String number, String description, String commodity, List<String> others, List<String> origins,
            Optional<Measure> gross,
            Optional<Measure> net, Optional<Measure> quantity, List<Packages> packages, List<Value> values,
            String dangerousGoods,
            List<Fact> more) {

        public Goods {
            others = List.copyOf(others);
            origins = List.copyOf(origins);
            packages = List.copyOf(packages);
            values = List.copyOf(values);
            more = List.copyOf(more);
        }
    }

    /**
     * A paper named in the declaration; {@code item} is empty where it belongs to the whole.
     *
     * @param previous true for a document of an earlier step, which this declaration follows
     * @param line     of the earlier document, where one is named
     */
    public record Paper(String item, boolean previous, String category, String type, String id, String name,
            String line) {

        /** As papers are called in the field: the letter of the category and the type. */
        public String code() {
            return category + type;
        }

        /** Types behind other letters are a country's or a union's own. */
        public boolean standard() {
            return category.isEmpty() || category.equals("N");
        }
    }

    /** Something said in words or by a code that is agreed on. */
    public record Statement(String item, String code, String text) {}

    /** A value without a place of its own, with the names of the elements that lead to it, from the outside in. */
    public record Rest(String item, List<String> way, String value) {

        public Rest {
            way = List.copyOf(way);
        }
    }
}
