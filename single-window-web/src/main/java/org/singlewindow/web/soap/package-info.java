/**
 * The door for the systems of countries, agencies, guarantors and trade: SOAP 1.1 and 1.2, one service for each
 * subject: {@code /soap/exchange} as {@code exchange.wsdl} says, {@code /soap/transit} as {@code transit.wsdl} does.
 *
 * <pre> SoapServlet ─► EnvelopeReader (one guarded pass of the JDK's own parser) ─► ExchangePort ├─ SubmissionCalls
 * Submit Validate GetStatus every fault leaves through PlainFaults, worded by CallFaults and Trouble ├─ QueueCalls
 * headers, pull, acknowledge, queue status ├─ MessageCalls SendTest Send GetTracking ├─ AgencyCalls Decide └─
 * ReferenceCalls GetCodeList CheckConnectivity, and by way of DeclarationPort what is about one declaration that is
 * there (DeclarationCalls, VersionCalls, FollowOnCalls, StepCalls, HoldCalls, PaperCalls) ─► TransitPort ├─
 * GuaranteeCalls CheckGuarantee GetGuarantee └─ MovementCalls GetMovement RecordEvent, CaptureCalls CaptureMovement
 * </pre>
 *
 * Classes generated from the WSDLs are seen here and nowhere else in this module.
 */
package org.singlewindow.web.soap;
