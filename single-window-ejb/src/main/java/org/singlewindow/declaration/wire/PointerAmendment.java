package org.singlewindow.declaration.wire;

import java.util.ArrayList;
import java.util.List;
import org.singlewindow.declaration.Difference;
import org.singlewindow.declaration.FindingTexts;
import org.singlewindow.delivery.wire.SchemaFindings;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.SchemaViolation;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;
import org.singlewindow.wco.WcoWriter;

/**
 * An amendment by pointers (function code 4, or 13 of type COR): what its {@code Amendment}s name is taken over into
 * the version before. The reasons why are national codes and do not say whether something is put in, changed or taken
 * out; that is seen: what the declaration does not have is put in, what the amendment does not have is taken out.
 */
public final class PointerAmendment {

    private static final WcoReader READER = new WcoReader();
    private static final WcoWriter WRITER = new WcoWriter();

    /** What became of it. */
    public sealed interface Outcome {

        /**
         * @param bytes    the whole document as it is now, with the header, references and type of the version before
         * @param document the same, read
         * @param warnings what was taken out
         */
        record Amended(byte[] bytes, WcoPart document, List<Violation> warnings) implements Outcome {
            public Amended {
                warnings = List.copyOf(warnings);
            }
        }

        /** @param violations at least one, in the order of the amendment, with their places in it */
        record Refused(List<Violation> violations) implements Outcome {
            public Refused {
                violations = List.copyOf(violations);
            }
        }
    }

    private PointerAmendment() {
    }

    /**
     * @param before    root of the version that is amended
     * @param amendment root of the amendment
     */
    public static Outcome apply(WcoPart before, WcoPart amendment) {
        WcoPart given = Differences.declaration(amendment);
        List<Violation> found = new ArrayList<>();
        NamedPart named = AmendmentReader.read(given, found);
        WcoPart after = new AmendmentMerge(found).merge(named, Differences.declaration(before), given);
        if (found.isEmpty()) {
            new UnnamedValues(found).check(after, given, "/Declaration");
        }
        return found.isEmpty() ? written(before, after)
                : new Outcome.Refused(new Pointers(amendment, given)
                        .place(found.subList(0, Math.min(found.size(), WcoReader.MOST_VIOLATIONS))));
    }

    /** Read again as whatever comes in: too many, or a mark of the schema that it lacks now, is found there. */
    private static Outcome written(WcoPart before, WcoPart after) {
        byte[] bytes = WRITER.write(inHeader(before, after));
        return READER.readParts(bytes).either(
                read -> new Outcome.Amended(bytes, read.document(), removed(before, read.document())),
                broken -> refused(List.of(broken.violation())), invalid -> refused(invalid.violations()));
    }

    /** Nobody sent the document whose lines these are. */
    private static Outcome refused(List<SchemaViolation> violations) {
        return new Outcome.Refused(
                SchemaFindings.violations(violations).stream().map(each -> each.inLine(0)).toList());
    }

    private static WcoPart inHeader(WcoPart before, WcoPart after) {
        if (before.name().equals(after.name())) {
            return after;
        }
        WcoPart header = before.bare();
        before.parts().forEach(part -> header.put(part.name().equals(after.name()) ? after : part));
        return header;
    }

    private static List<Violation> removed(WcoPart before, WcoPart after) {
        return Differences.between(before, after).stream().filter(each -> each.kind() == Difference.Kind.REMOVED)
                .map(each -> Violation.warning(RuleCode.INCONSISTENT,
                        FindingTexts.say("amendment.out", each.before().orElse("")), each.xpath(), each.pointer()))
                .toList();
    }
}
