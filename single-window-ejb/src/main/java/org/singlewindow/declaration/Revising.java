package org.singlewindow.declaration;

import java.util.List;
import java.util.function.UnaryOperator;
import org.singlewindow.kernel.Violation;

/**
 * Makes of a version and an amendment the document of the next version; a port, because only {@code wire} knows how a
 * document looks.
 */
public interface Revising {

    Revised revise(MessageFunction function, byte[] before, byte[] amendment);

    /**
     * The next version.
     *
     * @param content     the whole document as it shall be
     * @param before      what the version before said
     * @param declaration what it says
     * @param changes     which parts are other ones
     * @param differences every one of them
     * @param findings    what is wrong with the amendment, so that there is no next version; or remarks about it
     * @param placing     as in {@link Lodging.Received}, of the next version's document
     */
    record Revised(byte[] content, LodgeDeclaration before, LodgeDeclaration declaration, ChangedParts changes,
            List<Difference> differences, List<Violation> findings, UnaryOperator<List<Violation>> placing) {

        public Revised {
            differences = List.copyOf(differences);
            findings = List.copyOf(findings);
        }

        /** The same, and what is found is placed by that as well, afterwards. */
        public Revised placed(UnaryOperator<List<Violation>> then) {
            return new Revised(content, before, declaration, changes, differences, findings,
                    found -> then.apply(placing.apply(found)));
        }

        boolean isWrong() {
            return findings.stream().anyMatch(each -> !each.warning());
        }
    }
}
