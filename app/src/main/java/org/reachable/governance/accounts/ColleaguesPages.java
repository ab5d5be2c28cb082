package org.reachable.governance.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.AgencyProviders;
import org.reachable.access.Sessions;
import org.reachable.access.SignedInAgain;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Problem;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.foundation.govuk.Words;
import org.reachable.platform.partnership.Account;
import org.reachable.platform.partnership.Accounts;
import org.reachable.platform.partnership.Leavings;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** Puts the pages of an agency's people together. */
@Component
class ColleaguesPages {

    static final String HREF = "/colleagues";

    private static final List<Cell> HEAD = List.of(Cell.of("Name"), Cell.of("What they do"), Cell.of("Account"));

    private final Partnership partnership;
    private final Leavings leavings;
    private final Accounts accounts;
    private final AgencyProviders providers;
    private final Sessions sessions;
    private final SignedInAgain signedInAgain;
    private final Clock clock;

    ColleaguesPages(
            Partnership partnership,
            Leavings leavings,
            Accounts accounts,
            AgencyProviders providers,
            Sessions sessions,
            SignedInAgain signedInAgain,
            Clock clock) {
        this.partnership = partnership;
        this.leavings = leavings;
        this.accounts = accounts;
        this.providers = providers;
        this.sessions = sessions;
        this.signedInAgain = signedInAgain;
        this.clock = clock;
    }

    static String href(Practitioner whose) {
        return HREF + "/" + whose.id();
    }

    /** What their agency's provider is called; empty where they sign in with a password of ours. */
    Optional<String> provider(Practitioner whose) {
        return providers.of(whose.agency());
    }

    List<Table> all(Collection<String> agencies) {
        return agencies.stream()
                .sorted()
                .map(agency -> new Table(
                        partnership.agencyName(agency),
                        HEAD,
                        partnership.everybodyOf(agency).stream().map(this::row).toList(),
                        true))
                .toList();
    }

    private List<Cell> row(Practitioner one) {
        return List.of(
                Cell.link(one.name(), href(one)), Cell.of(partnership.roleOf(one.signInName())), Cell.of(state(one)));
    }

    private String state(Practitioner one) {
        Instant now = clock.instant();
        Optional<Instant> leaves = leavings.of(one);
        if (leaves.isPresent()) {
            return (leaves.get().isAfter(now) ? "Leaves on " : "Left on ") + Dates.date(Dates.day(leaves.get()));
        }
        Account account = accounts.of(one.signInName());
        return account.over()
                ? "The first password ran out"
                : account.firstPassword() ? "The first password waits to be changed" : "Can sign in";
    }

    ColleaguePage one(
            Practitioner reader,
            Practitioner whose,
            AccountForm typed,
            @Nullable String notice,
            @Nullable String given) {
        var when = typed.field("when", "When do they leave?");
        var date = typed.date();
        var called = typed.field("called", "What does your agency’s sign-in call them?")
                .withHint("As a rule their e-mail address at work.");
        Optional<String> again = signedInAgain.told(href(whose));
        var password = typed.field("password", "Your password, once more");
        return new ColleaguePage(
                href(whose),
                who(whose),
                whose.id().equals(reader.id()),
                leavings.of(whose).isPresent(),
                new ColleaguePage.Leaving(
                        when,
                        Choice.of(AccountForm.NOW, "At once"),
                        Choice.of(AccountForm.LATER, "From a day on"),
                        date),
                new ColleaguePage.SignIn(
                        provider(whose).orElse(null), called, again.isPresent() ? null : password, again.orElse(null)),
                Stream.of(Problem.of(when), Problem.of(date), Problem.of(called, password))
                        .flatMap(one -> one)
                        .toList(),
                new ColleaguePage.Done(notice, given));
    }

    private ColleaguePage.Who who(Practitioner whose) {
        return new ColleaguePage.Who(
                whose.name(),
                Stream.of(partnership.roleOf(whose.signInName()), whose.agencyName())
                        .filter(words -> !words.isBlank())
                        .distinct()
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(""),
                state(whose),
                signedIn(sessions.count(whose.signInName())));
    }

    private static String signedIn(int places) {
        return places == 0 ? "nowhere" : "at " + Words.count(places, "place");
    }
}
