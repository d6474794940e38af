package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.wire.GuidedDeclaration.Party;
import org.singlewindow.declaration.wire.KnownParties;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.reference.CommodityNames;
import org.singlewindow.reference.Offices;
import org.singlewindow.reference.PlaceNames;
import org.singlewindow.reference.ShortNames;
import org.singlewindow.reference.ShortNames.ShortName;
import org.singlewindow.web.Choice;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/**
 * What a field offers while somebody types into it, by number or by words of the reader's language; and what the code
 * that stands in it is called. Whatever else is typed stays: an offer is never more than that.
 */
@RequestScoped
class Offers {

    private static final int MOST = 12;
    private static final int SHORTEST_PARTY = 2;

    /** A hundred signs are more than anybody looks anything up by. */
    private static final int LONGEST = 100;

    @Inject
    Choices choices;

    @Inject
    Offices offices;

    @Inject
    KnownParties parties;

    @Inject
    SignedInUser user;

    /** What a field of the form offers; empty where it offers nothing that has a name. */
    static String kind(String field) {
        return switch (field.substring(field.lastIndexOf('.') + 1)) {
            case "commodity" -> "commodity";
            case "office" -> "office";
            case "exitOffice" -> "post";
            case "entryOffice" -> "anywhere";
            case "loading" -> "place";
            default -> "";
        };
    }

    /** @param kind as the field's {@code data-offers} names it */
    List<Offer> list(String kind, String typed) {
        String words = Blanks.strip(typed);
        if (words.length() > LONGEST) {
            return List.of();
        }
        return switch (kind) {
            case "commodity" -> named(words.isEmpty() ? List.of()
                    : CommodityNames.search(words, Words.locale(), MOST));
            case "place" -> named(words.isEmpty() ? List.of() : PlaceNames.search(words, Words.locale(), MOST));
            case "office" -> chosen(user.get().country().map(choices::places).orElse(List.of()), words);
            case "post" -> chosen(choices.borderPosts(), words);
            case "anywhere" -> chosen(choices.everywhere(), words);
            case "party" -> words.length() < SHORTEST_PARTY ? List.of()
                    : parties.search(words, MOST, user.get()).stream().map(Offers::party).toList();
            default -> List.of();
        };
    }

    private static List<Offer> named(List<ShortName> found) {
        return found.stream().map(each -> Offer.of(each.code(), each.name())).toList();
    }

    private static List<Offer> chosen(List<Choice> all, String words) {
        Predicate<String> has = ShortNames.having(words);
        return all.stream().filter(each -> has.test(each.name())).limit(MOST)
                .map(each -> new Offer(each.code(), each.name(), Map.of())).toList();
    }

    private static Offer party(Party party) {
        Map<String, String> fills = Map.of("name", party.name().text(), "id", party.id().text(), "street",
                party.street().text(), "city", party.city().text(), "postcode", party.postcode().text(), "country",
                party.country().text());
        String text = Stream.of(party.name(), party.id(), party.street(), party.city(), party.country())
                .map(each -> each.text()).filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
        return new Offer(party.name().text(), text, fills);
    }

    /** What a code is called that stands in such a field; empty where nobody here knows it. */
    String called(String kind, String typed) {
        String code = Blanks.strip(typed);
        Optional<String> name = switch (kind) {
            case "commodity" -> CommodityNames.find(FieldForm.COMMODITY.exact(code), Words.locale());
            case "place" -> PlaceNames.find(code, Words.locale());
            case "office", "post", "anywhere" -> offices.nameOf(code);
            default -> Optional.empty();
        };
        return name.orElse("");
    }
}
