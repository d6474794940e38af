/**
 * Who takes part and who is asking: participants (firms of the trade, agencies, countries, the region) with what they
 * act as, the people and systems that sign in for them, and their roles.
 *
 * <p>Participants are held whole in memory ({@link org.singlewindow.identity.Participants}); signing in
 * ({@link org.singlewindow.identity.SigningIn}) costs a slow hash once and microseconds afterwards. Both are filled by
 * {@link org.singlewindow.identity.Enrolling}, a country at a time. What anybody may do and see stands in
 * {@link org.singlewindow.identity.Policy}, which every use case asks.
 */
package org.singlewindow.identity;
