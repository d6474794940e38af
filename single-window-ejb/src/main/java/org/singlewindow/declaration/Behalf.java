package org.singlewindow.declaration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;
import org.singlewindow.mandate.Authority;
import org.singlewindow.mandate.Need;
import org.singlewindow.mandate.Procedure;
import org.singlewindow.mandate.Representation;

/**
 * For whom a declaration is lodged: for the trader that is named in it in the lodger's stead, or that the lodger says
 * it is for. It takes that trader's mandate, and the agent, where one is named, is the lodger. Where nobody else is
 * named, it is lodged in the lodger's own name, and nothing is asked.
 */
final class Behalf {

    private final References world;
    private final LodgeDeclaration declaration;
    private final List<Named> others;
    private final Optional<String> trader;

    /** A trader, and the number of the mandate under which it is lodged for it. */
    record Principal(String trader, long mandate) {}

    Behalf(LodgeDeclaration declaration, References world) {
        this.world = world;
        this.declaration = declaration;
        this.others = PartyRules.inWhoseName(declaration).filter(each -> !isAgent(each) && isAnother(each)).toList();
        this.trader = world.lodger().mandated().chosen().map(chosen -> world.named(chosen).orElse(chosen))
                .filter(code -> !code.equals(world.lodger().code()))
                .or(() -> others.stream().findFirst().map(this::code));
    }

    /** Code of the trader for whom it would be; nobody where it is lodged in one's own name. */
    Optional<String> trader() {
        return trader;
    }

    /** Nobody where it is lodged in one's own name; asked where there are no {@link #violations}. */
    Optional<Principal> principal() {
        return trader.map(code -> new Principal(code, authority(code).mandate()));
    }

    Stream<Violation> violations() {
        return Stream.concat(agents(), trader.stream().flatMap(this::represented));
    }

    private Stream<Violation> agents() {
        return declaration.parties().agents().stream().filter(this::isAnother).map(
                agent -> at(agent, FindingTexts.say("party.agent", agent.value(), world.lodger().code())));
    }

    private Stream<Violation> represented(String code) {
        Authority authority = authority(code);
        boolean isNamed = others.stream().anyMatch(each -> code(each).equals(code));
        Stream<Violation> unnamed = isNamed || authority.given() ? Stream.of()
                : Stream.of(Violation.of(RuleCode.OTHER_PARTY, lacking(code, authority)));
        return Stream.concat(unnamed, others.stream().flatMap(each -> code(each).equals(code)
                ? authority.given() ? Stream.of() : Stream.of(at(each, named(each, authority)))
                : Stream.of(at(each, FindingTexts.say("party.beside", each.value(), code)))));
    }

    /** Whoever has never had a mandate learns no more than everybody does. */
    private Wording named(Named party, Authority authority) {
        return authority.ground() == Authority.Ground.NONE
                ? FindingTexts.say("party.other", party.value(), world.lodger().code())
                : lacking(party.value(), authority);
    }

    private static Wording lacking(String code, Authority authority) {
        String key = "party.mandate." + authority.ground();
        return switch (authority.ground()) {
            case NONE -> FindingTexts.say(key, code);
            case AHEAD, RUN_OUT -> FindingTexts.say(key, code, authority.mandate(), authority.day());
            case GIVEN, OTHER_PROCEDURE, OTHER_REPRESENTATION, WITHDRAWN, RENOUNCED ->
                FindingTexts.say(key, code, authority.mandate());
        };
    }

    private Authority authority(String code) {
        return world.lodger().mandated().by(code, new Need(procedures(declaration), representation(code)));
    }

    /** What a mandate has to be for. */
    static Set<Procedure> procedures(LodgeDeclaration declaration) {
        return Profiling.statedRegime(declaration.typeCode()).map(regime -> Set.of(Procedure.valueOf(regime)))
                .orElse(Procedure.ALL);
    }

    /** By who is the declarant; a number that no register has leaves it open. */
    private Optional<Representation> representation(String code) {
        List<String> declarants = declaration.parties().declarants().stream().map(this::code).toList();
        if (declarants.contains(code)) {
            return Optional.of(Representation.DIRECT);
        }
        return declarants.contains(world.lodger().code()) ? Optional.of(Representation.INDIRECT) : Optional.empty();
    }

    private boolean isAgent(Named party) {
        return declaration.parties().agents().contains(party);
    }

    private boolean isAnother(Named party) {
        return world.named(PartyRules.code(party)).filter(code -> !code.equals(world.lodger().code())).isPresent();
    }

    private String code(Named party) {
        return PartyRules.who(party, world);
    }

    private static Violation at(Named party, Wording words) {
        return Violation.at(RuleCode.OTHER_PARTY, words, "/" + party.path(), "");
    }
}
