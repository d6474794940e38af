-- Uses of a guarantee in a period.
create index guarantee_usage_by_time on guarantee_usage (guarantee, locked_at);
