package org.reachable.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;
import org.reachable.checks.sample.SomePassSomeFail;

/** Only what ran and passed counts as proof. */
class RequirementRecorderTest {

    @Test
    void onlyPassingTestsProveARequirement(@TempDir Path folder) throws Exception {
        Path proofs = folder.resolve("proofs.txt");
        var quiet = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(quiet)
                .execute(
                        request().selectors(selectClass(SomePassSomeFail.class)).build(),
                        new RequirementRecorder(proofs));
        assertThat(Files.readAllLines(proofs))
                .isEqualTo(List.of(
                        "S-01 ON_SCREEN SomePassSomeFail.passes",
                        "S-03 AN_ALERT SomePassSomeFail.Inner.passes",
                        "S-03 AN_ALERT SomePassSomeFail.passes"));
    }
}
