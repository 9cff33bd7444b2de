-- Backups of this installation; neither table belongs to anybody's record, and no archive holds them.
create table backup_plan (
    id integer primary key,
    folder text not null,
    version integer not null
);

-- nth counts on whatever the clock says.
create table backup_run (
    nth bigint primary key,
    ended_at timestamp with time zone not null,
    good boolean not null,
    file text not null,
    bytes bigint not null,
    pictures bigint not null,
    why varchar(200) not null,
    removed boolean not null
);
