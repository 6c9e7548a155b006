-- Lane advice: what was advised, who took or declined it, and what came of it. Rows are only added.

create table lane_advice (
    id varchar(36) primary key,
    crossing_id varchar(64) not null,
    stage_id varchar(80) not null,
    decided_at timestamp with time zone not null,
    measured_at timestamp with time zone not null,
    office varchar(80) not null,
    account varchar(120) not null,
    taken boolean not null,
    reason varchar(30) not null,
    words varchar(1000) not null,
    verdict varchar(20) not null,
    changes varchar(4000) not null,
    state varchar(8000) not null,
    class_id varchar(80) not null,
    target_minutes double precision not null check (target_minutes > 0),
    before_minutes double precision not null check (before_minutes >= 0),
    after_minutes double precision not null check (after_minutes >= 0),
    hours_saved double precision not null,
    lanes_before double precision check (lanes_before >= 0),
    lanes_more integer not null check (lanes_more >= 0),
    target_document varchar(64) not null,
    simulated boolean not null,
    method_version integer not null
);
comment on table lane_advice is 'One advice on lanes that an office took or declined; appended once, never updated. measured_at is the minute of the measured state (state, JSON) on which it rests; changes is JSON; class_id is the class that was expected to wait beyond its target; minutes are those that the simulator expected an hour later without (before) and with (after) the change; lanes_before are lanes open to the class when it was decided, lanes_more those that the advice adds; target_document is the hash of the target in force';
create index lane_advice_by_crossing on lane_advice (crossing_id, decided_at);

create table lane_advice_outcome (
    advice_id varchar(36) primary key references lane_advice (id),
    told_at timestamp with time zone not null,
    measured_minutes double precision check (measured_minutes >= 0),
    followed boolean
);
comment on table lane_advice_outcome is 'What was measured an hour after a decision; appended once, never updated. measured_minutes is the expected wait of the class then, null where no number could be said; followed is whether the lane plan had the advised lanes within twenty minutes, null where no plan was heard';
