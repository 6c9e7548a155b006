-- No check here uses in (...): H2 2.4 refuses every row once the connection that made such a check is closed.

create table account (
    name varchar(60) primary key,
    display_name varchar(200) not null,
    office varchar(60) not null,
    country varchar(2) not null check (case country when 'US' then true when 'MX' then true else country is null end),
    roles varchar(200) not null,
    port varchar(60),
    email varchar(200) unique,
    password_hash varchar(200),
    valid_from timestamp with time zone not null,
    valid_until timestamp with time zone not null,
    check (valid_until > valid_from)
);
comment on table account is 'One row per person who may sign in: office held, roles (words joined by a space), validity; password_hash is empty for people who sign in through an identity provider';

create table access_log (
    entry bigint generated always as identity primary key,
    logged timestamp with time zone not null,
    account varchar(60) not null,
    office varchar(60),
    country varchar(2) check (case country when 'US' then true when 'MX' then true else country is null end),
    roles varchar(200) not null,
    method varchar(10) not null,
    path varchar(400) not null,
    outcome varchar(20) not null,
    purpose varchar(400)
);
comment on table access_log is 'Append-only: who asked the desk for what, when, and what came of it; never a query string. office and country are empty for a sign-in name that is no account';
create index access_log_by_country on access_log (country, entry);
