-- Operational solutions at crossings: simulations, choices of offices, invented histories of the demonstration.

create table solution_simulation (
    simulation_id varchar(36) primary key,
    solution_id varchar(64) not null,
    inputs_sha256 varchar(64) not null,
    days integer not null check (days > 0),
    replications integer not null check (replications > 1),
    seed bigint not null,
    content text not null,
    made_by varchar(80) not null,
    made_at timestamp with time zone not null
);
comment on table solution_simulation is 'A worked port run as it is and with the changes of a solution: inputs_sha256 is the digest of all that the figures depend on, content the differences of mean waits in seconds with intervals as JSON, made_by an office, or command. Appended, never updated';
create index solution_simulation_by_solution on solution_simulation (solution_id, made_at);

create table solution_choice (
    choice_id varchar(36) primary key,
    solution_id varchar(64) not null,
    simulated boolean not null,
    reason varchar(500) not null,
    chosen_by varchar(80) not null,
    chosen_at timestamp with time zone not null,
    withdrawn_by varchar(80),
    withdrawn_at timestamp with time zone,
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
comment on table solution_choice is 'An office chose a solution for its crossing, and why; simulated for the demonstration''s play, which counts apart. A choice can be withdrawn once, until both countries endorsed a funding decision';
create index solution_choice_by_solution on solution_choice (solution_id, chosen_at);

create table solution_history (
    history_id varchar(36) primary key,
    solution_id varchar(64) not null,
    seed bigint not null,
    percent double precision not null check (percent > -100 and percent < 100),
    made_by varchar(80) not null,
    made_at timestamp with time zone not null
);
comment on table solution_history is 'An invented history of waits around the start of a solution, made anew from its seed when it is evaluated; percent is by how much waits change in it. It is never among reported or measured waits';
create index solution_history_by_solution on solution_history (solution_id, made_at);
