package org.reachable.engine.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;

/** By which entries it is told what becomes of an action is one file of data; each slip in it is told. */
class ActionWordsReaderTest {

    private static final Policy SHIPPED = PolicyReader.shipped();

    @Test
    void whatIsShippedTellsEachStepByATypeOfItsOwn() {
        ActionWords words =
                ActionWordsReader.shipped(SHIPPED.vocabulary(), SHIPPED.roles().keySet());
        for (ActionStep step : ActionStep.values()) {
            assertThat(words.step(words.type(step))).contains(step);
        }
        assertThat(words.step("plan-created")).isEmpty();
        assertThat(words.source()).isEqualTo("source");
        assertThat(words.pace("immediate").orElseThrow().within()).isEqualTo(Span.parse("24 clock-hours"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            moved: action-redated       | moved: action-redate      | the vocabulary has no entry type 'action-redate'
            moved: action-redated       | moved: action-done        | 'action-done' tells two steps
            within: 24 clock-hours      | within: 24 hurs           | '24 hurs' cannot be read here
            asked-as: action-owner      | asked-as: nobody          | no role is called 'nobody'
            which: action               | wich: action              | 'which' is missing
            """)
    void eachSlipIsTold(String good, String slip, String told) throws IOException {
        String shipped = Files.readString(Path.of("../policy/actions.yaml"));
        assertThat(shipped).contains(good);
        var problems = new Problems();
        ActionWordsReader.read(
                DataNode.read("actions.yaml", new StringReader(shipped.replace(good, slip)), problems)
                        .need("deeds"),
                SHIPPED.vocabulary(),
                SHIPPED.roles().keySet());
        assertThat(problems.all()).anySatisfy(problem -> {
            assertThat(problem.what()).contains(told);
            assertThat(problem.mend()).isNotBlank();
        });
    }
}
