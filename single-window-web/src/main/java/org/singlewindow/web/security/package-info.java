/**
 * Who may come in, by which door, and what every answer says to the browser.
 *
 * <pre>
 * request ─► SecurityHeaders ─► BodyLimit ─► SignInMechanism ─► servlet, page or door
 *                                 │ too large     │ AccessRules: open? signed in? by which means?
 *                                 ▼ 413           ▼ 401 (doors) or the sign-in page (portal)
 * </pre>
 *
 * Machines use HTTP Basic on {@code /api} and {@code /soap} and get no session; people sign in on a page and keep a session cookie.
 * Everything that {@link org.singlewindow.web.security.AccessRules} does not name as open needs a sign-in.
 */
package org.singlewindow.web.security;
