/**
 * The server's listeners, guarded: a client that is slow keeps nobody waiting but itself.
 *
 * <pre> bytes ─► FirstBytes ─► (TLS) ─► HTTP ─► WholeRequests ─► the server's threads ─► answer, queued as far as it is
 * not taken │ a request begins │ it is whole └──────────► Watch ◄───────────┘ who is late, who is in the way </pre>
 *
 * The server gives a request a thread as soon as its headers are there, and that thread waits for the body and until
 * the answer is taken: some dozens of dawdlers, and nobody else is served. Here no thread waits for a client. A request
 * is gathered without one and served when it is whole, an answer goes out without one, and who sends or takes less than
 * {@link org.singlewindow.launch.listen.ClientPace} asks for is hung up on. Loaded beside the server's classes, as
 * {@code ServerBoot} is.
 */
package org.singlewindow.launch.listen;
