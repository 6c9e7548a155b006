create table sensor_vendor_key (
    key_hash varchar(64) primary key,
    vendor_id varchar(60) not null,
    created_at timestamp with time zone not null,
    revoked_at timestamp with time zone
);
comment on table sensor_vendor_key is 'Keys by which vendors of sensors are known at the intake: key_hash is the SHA-256 of 256 random bits that were told once; a key with revoked_at opens nothing';
create index sensor_vendor_key_by_vendor on sensor_vendor_key (vendor_id, created_at);
