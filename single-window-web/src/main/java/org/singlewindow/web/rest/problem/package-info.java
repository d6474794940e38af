/**
 * How the HTTP door says no: whatever is refused, by the domain, by a resource or by JAX-RS itself, leaves as an RFC
 * 9457 problem with the code of the rule. What is our own fault leaves with a reference into the log and nothing else.
 */
package org.singlewindow.web.rest.problem;
