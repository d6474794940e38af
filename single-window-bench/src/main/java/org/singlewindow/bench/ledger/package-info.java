/** What a client was told, kept outside the system, and whether the system still knows it after it was killed. */
package org.singlewindow.bench.ledger;
