/**
 * The contract: WCO documents in and out.
 *
 * <p>The schemas under {@code schemas/wco} are the one source. The classes in {@code meta}, {@code dec}, {@code res}
 * and {@code ds} are generated from them at build time, and the interfaces in {@code exchange} and {@code transit} from
 * {@code wsdl/exchange.wsdl} and {@code wsdl/transit.wsdl}.
 *
 * <p>By hand stands here only how a document is read ({@link org.singlewindow.wco.WcoReader}: bytes to
 * {@link org.singlewindow.wco.ReadOutcome}, in one pass that checks and takes in, as a tree of
 * {@link org.singlewindow.wco.WcoPart} or in the generated classes), how one is written from such a tree
 * ({@link org.singlewindow.wco.WcoWriter}), and where in a document something stands
 * ({@link org.singlewindow.wco.WcoDictionary}, {@link org.singlewindow.wco.WcoPointer}).
 *
 * <p>Nothing is null unless it says so; in the generated classes an element that is absent is null.
 */
package org.singlewindow.wco;
