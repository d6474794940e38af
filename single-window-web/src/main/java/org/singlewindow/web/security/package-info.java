/**
 * Who may come in, by which door, and what every answer says to the browser.
 *
 * <pre> request ─► SignInMechanism ─► SecurityHeaders ─► PageDoor ─► BodyLimit ─► servlet, page or door │ AccessRules:
 * │ portal: │ doors: │ open? signed in? by which means? │ how? │ too large? ▼ 401 (doors) or the sign-in page ▼ 4xx ▼
 * 413 </pre>
 *
 * From where a request comes is said by {@code web.arrival}; who is let in or refused goes to {@code web.watch}. A
 * wrong password is slowed down, not locked out, by {@link org.singlewindow.identity.SigningIn}.
 *
 * <p>Machines use HTTP Basic on {@code /api} and {@code /soap} and get no session; people sign in on a page and keep a
 * session cookie. Everything that {@link org.singlewindow.web.security.AccessRules} does not name as open needs a
 * sign-in.
 */
package org.singlewindow.web.security;
