package org.singlewindow.declaration.wire;

import java.util.List;

/** What an officer wants to see of a declaration, in the order of a paper form; texts as the document says them, empty where it does not. */
public record DocumentContents(List<Actor> actors, List<Place> places, List<String> transport, List<Goods> goods, List<Paper> papers) {

    public DocumentContents {
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        transport = List.copyOf(transport);
        goods = List.copyOf(goods);
        papers = List.copyOf(papers);
    }

    /** A party, such as {@code Exporter}. */
    public record Actor(String role, String name, String id, String address) {
    }

    /** An office or place, such as {@code ExitOffice}. */
    public record Place(String role, String code) {
    }

    /** One goods item. */
    public record Goods(String number, String description, String commodity, String origin, String grossMass, String netMass, String packages,
                        String value, String dangerousGoods) {
    }

    /** A paper named in the declaration; {@code item} is empty where it belongs to the whole. */
    public record Paper(String item, String type, String id, String name) {
    }
}
