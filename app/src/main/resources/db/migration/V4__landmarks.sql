-- Spots of skin that a person found in the first photographs of the reference visit and of this one.
create table landmark_pairs (
    visit_id uuid primary key references visit (id),
    person_id uuid not null references person (id),
    baseline_photo_id uuid not null references photo (id),
    followup_photo_id uuid not null references photo (id),
    pairs bytea not null,
    created_at timestamp with time zone not null
);
