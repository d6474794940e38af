/** The secretariat's page: results, without anybody's goods. */
package org.singlewindow.web.monitoring;
