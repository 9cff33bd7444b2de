-- Every row belongs to a person. Private text (names, notes, answers) is sealed before it comes here: bytea, and named in
-- vault.SealedColumn.
-- Rows that people may throw away carry deleted_at and are removed for good later; version serves two tabs at once.

create table person (
    id uuid primary key,
    created_at timestamp with time zone not null,
    profile bytea not null,
    version integer not null
);

create table site (
    id uuid primary key,
    person_id uuid not null references person (id),
    label bytea not null,
    region bytea not null,
    body_view bytea not null,
    map_outline bytea not null,
    concern bytea not null,
    mark_since bytea,
    area_cm2 double precision,
    created_at timestamp with time zone not null,
    deleted_at timestamp with time zone,
    version integer not null
);
create index site_person on site (person_id);

create table site_pair (
    id uuid primary key,
    person_id uuid not null references person (id),
    first_site uuid not null references site (id),
    second_site uuid not null references site (id),
    seed bigint not null,
    treats_first boolean not null,
    commitment_sha256 varchar(64) not null,
    commitment_nonce varchar(32) not null,
    drawn_at timestamp with time zone not null,
    deleted_at timestamp with time zone
);
create index site_pair_person on site_pair (person_id);

create table questionnaire (
    id uuid primary key,
    person_id uuid not null references person (id),
    kind varchar(30) not null,
    answered_on date not null,
    answers bytea not null,
    result bytea not null,
    status varchar(30) not null,
    session_id uuid,
    created_at timestamp with time zone not null
);
create index questionnaire_person on questionnaire (person_id, kind, answered_on);

create table clearance (
    id uuid primary key,
    person_id uuid not null references person (id),
    rule_id bytea not null,
    given_on date not null,
    details bytea not null,
    created_at timestamp with time zone not null,
    revoked_at timestamp with time zone
);
create index clearance_person on clearance (person_id);

create table device (
    id uuid primary key,
    person_id uuid not null references person (id),
    label bytea not null,
    geometry bytea not null,
    bought_on date not null,
    price_cents bigint,
    currency varchar(3),
    uses integer not null,
    head_opened_on date,
    retired_on date,
    retired_why varchar(40),
    created_at timestamp with time zone not null,
    deleted_at timestamp with time zone,
    version integer not null
);
create index device_person on device (person_id);

create table device_event (
    id uuid primary key,
    person_id uuid not null references person (id),
    device_id uuid not null references device (id),
    happened_on date not null,
    kind varchar(20) not null,
    uses_before integer not null,
    session_id uuid,
    created_at timestamp with time zone not null
);
create index device_event_device on device_event (device_id, happened_on);

create table plan (
    id uuid primary key,
    person_id uuid not null references person (id),
    made_on date not null,
    request bytea not null,
    result bytea not null,
    created_at timestamp with time zone not null,
    superseded_at timestamp with time zone
);
create index plan_person on plan (person_id);

create table needling_session (
    id uuid primary key,
    person_id uuid not null references person (id),
    held_on date not null,
    state varchar(20) not null,
    device_id uuid references device (id),
    questionnaire_id uuid references questionnaire (id),
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    notes bytea,
    created_at timestamp with time zone not null,
    deleted_at timestamp with time zone,
    version integer not null
);
create index needling_session_person on needling_session (person_id, held_on);

create table session_zone (
    id uuid primary key,
    person_id uuid not null references person (id),
    session_id uuid not null references needling_session (id),
    site_id uuid not null references site (id),
    zone integer not null,
    area_cm2 double precision not null,
    passes_planned integer not null,
    passes_done integer not null,
    directions integer not null,
    seconds integer not null,
    pain integer,
    bled boolean not null,
    state varchar(20) not null,
    version integer not null,
    unique (session_id, site_id, zone)
);
create index session_zone_session on session_zone (session_id);

create table visit (
    id uuid primary key,
    person_id uuid not null references person (id),
    site_id uuid not null references site (id),
    visited_on date not null,
    created_at timestamp with time zone not null,
    deleted_at timestamp with time zone,
    version integer not null
);
create index visit_site on visit (site_id, visited_on);

create table photo (
    id uuid primary key,
    person_id uuid not null references person (id),
    visit_id uuid not null references visit (id),
    file_name bytea not null,
    sha256 bytea not null,
    vault_key varchar(60) not null,
    overlay_key varchar(60),
    thumbnail_key varchar(60),
    unrolled_key varchar(60),
    bytes bigint not null,
    width_px integer not null,
    height_px integer not null,
    taken_at timestamp with time zone,
    accepted boolean,
    checked bytea,
    created_at timestamp with time zone not null,
    deleted_at timestamp with time zone
);
create index photo_visit on photo (visit_id);

create table site_outline (
    id uuid primary key,
    person_id uuid not null references person (id),
    site_id uuid not null references site (id),
    photo_id uuid not null references photo (id),
    polygons bytea not null,
    exact boolean not null,
    created_at timestamp with time zone not null,
    superseded_at timestamp with time zone
);
create index site_outline_site on site_outline (site_id);

create table visit_measurement (
    visit_id uuid primary key references visit (id),
    person_id uuid not null references person (id),
    reference_visit_id uuid not null references visit (id),
    outline_id uuid references site_outline (id),
    engine_version varchar(40) not null,
    result bytea not null,
    before_key varchar(60),
    after_key varchar(60),
    measured_at timestamp with time zone not null
);

create table reading (
    id uuid primary key,
    person_id uuid not null references person (id),
    site_id uuid not null references site (id),
    visit_id uuid not null references visit (id),
    photo_id uuid references photo (id),
    measure varchar(30) not null,
    quantity double precision not null,
    standard_uncertainty double precision not null
);
create index reading_site on reading (site_id, measure);
create index reading_visit on reading (visit_id);

create table remark (
    id uuid primary key,
    person_id uuid not null references person (id),
    subject_kind varchar(20) not null,
    subject_id uuid not null,
    body bytea not null,
    created_at timestamp with time zone not null,
    edited_at timestamp with time zone,
    deleted_at timestamp with time zone,
    version integer not null
);
create index remark_subject on remark (subject_id);

create table expense (
    id uuid primary key,
    person_id uuid not null references person (id),
    spent_on date not null,
    place varchar(20) not null,
    kind varchar(40) not null,
    amount_cents bigint not null,
    currency varchar(3) not null,
    details bytea not null,
    created_at timestamp with time zone not null,
    deleted_at timestamp with time zone,
    version integer not null
);
create index expense_person on expense (person_id);

create table calendar_feed (
    id uuid primary key,
    person_id uuid not null references person (id),
    token_sha256 varchar(64) not null unique,
    created_at timestamp with time zone not null,
    revoked_at timestamp with time zone
);

-- What was answered about a site and when first; nth keeps the order within a day.
create table told_answer (
    id uuid primary key,
    person_id uuid not null references person (id),
    site_id uuid not null references site (id),
    told_on date not null,
    nth integer not null,
    measure varchar(30) not null,
    conclusion varchar(20) not null,
    verdict boolean not null
);
create index told_answer_site on told_answer (site_id);

create table blinded_rating (
    id uuid primary key,
    person_id uuid not null references person (id),
    site_id uuid not null references site (id),
    items text not null,
    answers bytea,
    created_at timestamp with time zone not null,
    finished_at timestamp with time zone
);

create table blocked_days (
    id uuid primary key,
    person_id uuid not null references person (id),
    from_day date not null,
    to_day date not null,
    reason varchar(40) not null,
    created_at timestamp with time zone not null
);
create index blocked_days_person on blocked_days (person_id);

-- A form that arrives twice does its work once.
create table submission (
    id uuid primary key,
    person_id uuid not null references person (id),
    outcome varchar(200) not null,
    received_at timestamp with time zone not null
);

-- Long work; columns as db-scheduler wants them.
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
