-- A reference is the declarant's, whoever sends for it: what brokers lodged and asked for in a trader's name bears it
-- under the trader from now on. Where the trader has used the same one itself, or another broker did so before, it stays.
update intake_key k set sender = c.sender
from document d join declaration c on c.id = d.case_id
where d.id = k.document_id and k.msg_key not like 'ID:%' and k.sender <> c.sender
  and not exists (select 1 from intake_key o where o.sender = c.sender and o.msg_key = k.msg_key)
  and not exists (
    select 1 from intake_key o join document od on od.id = o.document_id join declaration oc on oc.id = od.case_id
    where oc.sender = c.sender and o.msg_key = k.msg_key and o.document_id < k.document_id);
comment on column intake_key.sender is 'Whose the name is: an id its sender''s, a reference the declarant''s, whoever sent it for them.';
