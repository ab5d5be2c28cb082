package org.reachable.pages.desk;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.engine.policy.Pages;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Link;
import org.reachable.pages.desk.Children.Named;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** Where somebody's work is besides what is asked of them: the pages of their duties, and the children they answer for by name. */
@Component
class YourWork {

    /** The others are one step away. */
    private static final int MOST_CHILDREN = 8;

    private final Pages pages;
    private final Partnership partnership;
    private final Children children;

    YourWork(Policy policy, Partnership partnership, Children children) {
        this.pages = policy.pages();
        this.partnership = partnership;
        this.children = children;
    }

    WorkOnDesk of(Actor actor, Practitioner reader, NowPage page) {
        Set<String> above = page.spokenOf().map(Link::href).collect(Collectors.toSet());
        return new WorkOnDesk(
                pages.workOf(partnership.dutiesOf(reader)),
                children.named(actor, partnership.childrenOf(reader)).values().stream()
                        .filter(child -> !child.link().text().equals(Children.NAMELESS))
                        .filter(child -> !above.contains(child.link().href()))
                        .sorted(Comparator.comparing(
                                        (Named child) -> child.now().isEmpty())
                                .thenComparing(child -> child.link().text()))
                        .limit(MOST_CHILDREN)
                        .map(child -> new WorkOnDesk.Child(child.link(), child.now(), child.about()))
                        .toList());
    }
}
