-- Whoever was told because nobody had answered, and leaves: whoever is on duty then stands in their place.
grant update (practitioner, because) on chase to ${jobs};
