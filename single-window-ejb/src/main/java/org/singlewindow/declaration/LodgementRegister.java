package org.singlewindow.declaration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.Violation;

/** Every rule that a declaration has to meet, family by family. */
public final class LodgementRegister {

    private static final List<LodgementRule> ALL = Stream
            .of(SchemaRules.NAMED, LodgementRules.NAMED, RequestRules.NAMED, DecisiveRules.NAMED, ValueRules.NAMED,
                    JourneyRules.NAMED, PlaceRules.NAMED, NamedPlaces.NAMED, PartyRules.NAMED, RegimeRules.NAMED,
                    NamedPartyRules.NAMED,
                    GoodsRules.NAMED, DangerousGoodsRules.NAMED, ContainerRules.NAMED, MeansRules.NAMED,
                    SaleRules.NAMED, TreatmentRules.NAMED, ProofRules.NAMED, PrecedentRules.NAMED, AmendmentRules.NAMED,
                    CoverRules.NAMED)
            .flatMap(List::stream).toList();
    private static final Map<String, LodgementRule> BY_ID = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(LodgementRule::id, rule -> rule));
    private static final Map<String, LodgementRule> BY_SENTENCE = bySentence();

    private LodgementRegister() {
    }

    private static Map<String, LodgementRule> bySentence() {
        Map<String, LodgementRule> found = new HashMap<>();
        ALL.forEach(rule -> rule.says().forEach(key -> {
            if (found.put(key, rule) != null) {
                throw new IllegalStateException("two rules say " + key);
            }
        }));
        return Map.copyOf(found);
    }

    public static List<LodgementRule> all() {
        return ALL;
    }

    public static Optional<LodgementRule> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** Which rule it is that was broken; empty of what is no rule's, and of what was kept in words of long ago. */
    public static Optional<LodgementRule> of(Violation found) {
        String key = found.words().key();
        LodgementRule rule = BY_SENTENCE.get(key);
        for (int dot = key.lastIndexOf('.'); rule == null && dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            rule = BY_SENTENCE.get(key.substring(0, dot + 1));
        }
        return Optional.ofNullable(rule);
    }

    /** The id of that rule; empty where there is none. */
    public static String id(Violation found) {
        return of(found).map(LodgementRule::id).orElse("");
    }
}
