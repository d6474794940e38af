/**
 * Declarations on paper: who may have one printed, and what the paper's code tells whoever holds it.
 *
 * <p>A paper is made of the version in force ({@link org.singlewindow.print.Printing}) and bears a
 * {@link org.singlewindow.print.PaperCode}: the number, the version and a mark that only whoever has the document can
 * make. With it a guard learns without a sign-in how the declaration stands now
 * ({@link org.singlewindow.print.Verifying}), and nothing of its goods and parties. Nothing is stored for a paper; that
 * a release note was printed is a line of the audit trail. What a paper looks like is for the door that draws it.
 */
package org.singlewindow.print;
