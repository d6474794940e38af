/**
 * Starts the whole: PostgreSQL, then the server, then the application, in one JVM and from one jar.
 *
 * <pre> Launcher ── LaunchSettings what the environment says ── UnpackedParts unpacks server, application and
 * PostgreSQL once, not at each start ── Waiting answers 503 until the application can ── Postgres the embedded
 * database; or DatabaseAccess, an outside one ── Server Payara Micro behind its own class loader ── ServerBoot, inside
 * it ── listen, at its doors ── Logbook what began and what ended each run ── Verify instead of a start: checks the
 * audit trail </pre>
 *
 * Plain Java without the platform: nothing here is seen by the application, which gets its settings as system
 * properties ({@code sw.*}). What settings there are both have from one list, {@link org.singlewindow.kernel.setting}.
 * {@link org.singlewindow.launch.Repetitions} stands in the way of the log. The only package that may write to the
 * standard streams, through {@link Console}.
 */
package org.singlewindow.launch;
