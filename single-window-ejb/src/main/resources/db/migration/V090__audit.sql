-- What an audit line is about: a thing of some kind by its reference, no longer a declaration by its number alone. Nothing here touches a row, so that it
-- takes no time however long the trail is. Lines written before keep no kind: sealed as they are, they must not change.
alter table event rename column mrn to subject_ref;
alter index event_mrn rename to event_subject;
alter table event add column subject_kind text;
alter table event add constraint event_has_subject check (subject_kind is not null and subject_ref is not null) not valid;
comment on column event.subject_kind is 'What kind of thing it is about, such as DECLARATION. Null in lines from before there were kinds: those are about a declaration, or nothing.';
comment on column event.subject_ref is 'Which one, by the reference that its kind goes by: of a declaration its MRN.';
