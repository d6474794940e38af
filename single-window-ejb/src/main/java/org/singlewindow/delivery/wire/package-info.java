/** The last place of the delivery that knows XML: what a message between two systems must be as a document. */
package org.singlewindow.delivery.wire;
