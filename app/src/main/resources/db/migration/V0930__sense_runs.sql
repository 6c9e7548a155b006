create table sense_run (
    run_id varchar(36) primary key,
    office varchar(80) not null,
    author varchar(80) not null,
    port varchar(60) not null,
    port_file text not null,
    changes text not null,
    scenario varchar(120),
    sensors_name varchar(120),
    sensors_file text not null,
    start_day date not null,
    days integer not null check (days >= 1),
    seed bigint not null,
    state varchar(12) not null,
    refusal text,
    figures text,
    created_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    check ((state = 'DONE') = (figures is not null)),
    check ((state = 'REFUSED') = (refusal is not null))
);
comment on table sense_run is 'Virtual sensors over a port, run by an office: port_file (YAML) and changes (JSON) are the port as it was, scenario the name of the scenario whose port it is, sensors_file a file garita-sensors/1, sensors_name its name when it is the office''s own, start_day the Monday with which the run of so many days begins; figures and refusal are JSON. What the sensors told and the truth lie as archives in the folder sense of the data folder';
create index sense_run_by_office on sense_run (office, created_at);
