/** The raw limit: the same rows by plain JDBC, with nothing around it, in a database of its own on the same server. */
package org.singlewindow.bench.raw;
