-- What rested on one person's words alone, and closed because they took them back: whoever was asked, or told, hears so, and is nothing to
-- the child by it for weeks. R__writing keeps it. Nothing that closed before is known to have been so.
alter table open_finding add column taken_back boolean not null default false;
