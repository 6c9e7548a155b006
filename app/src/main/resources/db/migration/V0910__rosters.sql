create table roster (
    roster_id varchar(36) primary key,
    office varchar(80) not null,
    author varchar(80) not null,
    name varchar(120) not null,
    port varchar(60) not null,
    port_file text not null,
    changes text not null,
    stage varchar(60) not null,
    lane_hours integer check (lane_hours >= 1),
    also_lane_hours text not null,
    shifts text not null,
    seed bigint not null,
    replications integer not null check (replications >= 2),
    weeks integer not null check (weeks >= 1),
    method_version integer not null,
    state varchar(12) not null,
    refusal text,
    result text,
    created_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    adopted_at timestamp with time zone,
    deleted_at timestamp with time zone,
    check ((state = 'DONE') = (result is not null)),
    check ((state = 'REFUSED') = (refusal is not null))
);
comment on table roster is 'Lanes and shifts of one stage for a week, planned by an office: port_file (YAML) and changes (JSON) are the port as it was, lane_hours are officer-hours at lanes a week (null: as many as the hour-by-hour plan), shifts is a file garita-shifts/1, refusal and result are JSON. A result is written once';
create index roster_by_office on roster (office, created_at);
