/** The doors from outside, at so little cost that the caller does not become what is measured. */
package org.singlewindow.bench.door;
