/** The running system: started, watched from outside, and ended. */
package org.singlewindow.bench.meter;
