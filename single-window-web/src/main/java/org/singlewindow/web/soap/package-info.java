/**
 * The door for countries' and agencies' systems: SOAP 1.1 and 1.2 at {@code /soap/exchange}, as {@code exchange.wsdl}
 * says.
 *
 * <pre> ExchangeServlet ─► EnvelopeReader (one guarded pass of the JDK's own parser) ─► ExchangePort ├─ SubmissionCalls
 * Submit Validate GetStatus every fault leaves through PlainFaults, worded by CallFaults and Trouble ├─ QueueCalls
 * headers, pull, acknowledge, queue status ├─ MessageCalls SendTest Send GetTracking ├─ AgencyCalls Decide └─
 * ReferenceCalls GetCodeList CheckConnectivity </pre>
 *
 * Classes generated from the WSDL are seen here and nowhere else in this module.
 */
package org.singlewindow.web.soap;
