-- What was said in a case to the window alone is found by its case too, when evidence of it is made; of most documents this index has nothing.
set local statement_timeout = 0;
create index document_noted on document (case_id) where role = 'NOTED';
