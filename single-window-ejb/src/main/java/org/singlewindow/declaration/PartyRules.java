package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.refuses;
import static org.singlewindow.declaration.LodgementRule.remarks;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.declaration.LodgementRule.Hold;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.LookAlike;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;

/**
 * In whose name a declaration is lodged, and where. Whoever declares answers for what is declared, so nobody is made to
 * answer who does not know of it: declarant, agent and submitter, the exporter of an export and the importer of an
 * import are the one who lodges, a trader who has given it a mandate ({@link Behalf}), or somebody whom no register
 * here has. The other side of the trade, carriers and whoever else is named are free: they declare nothing by it, and
 * the document is not shown to them.
 */
final class PartyRules {

    static final List<LodgementRule> NAMED = List.of(
            refuses("PTY-01", RuleTier.ACROSS, RuleSource.RKC).holds(Hold.IDENTITY).says("party.other",
                    "party.mandate."),
            refuses("PTY-02", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW).holds(Hold.IDENTITY).says("party.alike"),
            remarks("PTY-03", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW).says("party.unknown"),
            refuses("PTY-04", RuleTier.RULE, RuleSource.RKC).holds(Hold.APPROVAL).says("country.export",
                    "country.import"),
            refuses("PTY-11", RuleTier.ACROSS, RuleSource.RKC).holds(Hold.IDENTITY).says("party.agent"),
            refuses("PTY-12", RuleTier.ACROSS, RuleSource.RKC).holds(Hold.IDENTITY).says("party.beside"));

    private PartyRules() {
    }

    static Stream<Violation> nobodySpeaksForAnother(LodgeDeclaration declaration, References world) {
        return new Behalf(declaration, world).violations();
    }

    /**
     * A number that looks like that of a participant and is another would be read as the participant's by everybody but
     * this program. Codes here are Latin letters, digits and hyphens; small letters, and blanks around them, are let
     * pass. Numbers of national registers are written with blanks as well.
     */
    static Stream<Violation> numbersAreWhatTheyLookLike(LodgeDeclaration declaration, References world) {
        return inWhoseName(declaration).flatMap(party -> alike(party, LookAlike.folded(party.value()), world));
    }

    private static Stream<Violation> alike(Named party, String meant, References world) {
        Optional<String> whose = world.named(meant);
        String written = code(party);
        if (written.equals(meant) || whose.isEmpty() || !whose.get().equals(meant) && isWrittenAs(written, meant)) {
            return Stream.of();
        }
        RuleCode code = whose.get().equals(world.lodger().code()) ? RuleCode.PATTERN : RuleCode.OTHER_PARTY;
        return Stream.of(Violation.at(code,
                FindingTexts.say("party.alike", meant, LookAlike.foreign(party.value())), "/" + party.path(), ""));
    }

    private static boolean isWrittenAs(String written, String number) {
        return written.replace(" ", "").equals(number);
    }

    /** Real declarations bear numbers of national registers that nobody here has. */
    static Stream<Violation> partiesAreKnown(LodgeDeclaration declaration, References world) {
        Set<String> told = new HashSet<>();
        return inWhoseName(declaration)
                .filter(party -> world.named(code(party)).isEmpty() && told.add(code(party)))
                .map(party -> Violation.warning(RuleCode.UNKNOWN_PARTY,
                        FindingTexts.say("party.unknown", party.value()),
                        "/" + party.path(), ""));
    }

    static Stream<Named> inWhoseName(LodgeDeclaration declaration) {
        var parties = declaration.parties();
        List<Named> traders = switch (Profiling.statedRegime(declaration.typeCode()).orElse("")) {
            case "EXPORT" -> parties.exporters();
            case "IMPORT" -> parties.importers();
            default -> List.of();
        };
        return Stream.of(parties.declarants(), parties.agents(), traders).flatMap(List::stream);
    }

    /** As registers write them, however it was typed. */
    static String code(Named party) {
        return party.value().strip().toUpperCase(Locale.ROOT);
    }

    /**
     * Code of the participant that is named, by its code or by its number; of whom nobody has here, what stands there.
     */
    static String who(Named party, References world) {
        return world.named(code(party)).orElseGet(() -> code(party));
    }

    /**
     * An export is lodged where the goods leave, an import where they go. Where that country takes part, it is its
     * business and nobody else's; of one that does not take part, real declarations have such, it can only be pointed
     * out.
     */
    static Stream<Violation> isLodgedWhereItBelongs(LodgeDeclaration declaration, References world) {
        String regime = Profiling.statedRegime(declaration.typeCode()).orElse("");
        List<Named> countries = switch (regime) {
            case "EXPORT" -> existing(declaration.journey().exports(), world);
            case "IMPORT" -> existing(declaration.journey().destinations(), world);
            default -> List.of();
        };
        CountryCode here = world.lodger().country();
        if (countries.isEmpty() || countries.stream().anyMatch(country -> country.value().equals(here.value()))) {
            return Stream.of();
        }
        Optional<Named> elsewhere = countries.stream()
                .filter(country -> CountryCode.parse(country.value()).filter(world.takesPart()).isPresent())
                .findFirst();
        Named country = elsewhere.orElse(countries.get(0));
        Wording words = FindingTexts.say(regime.equals("EXPORT") ? "country.export" : "country.import",
                country.value(), here);
        return Stream
                .of(new Violation(RuleCode.OTHER_COUNTRY, words, "/" + country.path(), "", 0, elsewhere.isEmpty()));
    }

    /** Of a country that there is not, another rule speaks. */
    private static List<Named> existing(List<Named> countries, References world) {
        return countries.stream().filter(country -> world.has("countries", country.value())).toList();
    }
}
