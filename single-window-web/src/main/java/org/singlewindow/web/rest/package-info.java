/**
 * The door for programs that speak HTTP and JSON: {@code /api}. A resource reads the request, asks one use case of the
 * domain and says the answer in flat records; {@link org.singlewindow.web.rest.problem} says no. A document that the
 * caller may not see is not there (404), so that nobody can find out what exists. What an id of the caller's makes
 * once, {@code DeclarationSteps} and {@code HoldSteps} do for SOAP as well, so that the same call gets the same answer
 * by either door.
 */
package org.singlewindow.web.rest;
