package org.reachable.access;

import java.util.List;
import java.util.Map;

/**
 * How the people of one agency sign in: at the agency's own identity provider.
 *
 * @param registration its name in the settings, and in addresses
 * @param called what the sign-in page calls it
 * @param agency the code of the only agency whose people it signs in
 * @param personClaim what names somebody at their first sign-in, as set-up named them
 * @param rolesClaim what lists somebody's roles
 * @param duties for each of our roles, the words of that claim that give it; a role that is not here is set-up's alone
 * @param strength what the provider must say of how somebody signed in before they open a record with a reason; blank for no matter how
 */
record AgencyProvider(
        String registration,
        String called,
        String agency,
        String personClaim,
        String rolesClaim,
        Map<String, List<String>> duties,
        String strength) {

    /** Where signing in there begins. */
    static final String BEGIN = "/sign-in/at";

    /** Where it comes back to. */
    static final String BACK = "/sign-in/from";

    /** Where it says that somebody signed out there, as Spring Security has it. */
    static final String HEARD = "/logout/connect/back-channel";

    String begin() {
        return BEGIN + "/" + registration;
    }
}
