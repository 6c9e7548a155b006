create table study_run (
    run_id varchar(36) primary key,
    office varchar(80) not null,
    author varchar(80) not null,
    study varchar(80) not null,
    kind varchar(20) not null,
    study_file text not null,
    port varchar(80),
    port_file text,
    seed bigint not null,
    replications integer not null check (replications >= 2),
    method_version integer not null,
    state varchar(12) not null,
    result text,
    result_sha256 varchar(64),
    created_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    checked_at timestamp with time zone,
    checked_sha256 varchar(64),
    check ((state = 'DONE') = (result is not null)),
    check ((result is null) = (result_sha256 is null)),
    check ((port is null) = (port_file is null)),
    check ((checked_at is null) = (checked_sha256 is null))
);
comment on table study_run is 'Runs of studies, made by offices: study_file and port_file are the files as they were (YAML); result is the text of the format garita-study-result/1, written once, result_sha256 its digest; checked_sha256 is the digest that running it again gave at checked_at';
create index study_run_by_office on study_run (office, created_at);
create index study_run_by_result on study_run (result_sha256);
