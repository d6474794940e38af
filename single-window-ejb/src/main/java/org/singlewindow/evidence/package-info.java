/**
 * The evidence of one case, for a court or an auditor who has nothing but a file:
 * {@link org.singlewindow.evidence.MakingEvidence} gathers documents, messages, decisions, files and the lines of the
 * audit trail with the seals that prove them, names each part with its hash in a manifest, and signs that;
 * {@link org.singlewindow.evidence.VerifyEvidenceCommand} says years later, without the window and its database, what
 * of it still holds. What only reads such a file needs nothing beside the JDK.
 */
package org.singlewindow.evidence;
