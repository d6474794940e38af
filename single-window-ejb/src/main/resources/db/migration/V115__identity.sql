-- A firm may act as several things at once; an agency, a country and the region are that and nothing else.
set local statement_timeout = 0;
alter table participant add column capabilities text[];
update participant set capabilities = array[kind];
alter table participant drop column kind;
alter table participant
    alter column capabilities set not null,
    add constraint participant_capabilities check (cardinality(capabilities) > 0
        and capabilities <@ array['TRADER', 'CARRIER', 'BROKER', 'GUARANTOR', 'AGENCY', 'COUNTRY', 'REGION']),
    add constraint participant_office check (cardinality(capabilities) = 1
        or not capabilities && array['AGENCY', 'COUNTRY', 'REGION']),
    add constraint participant_region check ((capabilities = array['REGION']) = (country is null));
comment on table participant is 'Firms of the trade, agencies, countries and the region itself. Rows are never deleted: queues and declarations refer to them.';
comment on column participant.capabilities is 'What it acts as: TRADER, CARRIER, BROKER, GUARANTOR in any combination, or one of AGENCY, COUNTRY, REGION alone';
