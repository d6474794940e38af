package org.singlewindow.routing;

/** An item and the declaration that it is part of. */
public record Goods(GoodsLine line, RoutingProfile profile) {}
