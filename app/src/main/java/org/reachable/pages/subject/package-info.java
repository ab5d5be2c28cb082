/**
 * One child's pages: at a glance, what each agency knew and when, the parts of the story, what stands around the child,
 * and what another policy would have asked. All of it is read from entries, findings and the words of the policy; it
 * keeps nothing of its own.
 *
 * <p>Not here: what needs somebody now (the desk), what a rule means (the engine).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "platform.audit",
            "records.chronology",
            "work.boards",
            "work.contributions",
            "work.homes",
            "foundation.govuk",
            "foundation.kernel",
            "platform.partnership",
            "records.corrections",
            "records.people",
            "records.surroundings",
            "watch"
        })
@NullMarked
package org.reachable.pages.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
