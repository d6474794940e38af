/** Parts of a lodging that only this package may touch, measured alone. */
package org.singlewindow.routing;
