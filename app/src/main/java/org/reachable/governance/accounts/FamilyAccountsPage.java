package org.reachable.governance.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Problem;
import org.reachable.governance.accounts.FamilyAccounts.Given;

/**
 * Who of a child's family may sign in.
 *
 * @param notice what came of something done just now
 * @param given a name and a first password, shown this once; null at every other time
 */
public record FamilyAccountsPage(
        Link child,
        String href,
        List<One> all,
        Questions asks,
        @Nullable String notice,
        @Nullable Given given) {

    /**
     * What is asked to begin one.
     *
     * @param name theirs, where it is not the child
     * @param called what they call the child
     */
    public record Questions(Field who, List<Choice> whose, Field name, Field called) {}

    public List<Problem> problems() {
        return Problem.of(asks.who(), asks.name()).toList();
    }

    /** One account. */
    public record One(String href, String name, String words, boolean ended) {}
}
