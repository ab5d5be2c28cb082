package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.ReachableTest;
import org.reachable.engine.entry.EntryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose word counts of an entry the database asks of each row, and a page of what it read: they answer alike. */
@ReachableTest
class SpeaksTest {

    @Autowired
    JdbcClient sql;

    @ParameterizedTest
    @CsvSource({
        "police, 7,          police,    1,      true",
        "police, 7,          police-2,  1,      false",
        "police, 7,          reachable, 1,      false",
        "police, undo-7,     school,    1,      false",
        "police, again-7,    school,    1,      false",
        "reachable, 7,       reachable, 1,      true",
        "reachable, 7,       school,    1,      false",
        "reachable, undo-7,  school,    1,      true",
        "reachable, again-7, school,    1,      true",
        "reachable, undo,    school,    1,      false",
        "reachable, not-undo-7, school, undo-1, false",
        "reachable-2, undo-7, school,   1,      false",
        "school, 7,          reachable, undo-1, false"
    })
    void thePagesAndTheDatabaseBelieveTheSame(
            String source, String local, String ofSource, String ofLocal, boolean speaks) {
        EntryId entry = new EntryId(source, local);
        EntryId corrects = new EntryId(ofSource, ofLocal);
        assertThat(Speaks.forIt(entry, corrects)).isEqualTo(speaks);
        assertThat(sql.sql("select speaks_for(?, ?)")
                        .params(entry.toString(), corrects.toString())
                        .query(Boolean.class)
                        .single())
                .isEqualTo(speaks);
    }
}
