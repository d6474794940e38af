/** Pages of guarantees: those one has to do with, registering one, what is done with it, and its access codes. */
package org.singlewindow.web.guarantee;
