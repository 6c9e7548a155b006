create table journal_row (
    -- not "in ('US', 'MX')": H2 2.4 evaluates that in the session that made the table, and fails once it has closed
    country varchar(2) not null check (case country when 'US' then true when 'MX' then true else false end),
    seq bigint not null check (seq >= 1),
    line text not null,
    primary key (country, seq)
);

comment on table journal_row is 'Signed acts of both governments, one line each as in the journal files; append-only, used on PostgreSQL only';
comment on column journal_row.seq is 'place in the journal of the country, from 1 without gaps';
comment on column journal_row.line is 'canonical body, SHA-256 and Ed25519 signature, byte for byte as signed';
