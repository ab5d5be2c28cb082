package org.reachable.access;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Field;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Accounts;
import org.reachable.platform.partnership.FamilyMember;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes one's own password: the old one, and a new one that is not easily guessed. Everywhere else one is signed out. */
@Controller
class PasswordController {

    static final String HREF = "/password";

    private final CheckedSignIn signIn;
    private final NewPasswords rules;
    private final PasswordEncoder passwords;
    private final Accounts accounts;
    private final Sessions sessions;

    PasswordController(
            CheckedSignIn signIn, NewPasswords rules, PasswordEncoder passwords, Accounts accounts, Sessions sessions) {
        this.signIn = signIn;
        this.rules = rules;
        this.passwords = passwords;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** What came of the old one comes in the address: what counts wrong ones must be kept, and a refusal would undo it. */
    @GetMapping(HREF)
    ModelAndView ask(
            HttpServletRequest request,
            @RequestParam(defaultValue = "false") boolean wrong,
            @RequestParam(defaultValue = "false") boolean often) {
        mine(request);
        return page(
                request,
                often
                        ? "Too many wrong passwords: wait a quarter of an hour, then try again"
                        : wrong ? "That is not your password. Try it again" : null,
                null);
    }

    @PostMapping(HREF)
    ModelAndView change(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String now,
            @RequestParam(defaultValue = "") String chosen,
            RedirectAttributes next) {
        String name = mine(request);
        Optional<String> problem = now.equals(chosen)
                ? Optional.of("Choose another password than the one you have")
                : rules.problem(chosen, accounts.wordsAround(name));
        if (now.isEmpty() || problem.isPresent()) {
            ModelAndView again =
                    page(request, now.isEmpty() ? "Write the password you have" : null, problem.orElse(null));
            again.setStatus(BAD_REQUEST);
            return again;
        }
        var typed = UsernamePasswordAuthenticationToken.unauthenticated(name, now);
        typed.setDetails(new WebAuthenticationDetails(request));
        try {
            signIn.authenticate(typed);
        } catch (LockedException often) {
            AuditContext.detail("password", "too often");
            return new ModelAndView("redirect:" + HREF + "?often=true");
        } catch (BadCredentialsException wrong) {
            AuditContext.detail("password", "wrong");
            return new ModelAndView("redirect:" + HREF + "?wrong=true");
        }
        accounts.changePassword(name, Objects.requireNonNull(passwords.encode(chosen)));
        sessions.endOthers(name, request.getSession().getId());
        request.changeSessionId();
        AuditContext.detail("password", "changed");
        next.addFlashAttribute(
                SignInsController.NOTICE, "Your password is changed, and you are signed in nowhere else.");
        return new ModelAndView(request.isUserInRole(FamilyMember.ROLE) ? "redirect:/told" : "redirect:/sign-ins");
    }

    /** Whoever signs in at their agency has no password here. */
    private static String mine(HttpServletRequest request) {
        if (SignedInAgain.providerOf(AgencyPeople.here()).isPresent()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        return Objects.requireNonNull(request.getUserPrincipal()).getName();
    }

    private static ModelAndView page(
            HttpServletRequest request, @Nullable String wrongNow, @Nullable String wrongChosen) {
        return new ModelAndView(
                "access/password",
                "page",
                new PasswordPage(
                        EndedAccounts.mustChange(request),
                        Field.of("now", "The password you have").withError(wrongNow),
                        Field.of("chosen", "A new password")
                                .withHint(
                                        "At least %d characters. Four words that have nothing to do with each other are good."
                                                .formatted(NewPasswords.FEWEST))
                                .withError(wrongChosen)));
    }
}
