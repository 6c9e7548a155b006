create table standing_run (
    port varchar(60) not null,
    fingerprint varchar(64) not null,
    made_at timestamp with time zone not null,
    result text not null,
    primary key (port, fingerprint)
);
comment on table standing_run is 'One run of each worked port, kept until its file, the budget or the method changes: fingerprint is the SHA-256 of all three; result is JSON';

create table scenario (
    scenario_id varchar(36) primary key,
    office varchar(80) not null,
    author varchar(80) not null,
    name varchar(120) not null,
    port varchar(60) not null,
    port_file text not null,
    changes text not null,
    days integer not null check (days >= 1),
    replications integer not null check (replications >= 1),
    seed bigint not null,
    method_version integer not null,
    state varchar(12) not null,
    unstable text not null,
    result text,
    created_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    published_at timestamp with time zone,
    deleted_at timestamp with time zone,
    check ((state = 'DONE') = (result is not null))
);
comment on table scenario is 'A worked port with changes, made by an office: port_file is the file as it was (YAML), changes and result are JSON, unstable says where demand exceeds capacity for ever. A result is written once';
create index scenario_by_office on scenario (office, created_at);
create index scenario_by_port on scenario (port, published_at);
