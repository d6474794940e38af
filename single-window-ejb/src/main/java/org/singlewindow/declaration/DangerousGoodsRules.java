package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.notes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.singlewindow.declaration.LodgeDeclaration.Form;
import org.singlewindow.declaration.LodgeDeclaration.Item;
import org.singlewindow.declaration.LodgementRule.Hold;
import org.singlewindow.kernel.RuleCode;

/**
 * Dangerous goods say so by their UN number: by it alone those who look after dangerous goods are asked, so whatever
 * else shows that goods are dangerous is told where the number is missing.
 */
final class DangerousGoodsRules {

    static final LodgementRule NO_NUMBER = notes("DGS-01", RuleTier.RULE, RuleSource.UN_DANGEROUS)
            .says("dangerous.number");
    static final LodgementRule TWICE = notes("DGS-02", RuleTier.RULE, RuleSource.UN_DANGEROUS)
            .says("dangerous.twice");
    static final LodgementRule EXPLOSIVE = notes("DGS-03", RuleTier.RULE, RuleSource.UN_DANGEROUS)
            .says("dangerous.unsaid").holds(Hold.APPROVAL);
    static final LodgementRule PAPER = notes("DGS-04", RuleTier.RULE, RuleSource.UN_DANGEROUS)
            .says("dangerous.paper").holds(Hold.APPROVAL);
    static final LodgementRule WORDS = notes("DGS-05", RuleTier.RULE, RuleSource.UN_DANGEROUS)
            .says("dangerous.words").holds(Hold.APPROVAL);

    static final List<LodgementRule> NAMED = List.of(NO_NUMBER, TWICE, EXPLOSIVE, PAPER, WORDS);

    /** Powder, explosives, detonators and fireworks are all of class 1, and of nothing else is that so of a heading. */
    private static final Set<String> EXPLOSIVES = Set.of("3601", "3602", "3603", "3604");
    private static final int HEADING = 4;
    private static final int DIGITS = 4;
    /**
     * Lists, notifications and declarations of dangerous goods (UNCL 1001). Behind the letter of another category than
     * N the same digits are another paper, and a type stands here with its letter too where it has one.
     */
    private static final List<String> PAPERS = List.of("298", "522", "523", "890");
    private static final String OF_THE_LIST = "N";
    /**
     * As transport papers write it: UN 1263, UN-1263, UN/1263, UN: 1263, UN No. 1263, UN-No. 1263, UN N° 1263, U.N.
     * 1263, UN number 1263, ONU 1263, № ООН 1263.
     */
    private static final Pattern NUMBER = Pattern.compile("(?iuU)\\b(?:U\\.?N\\.?|ONU|ООН)[\\s:/\\p{Pd}]{0,2}"
            + "(?:numbers?|No|Nr|N|номер|№)?[\\s.:#/°º\\p{Pd}]{0,3}([0-9]{4})\\b");

    private DangerousGoodsRules() {
    }

    static void look(LodgeDeclaration declaration, References world, Notebook notes) {
        boolean none = true;
        for (Item item : declaration.items()) {
            numbers(item, notes);
            if (item.dangerous()) {
                none = false;
            } else {
                unsaid(item, world, notes);
            }
        }
        if (none) {
            paper(declaration.documents(), "Declaration/GoodsShipment", notes);
        }
    }

    private static void numbers(Item item, Notebook notes) {
        List<String> dangers = item.particulars().dangers();
        Set<String> seen = dangers.isEmpty() ? Set.of() : new HashSet<>();
        for (int i = 0; i < dangers.size(); i++) {
            String path = item.path() + "/Commodity/DangerousGoods[" + (i + 1) + "]/UNDGID";
            if (dangers.get(i).isEmpty()) {
                notes.note(NO_NUMBER, RuleCode.MISSING, path);
            } else if (!seen.add(dangers.get(i))) {
                notes.note(TWICE, RuleCode.INCONSISTENT, path, dangers.get(i));
            }
        }
    }

    /** What else shows that goods are dangerous which are not declared so. */
    private static void unsaid(Item item, References world, Notebook notes) {
        String path = item.path() + "/Commodity/DangerousGoods";
        item.codes().hs().map(code -> code.value())
                .filter(code -> code.length() >= HEADING && EXPLOSIVES.contains(code.substring(0, HEADING)))
                .ifPresent(code -> notes.note(EXPLOSIVE, RuleCode.MISSING, path, code));
        paper(item.documents(), path, notes);
        if (hasFourDigits(item.description())) {
            NUMBER.matcher(item.description()).results().map(found -> found.group(1))
                    .filter(number -> world.has(Form.DANGEROUS.list(), number)).findFirst()
                    .ifPresent(number -> notes.note(WORDS, RuleCode.MISSING, path, number));
        }
    }

    /**
     * Few descriptions have four digits in a row; to look for the pattern in all of them took half the time of all
     * rules.
     */
    private static boolean hasFourDigits(String text) {
        int inARow = 0;
        for (int i = 0; i < text.length() && inARow < DIGITS; i++) {
            inARow = text.charAt(i) >= '0' && text.charAt(i) <= '9' ? inARow + 1 : 0;
        }
        return inARow == DIGITS;
    }

    private static void paper(Set<String> papers, String path, Notebook notes) {
        for (String paper : papers.isEmpty() ? List.<String>of() : PAPERS) {
            if (papers.contains(OF_THE_LIST + paper) || papers.contains(paper) && isBare(paper, papers)) {
                notes.note(PAPER, RuleCode.MISSING, path, paper);
                return;
            }
        }
    }

    private static boolean isBare(String paper, Set<String> papers) {
        return papers.stream().noneMatch(each -> each.length() == paper.length() + 1 && each.endsWith(paper));
    }
}
