package org.reachable.work.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.address;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;

/** A social worker attaches a letter to the plan, a colleague opens it, and whoever it is not for finds nothing. */
@ReachableTest
@Tag("browser")
class AttachmentInABrowserTest extends AttachedToAPlan {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void aLetterIsAttachedToThePlanAndOpened() throws IOException {
        Page page = Colleagues.openWithoutScript(browser, port, lead, plan);
        page.getByText("Attach a letter, a photo or a recording").click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        assertThat(page.locator("main").innerText()).contains("Never upload a sexual image of a child");
        page.getByLabel("The file")
                .setInputFiles(
                        new FilePayload("page.html", "text/html", "<p>Hello</p>".getBytes(StandardCharsets.UTF_8)));
        press(page, "Attach it");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("This is no file that can be attached", "Write what it is");
        page.getByLabel("The file").setInputFiles(new FilePayload("letter.pdf", "application/pdf", LETTER));
        page.getByLabel("What is it?").fill(NAME);
        page.getByLabel("Only people of my agency").check();
        press(page, "Attach it");
        assertThat(page.locator("main").innerText()).contains("It is attached.", NAME, "PDF, 1 KB");

        Page other = Colleagues.open(browser, port, colleague, plan);
        looksRight(other, "plan-attachment");
        var file = other.waitForDownload(() -> other.getByText(NAME).click());
        assertThat(Files.readAllBytes(file.path())).isEqualTo(LETTER);
        other.getByText("Attach a letter, a photo or a recording").click();
        press(other, "Attach it");
        other.getByLabel("Only people I name").check();
        looksRight(other, "attachment-error");

        Page police = Colleagues.open(browser, port, officer, plan);
        assertThat(police.locator("main").innerText())
                .contains("Nothing that you may see is attached.")
                .doesNotContain(NAME);
        police.navigate(address(port, file.url().replaceFirst("^https?://[^/]+", "")));
        assertThat(police.locator("h1").innerText()).contains("not");
    }
}
