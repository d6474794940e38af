/** Pages of mandates: who may lodge for one's own firm, for whom it may lodge, giving one and ending one. */
package org.singlewindow.web.mandate;
