/** Where supporting documents in XML are looked at: by the one reader that all XML from outside is read by. */
package org.singlewindow.attachment.wire;
