-- Waits as measured: every word that was ever said, as it was said.

create table measured_wait (
    crossing_id varchar(64) not null,
    class_id varchar(80) not null,
    quantity varchar(20) not null,
    about_from timestamp with time zone not null,
    about_until timestamp with time zone not null,
    issued timestamp with time zone not null,
    source varchar(64) not null,
    class_position integer not null check (class_position >= 0),
    minutes double precision check (minutes >= 0),
    minutes_low double precision,
    minutes_high double precision,
    at_least boolean not null,
    sample integer not null check (sample >= 0),
    age_seconds integer not null check (age_seconds >= -1),
    quality varchar(20) not null,
    method varchar(30) not null,
    from_first boolean not null,
    method_version integer not null check (method_version >= 1),
    simulated boolean not null,
    stored_at timestamp with time zone not null,
    primary key (crossing_id, class_id, quantity, about_from, about_until, issued, source),
    check ((minutes is null) = (minutes_low is null)),
    check ((minutes is null) = (minutes_high is null))
);
comment on table measured_wait is 'What was said of one class and quantity at one minute (issued), about the interval about_from to about_until; only added. minutes with the interval that holds the truth in four of five cases; without minutes the quality says why. age_seconds of the newest journey, -1 for none. source is live or the id of an import; stored_at is later than issued where a minute was caught up';
create index measured_wait_by_issue on measured_wait (crossing_id, source, issued);
