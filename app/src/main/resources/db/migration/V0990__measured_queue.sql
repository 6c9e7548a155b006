create table measured_queue (
    crossing_id varchar(64) not null,
    class_id varchar(64) not null,
    begun timestamp with time zone not null,
    mode varchar(20) not null,
    direction varchar(12) not null,
    minutes_known integer not null check (minutes_known between 0 and 15),
    minutes_unknown integer not null check (minutes_unknown between 0 and 15),
    minutes_at_least integer not null check (minutes_at_least between 0 and 15),
    vehicle_seconds bigint not null check (vehicle_seconds >= 0),
    crawl_seconds bigint not null check (crawl_seconds >= 0),
    unsplit_seconds bigint not null check (unsplit_seconds >= 0),
    low_seconds bigint not null check (low_seconds >= 0),
    high_seconds bigint not null check (high_seconds >= low_seconds),
    simulated boolean not null,
    method_version integer not null,
    primary key (crossing_id, class_id, begun),
    check (crawl_seconds + unsplit_seconds <= vehicle_seconds)
);
comment on table measured_queue is 'Vehicles in line as measured, summed over the minutes of one slice of at most a quarter of an hour; appended once, never updated. begun is its first minute. Seconds are vehicle-seconds: all in line, of these creeping forward, of these without a split into standing and creeping; low and high are the ends of the measured interval. minutes_at_least had a lower bound only. A minute that no slice counts was not heard';
create index measured_queue_by_time on measured_queue (begun);
