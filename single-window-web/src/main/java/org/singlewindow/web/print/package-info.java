/**
 * Papers: a declaration or its release note as PDF, in the reader's language, whatever script its texts are in.
 *
 * <pre> PrintResource, PrintFile ─► Press (a few at once) ─► DeclarationPaper: what stands on it, in which order ─►
 * Sheet: facts and tables, page by page ─► Lettering: each letter in a typeface that has it, each line in its direction
 * </pre>
 *
 * <p>Pages go out as they are full, so that a thousand items cost no more memory than a few pages. The page that a
 * paper's code leads to is {@code verify.xhtml}.
 */
package org.singlewindow.web.print;
