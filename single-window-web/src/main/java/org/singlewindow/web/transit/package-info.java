/** Pages about goods in transit: movements, and what somebody tells of one. */
package org.singlewindow.web.transit;
