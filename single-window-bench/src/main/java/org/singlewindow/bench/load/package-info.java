/** Many clients at once, and how long each had to wait. */
package org.singlewindow.bench.load;
