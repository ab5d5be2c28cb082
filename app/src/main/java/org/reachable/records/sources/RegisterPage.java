package org.reachable.records.sources;

import java.util.List;
import java.util.Set;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;

/**
 * A source to be registered.
 *
 * @param name what people call it
 * @param code what its entries are called by
 * @param owner whose it is
 * @param agencies those to choose of
 * @param senders who may send for it
 * @param words whose words it may hold beside its owner's
 * @param types the entry types it may bring
 */
public record RegisterPage(
        Field name, Field code, Field owner, List<Choice> agencies, Senders senders, Words words, Field types) {

    /**
     * Who may send for it: one of the two, or both.
     *
     * @param duty whoever of the owner holds it
     * @param duties those to choose of
     * @param people or these, by their sign-in names
     */
    public record Senders(Field duty, List<Choice> duties, Field people) {}

    /**
     * Whose words it may hold beside its owner's.
     *
     * @param agencies those to choose of, by name or any of a kind
     * @param chosen those that are chosen
     */
    public record Words(Field whose, List<Choice> agencies, Set<String> chosen) {}

    public List<Problem> problems() {
        return Problem.of(name, code, owner, senders.duty(), senders.people(), words.whose(), types)
                .toList();
    }
}
