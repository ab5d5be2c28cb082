-- What was attached by mistake, as to the wrong child, is taken back: that it was there stays, with why.
select make_endings('attachment', 'false'); -- who takes one back, R__writing_what_is_attached says
