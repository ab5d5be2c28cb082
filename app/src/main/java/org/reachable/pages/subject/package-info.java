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
            "governance.accounts",
            "platform.audit",
            "records.chronology",
            "governance.confidential",
            "foundation.govuk",
            "governance.sanitised",
            "foundation.kernel",
            "governance.restrictions",
            "governance.meetingaccess",
            "governance.emergencyaccess",
            "platform.partnership",
            "records.people",
            "governance.retention",
            "records.surroundings",
            "watch",
            "governance.nondisclosure"
        })
@NullMarked
package org.reachable.pages.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
