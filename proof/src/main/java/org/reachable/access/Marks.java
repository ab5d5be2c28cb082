package org.reachable.access;

import java.util.List;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.proof.Served;

/**
 * By what a child can be told on a page.
 *
 * @param child whose id may stand in the answer to whoever put it into the address
 * @param words their names, their reference and the ids of what is kept of them
 */
record Marks(Served served, PersonId child, List<String> words) {

    static Marks of(Served served, PersonId child) {
        List<String> words = served.as("postgres")
                .sql("""
                        select reference from person where id = :child
                        union select name from person_name where person = :child
                        """)
                .param("child", child.value())
                .query(String.class)
                .list();
        return new Marks(served, child, words);
    }

    /** Whether a page that nobody asked for by the child's id tells of them. */
    boolean isTold(String page) {
        return page.contains(child.toString()) || isNamed(page);
    }

    boolean isNamed(String page) {
        return words.stream().anyMatch(page::contains);
    }

    /** Of what is kept of the child, with an address of its own. */
    List<String> ids() {
        return served.as("postgres")
                .sql("""
                        (select finding from finding_child where person = :child order by 1)
                        union all (select id::text from draft where subject = :child order by 1)
                        union all (select id::text from break_glass where person = :child order by 1)
                        union all (select id::text from in_meeting where person = :child order by 1)
                        union all (select id::text from entry where subject = :child order by 1 limit 2)
                        union all (select name from entry where subject = :child order by 1 limit 2)
                        union all (select id::text from person_name where person = :child order by 1 limit 1)
                        union all (select id::text from home where person = :child order by 1 limit 1)
                        """)
                .param("child", child.value())
                .query(String.class)
                .list();
    }
}
