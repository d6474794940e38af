-- Lodging times rise with the rows, so that a few pages of a block range index find a span of time and cost the hot path next to nothing.
create index declaration_lodged on declaration using brin (lodged_at) with (autosummarize = on);
