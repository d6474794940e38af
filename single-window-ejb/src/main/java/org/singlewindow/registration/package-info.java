/**
 * The way in for traders, carriers and brokers. A firm applies without a sign-in and chooses its own password
 * ({@link org.singlewindow.registration.Applying}); it keeps a reference that nobody can guess, by which it looks how
 * its application stands. Its country's customs sees what waits ({@link org.singlewindow.registration.Registrations}),
 * and takes the firm in ({@link org.singlewindow.registration.Admitting}) or says why not
 * ({@link org.singlewindow.registration.Declining}).
 *
 * <pre> WAITING ─admit──► APPROVED a participant and its first person are there, with a code and a sign-in └─decline─►
 * REFUSED with a reason; the firm may apply anew </pre>
 *
 * <p>Whoever was taken in so is in no country's files, and loading a country touches none of them. What an applicant is
 * told never depends on who is there already: nobody finds out by applying.
 */
package org.singlewindow.registration;
