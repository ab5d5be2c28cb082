package org.reachable.access;

import java.util.stream.Collectors;
import org.reachable.engine.action.ActionWords;
import org.reachable.engine.action.ActionWordsReader;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;

/** By which types of entries it is told what becomes of an action, and where they say which, and whose it is. */
record ActionsTold(ActionWords words) {

    /** As it is shipped. */
    static ActionsTold shipped() {
        Policy policy = PolicyReader.shipped();
        return new ActionsTold(
                ActionWordsReader.shipped(policy.vocabulary(), policy.roles().keySet()));
    }

    /** What the database's functions ask. */
    String sql() {
        ActionWords.Says says = words.says();
        return """
            create or replace function step_of_action(its_type text) returns text language sql immutable return case its_type
                %s else '' end;
            create or replace function which_action(said jsonb) returns text language sql immutable
              return said #>> '{attributes,%s}';
            create or replace function whose_action(said jsonb) returns text language sql immutable
              return coalesce(said #>> '{attributes,%s}', '');
            create or replace function action_is_whole(said jsonb) returns boolean language sql immutable
              return coalesce(jsonb_exists_all(said -> 'attributes', '{%s,%s,%s}'), false);
            """.formatted(
                words.types().entrySet().stream()
                        .map(each -> "when '%s' then '%s'"
                                .formatted(each.getValue(), each.getKey().code()))
                        .collect(Collectors.joining("\n    ")),
                says.which(),
                says.whose(),
                says.whose(),
                says.until(),
                says.aim());
    }
}
