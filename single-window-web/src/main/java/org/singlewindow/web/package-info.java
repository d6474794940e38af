/**
 * What every screen and door shares: who is signed in. A door authenticates, hands over and translates the answer; a
 * rule of the trade found here is in the wrong module.
 */
package org.singlewindow.web;
