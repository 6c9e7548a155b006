-- Recorded reads that were imported, and baselines of waits: computed, locked.

create table reads_import (
    import_id varchar(36) primary key,
    content_sha256 varchar(64) not null,
    crossing_id varchar(64) not null,
    simulated boolean not null,
    folder varchar(200) not null,
    layout text not null,
    recorded_from timestamp with time zone not null,
    recorded_until timestamp with time zone not null,
    words bigint not null check (words >= 0),
    rejected bigint not null check (rejected >= 0),
    imported_at timestamp with time zone not null,
    check (recorded_from < recorded_until)
);
comment on table reads_import is 'Folders of recorded readings that were measured, each once: content_sha256 is the digest of crossing and files, layout the file garita-layout/1 (YAML) by which measured_wait names classes, words how many of them it gave, rejected rows of the folder that could not be used. A row is written when all words are in';
create index reads_import_by_crossing on reads_import (crossing_id);

create table baseline (
    baseline_sha256 varchar(64) primary key,
    crossing_id varchar(64) not null,
    simulated boolean not null,
    content text not null,
    made_by varchar(80) not null,
    made_at timestamp with time zone not null,
    locked_by varchar(80),
    locked_at timestamp with time zone,
    check ((locked_by is null) = (locked_at is null))
);
comment on table baseline is 'Baselines of waits: content is the text of the format garita-baseline/1, written once, baseline_sha256 its digest; made_by and locked_by are offices. Nothing takes a lock back';
create index baseline_by_crossing on baseline (crossing_id, made_at);
