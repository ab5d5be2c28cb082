-- What is in an attachment is sealed under another key, by the job that does that. Its row, with the digest of what was attached, is changed by
-- nobody: whoever opens it compares the two.
grant update (key, salt, sealed) on attachment_content to ${jobs};
