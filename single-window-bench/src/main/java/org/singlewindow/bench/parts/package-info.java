/**
 * Steps of a lodging that anybody may call, measured alone; those of one feature's own stand in the package of that
 * feature.
 */
package org.singlewindow.bench.parts;
