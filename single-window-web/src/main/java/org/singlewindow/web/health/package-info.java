/** What a load balancer asks: {@code /health/ready} and {@code /health/live}. */
package org.singlewindow.web.health;
