-- Forecasts as they were issued at each full hour, with what anybody could have said without them.

create table issued_forecast (
    origin timestamp with time zone not null,
    crossing_id varchar(64) not null,
    lane varchar(40) not null,
    target timestamp with time zone not null,
    method varchar(40) not null,
    minutes double precision not null check (minutes between 0 and 300),
    q10 double precision not null,
    q25 double precision not null,
    q50 double precision not null,
    q75 double precision not null,
    q90 double precision not null,
    persistence double precision not null,
    climatology double precision not null,
    blend double precision not null,
    climatology_q10 double precision not null,
    climatology_q25 double precision not null,
    climatology_q50 double precision not null,
    climatology_q75 double precision not null,
    climatology_q90 double precision not null,
    age_seconds bigint not null check (age_seconds >= -1),
    primary key (origin, crossing_id, lane, target),
    check (target > origin),
    check (q10 <= q25 and q25 <= q50 and q50 <= q75 and q75 <= q90)
);
comment on table issued_forecast is 'What was foretold at an hour (origin) of the report of a later one (target), never updated; rows older than 400 days are deleted. All waits in minutes: the forecast with five quantiles, the last report (persistence), what is usual at that hour of that weekday (climatology) with its quantiles, and the mean of both (blend), by the protocol of docs/guide/formats.md. age_seconds of the last report known at the origin, -1 for none. The report itself stands in lane_report';
