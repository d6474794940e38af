package org.singlewindow.routing;

import org.singlewindow.criteria.Criteria;
import org.singlewindow.criteria.Criterion;

/** A further thing that rules may ask for, until it is closed. */
public final class Further implements AutoCloseable {

    private final Criteria<Journey, Goods> before = RoutingCriteria.all();

    public Further(Criterion<Journey, Goods> criterion) {
        RoutingCriteria.use(before.and(criterion));
    }

    @Override
    public void close() {
        RoutingCriteria.use(before);
    }
}
