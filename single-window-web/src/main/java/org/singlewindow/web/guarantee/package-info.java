/** Pages about guarantees for goods in transit. */
package org.singlewindow.web.guarantee;
