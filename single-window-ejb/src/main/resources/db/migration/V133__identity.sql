-- Traders, carriers and brokers whom the register takes in, beside those whom their countries' files bring.
alter table participant add column registered boolean not null default false;
comment on table participant is 'Traders, carriers, agencies, countries, guarantors and the region itself, brought by their countries'' files or taken in by the register. Rows are never deleted: queues and declarations refer to them.';
comment on column participant.registered is 'True where the register took it in; its country''s files say nothing of it.';
comment on column participant.active is 'False once the country''s files no longer name it; of one that the register took in, true.';
create sequence registered_seq;
comment on sequence registered_seq is 'Numbers in the codes that the register gives.';

create table register_version (
    version int not null
);
insert into register_version values (0);
comment on table register_version is 'One row; every node compares it with what it holds in memory.';
comment on column register_version.version is 'Rises by one with everyone whom the register takes in.';
